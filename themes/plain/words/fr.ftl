# The words on the paper's pages, in French.

## The frame of every page

skip-to-news = Aller à l’essentiel
sections = Rubriques
section-of-none = Actualités
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

## Versions of an article

history = Historique
versions = Versions
versions-title = Les versions de cet article
versions-description = Toutes les versions publiées de « { $headline } ».
versions-kept = Chacune est conservée telle qu’elle a été publiée. Rien de ce qui a paru n’est jeté.
versions-all = Toutes les versions
versions-count =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
versions-sealed = Le registre des versions est scellé : { $checkpoint }. Sa clé :
versions-checkpoint = point de contrôle
version = Version { $number }
version-as-printed = Version { $number } telle que publiée
version-old = Voici l’article tel qu’il a été publié le { $date }. Il a été modifié depuis.
version-newest = Voici l’article tel qu’il a été publié le { $date }. Rien n’a été modifié depuis.
version-present = L’article dans son état actuel
version-first-publication = Première publication
version-update = Mise à jour
version-correction = Rectification
version-clarification = Précision
version-typo = Orthographe

## What a version changed

changes-title = Ce qui a changé dans la version { $number }
changes-description = Ce qui a changé dans la version { $number } de « { $headline } », mot par mot.
changes-published = Publiée le { $date }.
changes-published-by = Publiée le { $date } par { $name }.
changes-from = Compté en mots, par rapport à la version { $number } du { $date }.
changes-added = ajouté
changes-removed = supprimé
changes-added-from = [ajouté :
changes-removed-from = [supprimé :
changes-to = fin]
words-added =
    { $count ->
        [one] { $count } mot ajouté.
       *[other] { $count } mots ajoutés.
    }
words-removed =
    { $count ->
        [one] { $count } mot supprimé.
       *[other] { $count } mots supprimés.
    }
change-new = { $place }, ajout
change-gone = { $place }, suppression
change-moved = { $place }, déplacement
change-same = Sans changement : { $place }
change-same-range = Sans changement : { $from } à { $to }
change-kicker = Surtitre
change-headline = Titre
change-standfirst = Chapeau
change-dateline = Lieu
change-lead-picture = Image
change-lead-caption = Légende
change-paragraph = Paragraphe { $number }
change-heading = Intertitre { $number }
change-list = Liste { $number }
change-block-quotation = Longue citation { $number }
change-pull-quote = Exergue { $number }
change-picture = Image { $number } dans le texte
change-gallery = Galerie { $number }
change-table = Tableau { $number }
change-code = Code { $number }
change-preformatted = Texte à chasse fixe { $number }
change-verse = Vers { $number }
change-rule = Filet { $number }
change-file = Fichier { $number }
change-embed = Fiche d’un autre site { $number }
change-details = Plus { $number }
change-see-also = À lire aussi { $number }
change-note = Note { $number }
change-html = Autre { $number }
change-other-kind = C’est désormais composé autrement.
change-other-picture = On y voit autre chose.
change-other-alt-text = La description pour qui ne voit pas l’image a changé.
change-other-links = Un lien y a changé.
change-other-marks = La mise en évidence y a changé.
change-other-layout = La mise en forme a changé.

## The list of corrections

corrections = Rectifications
corrections-text = Tout ce que { $paper } a rectifié ou précisé, le plus récent d’abord.
corrections-none = Rien n’a dû être rectifié jusqu’ici.
corrections-all = Toutes les rectifications
corrections-older = Rectifications plus anciennes

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

## Les citations

record = Les citations
record-text = Ce qui a été dit, mot pour mot, confirmé par la rédaction de { $paper }.
record-description = Qui a dit quoi : toutes les citations que { $paper } a confirmées, avec leur auteur, le jour, le lieu et l’occasion.
record-search = Chercher dans les citations
record-find = Chercher
record-filters = Filtres
record-speaker = Qui parle
record-between = Dit entre
record-from = Du
record-to = Au
record-place = Lieu
record-kind = Paroles
record-kind-direct = Exactes
record-kind-mixed = En partie rapportées
record-kind-indirect = Rapportées
record-show = Afficher
record-everything = Toutes les citations
record-older = Citations plus anciennes
record-entry = Fiche
in-the-article = Dans l’article
record-about = À propos de
record-about-people = À propos d’autres
record-corrected = article corrigé le { $date }
record-withdrawn = article retiré le { $date }
record-found-since = { $quotations } de { $people } depuis { $year }
record-none = Aucune citation ne correspond.
quotations-count =
    { $count ->
        [one] { $count } citation
       *[other] { $count } citations
    }
speakers-count =
    { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
quoted-here = { $quotations } de { $people }, confirmées par la rédaction.
who-said-what = Qui a dit quoi dans cet article
quotation-in-text = Citation { $number } dans le texte
translated-from = Traduit ({ $language })
translated-by = Traduit ({ $language }) par { $name }
quotation-title = { $name } : { $words }
quotation-by = { $name }, citation confirmée
quotation-withdrawn = L’article qui rapportait ces paroles a été retiré ; elles ne figurent plus parmi les citations confirmées.
original-words = Dans la langue d’origine
answer-of = La réponse de { $name }
answer-shown = Publiée le { $date }, telle qu’elle nous a été envoyée.
printed-in = Publié dans
other-translations = Dans d’autres traductions
quotation-confirmed = Confirmé par la rédaction le { $date }.
quotation-source = La source
said-found = { $quotations } confirmées
said-by-month =
    { $count ->
        [one] { $count } citation confirmée en douze mois, par mois
       *[other] { $count } citations confirmées en douze mois, par mois
    }
said-years = Année
