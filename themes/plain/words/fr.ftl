# The words on the paper's pages, in French.

## The frame of every page

skip-to-news = Aller à l’essentiel
sections = Rubriques
feeds = Flux
feed = Flux
archive = Archives
about-paper = Le journal
masthead = Ours
masthead-editor = Rédaction en chef
masthead-publisher = Directeur de la publication
masthead-address = Adresse
masthead-email = Courriel
masthead-phone = Téléphone
masthead-founded = Fondé en
no-trackers = Ni cookie ni traceur ; rien sur cette page ne vient du serveur d’un tiers.

## Days and times

weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-weekday =
    { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-month = { $month } { $year }
clock = { $hour } h { $minute }
date-clock = { $date }, { $clock }
date-clock-zone = { $date }, { $clock } ({ $zone })

## Kinds of article

kind-report = Reportage
kind-analysis = Analyse
kind-opinion = Opinion
kind-background = Éclairage
kind-live = Direct

## Names in a row

names-between = { ", " }
names-last = { " et " }
in-place = à { $place }

## The front

front-log = Le fil
front-opinion = Opinions
front-languages = En d’autres langues
breaking = Dernière minute
front-empty = Rien n’a encore été publié.
front-description = L’actualité de { $paper }.

## Articles

published = Publié
updated = Mis à jour
reading-time = Temps de lecture
minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
also-in = Aussi en
topics = Sujets
correction-on = Rectificatif, { $date }.
clarification-on = Précision, { $date }.
related = À lire aussi : { $section }

## Inside the body

see-also = À lire aussi
embed-hint = Hébergé par { $host }. Rien n’en est chargé sans votre demande.
embed-open = Ouvrir sur { $host }
details-more = Plus
table = Tableau { $number }
file-kind-pdf = PDF, { $size }
file-kind-video = Vidéo, { $size }
file-kind-audio = Son, { $size }

## Lists

newest = Plus récents
older = Plus anciens
older-articles = Articles plus anciens
list-empty = Il n’y a encore rien ici.
topic = Sujet
topic-description = Les articles de { $paper } sur : { $topic }.
section-description = { $section }, dans { $paper }.
month-description = Tout ce que { $paper } a publié en { $month }.
archive-description = Tout ce que { $paper } a publié, mois par mois.
archive-whole = Toutes les archives
articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }

## People

person-description = Qui est { $name }, et ses articles dans { $paper }.
person-wrote = Articles
office-from = Depuis le { $from }
office-from-to = Du { $from } au { $to }
office-until = Jusqu’au { $to }
other-names = S’écrit aussi
elsewhere = Ailleurs

## Pages that say no

not-found-title = Il n’y a pas de page à cette adresse
not-found-text = Si un lien vous a conduit ici, il a peut-être perdu une lettre en chemin.
not-found-nearest = Au plus près
to-front = La une
withdrawn-title = Cet article a été retiré
withdrawn-headline = Il avait pour titre « { $headline } ».
withdrawn-on = Retiré le { $date }.
fault-title-request = Cette demande ne peut recevoir de réponse
fault-title-busy = Trop de demandes à la fois
fault-title-server = Une erreur s’est produite

## Ready-made page: contact

contact-title = Contact
contact-intro = Écrivez à { $paper } au sujet de ce que vous avez lu ici, de ce qui manque ou de ce qui est faux.
contact-email = Courriel : { $email }
contact-phone = Téléphone : { $phone }
contact-post = Par courrier :
contact-corrections = Pour signaler une erreur, dites dans quel article elle se trouve et ce qui est exact. La page sur les rectificatifs explique comment nous corrigeons.

## Ready-made page: imprint

imprint-title = Mentions légales
imprint-publisher = { $paper } est publié par { $publisher }.
imprint-editor = Rédaction en chef : { $editor }
imprint-founded = Le journal paraît depuis { $year }.
imprint-reach = Nous joindre

## Ready-made page: privacy

privacy-title = Vie privée
privacy-short = En bref : { $paper } n’observe pas ses lecteurs.
privacy-cookies = Ces pages ne déposent aucun cookie, n’exécutent aucun script et ne conservent rien dans votre navigateur, hormis son cache ordinaire.
privacy-third = Tout ce qui compose une page, polices et images comprises, vient de l’adresse du journal. Ce qui reste sur un autre site apparaît comme une simple fiche ; rien n’en est chargé tant que vous ne suivez pas le lien.
privacy-log-title = Ce que note le serveur
privacy-log = Comme tout serveur web, la machine qui envoie ces pages voit l’adresse réseau qui les demande. Un journal technique peut contenir cette adresse, l’heure, la page demandée et le nom du navigateur. Il sert à faire fonctionner le site et à repousser les abus, à rien d’autre.
privacy-mail = Si vous nous écrivez, nous gardons votre lettre et votre adresse le temps de vous répondre.
privacy-who-title = Qui est responsable
privacy-who = { $publisher } est responsable de ces pages.
privacy-ask = Demandez-nous ce que nous savons de vous, ou son effacement : { $email }

## Ready-made page: corrections policy

corrections-title = Rectificatifs
corrections-promise = Quand { $paper } se trompe, il le dit à l’endroit où il s’est trompé.
corrections-how-title = Comment une erreur est corrigée
corrections-notice = Le texte est corrigé, et une note avec le jour et l’heure figure dans l’article : ce qu’il disait, et ce qui est exact. Un rectificatif veut dire qu’un fait était faux ; une précision, qu’il manquait quelque chose ou que ce n’était pas clair.
corrections-time = L’heure du dernier changement figure à côté de l’heure de publication. Elle ne bouge que si quelque chose a changé pour le lecteur.
corrections-withdrawal = Un article qui ne peut être maintenu est retiré. À son adresse, une note dit qu’il s’y trouvait et pourquoi il n’y est plus.
corrections-report = Merci de signaler les erreurs à { $email }
