# The newsroom's words, in French.

## The frame

newsroom = Rédaction
skip-to-work = Aller au travail en cours
today = Aujourd’hui
today-yours = Vos articles en cours
today-yours-none = Vous n’avez aucun brouillon. Un titre suffit pour commencer.
today-review = En attente de relecture
today-review-none = Aucun article n’attend de relecture.
today-waiting = À paraître tout seuls
today-waiting-none = Rien n’attend son heure. L’embargo et l’heure de parution se fixent sur la page de chaque article.
role-reporter = journaliste
role-editor = secrétaire de rédaction
role-publisher = directeur de la publication

## Signing in

sign-in = Se connecter
sign-out = Se déconnecter
email = Adresse électronique
password = Mot de passe
password-new = Un mot de passe : douze caractères au moins
your-name = Votre nom
name-missing = Écrivez votre nom tel que vos collègues le connaissent.

sign-in-passkey = Se connecter avec une clé d’accès
sign-in-again = Recommencer
password-forgotten = Mot de passe oublié ?
password-now = Votre mot de passe actuel
password-change = Changer le mot de passe
password-ends-sessions = Toutes vos autres connexions prennent fin quand vous le changez.
said-password-reset = Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.
said-new-email = Votre nouvelle adresse est confirmée. Connectez-vous avec elle.
reset-why = Écrivez l’adresse avec laquelle vous vous connectez. Si quelqu’un l’utilise ici, un courriel part avec une adresse où choisir un nouveau mot de passe.
reset-ask = Envoyer le courriel
reset-asked = Si quelqu’un ici utilise cette adresse, un courriel est parti. Il est valable une heure ; regardez aussi parmi les indésirables.
reset-do = Choisir un nouveau mot de passe
reset-what = Toutes vos connexions prennent fin, et vous vous connectez avec le nouveau mot de passe.
join = Rejoindre la rédaction
join-why = On vous invite à rejoindre la rédaction comme { $role }. Choisissez un mot de passe, et vous y êtes.
join-do = Rejoindre
proof = Redonnez votre mot de passe
proof-why = Cela change qui peut entrer ; nous vérifions donc que c’est bien vous. Ce que vous avez saisi est conservé.
proof-do = Continuer
proof-leave = Tout laisser comme avant
proof-passkey = Utiliser plutôt une clé d’accès
confirm = En êtes-vous sûr ?
confirm-leave = Laisser tel quel
confirm-section-delete = La rubrique est supprimée définitivement. Son adresse redevient libre.
confirm-section-delete-do = Supprimer la rubrique
confirm-topic-delete = Le sujet est supprimé définitivement. Son adresse redevient libre.
confirm-topic-delete-do = Supprimer le sujet
confirm-redirect-remove = Qui suivra { $address } n’y trouvera plus rien. Vous pourrez recréer la redirection.
confirm-redirect-remove-do = Supprimer la redirection
confirm-webhook-remove = Le webhook ne reçoit plus rien, et son journal de livraisons disparaît définitivement.
confirm-webhook-remove-do = Supprimer le webhook
confirm-webhook-renew = Tant que le destinataire n’a pas le nouveau secret, il prendra nos livraisons pour des faux.
confirm-webhook-renew-do = Créer un nouveau secret
confirm-withdraw = Les lecteurs trouveront l’avis à la place de chaque article. Un article revient dès qu’il est de nouveau publié.
confirm-withdraw-do = Retirer { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
confirm-staff-leave = Cette personne est aussitôt déconnectée partout. Ce qu’elle a écrit reste, et vous pourrez la réintégrer.
confirm-staff-leave-do = Enregistrer son départ

## The second factor

second-factor = Second facteur
second-factor-ask = Votre second appareil
second-factor-code = Six chiffres de votre second appareil
second-factor-code-hint = Sans l’appareil, saisissez un de vos codes de secours.
second-factor-why = Six chiffres d’une application de votre téléphone, demandés après le mot de passe : qui vole le seul mot de passe reste dehors.
second-factor-set-up = Installer un second facteur
second-factor-other-device = Passer à un autre appareil
second-factor-on = Second facteur activé
second-factor-off = Le désactiver
second-factor-is-on = Le second facteur est activé. Il sera désormais demandé à la connexion.
second-factor-step-scan = Scannez ce code avec une application d’authentification.
second-factor-scan-alt = Un code à scanner avec une application d’authentification. Les lettres ci-dessous disent la même chose.
second-factor-step-type = Ou saisissez-y ces lettres :
second-factor-here = Ouvrir l’application sur cet appareil
second-factor-step-confirm = Saisissez les chiffres qu’elle affiche maintenant.
second-factor-digits = Six chiffres
second-factor-confirm = L’activer
recovery-codes = Codes de secours
recovery-codes-why = Si l’appareil est perdu, chacun de ces codes vous laisse entrer une fois. Ils ne sont montrés que maintenant : imprimez-les, ou gardez-les avec vos mots de passe.
recovery-codes-kept = Je les ai mis en lieu sûr
recovery-codes-new = Nouveaux codes de secours
recovery-codes-left = { $count ->
    [0] Il ne reste aucun code de secours : créez-en de nouveaux.
    [one] Il reste un code de secours.
   *[other] Il reste { $count } codes de secours.
}

## One's own account

account = Votre compte
account-you = Vous
account-language = Langue de la rédaction
account-language-browser = Celle de votre navigateur
language-en = English
language-fr = Français
language-de = Deutsch
language-es = Español
language-ar = العربية
keep = Garder
remove = Supprimer
remove-named = Supprimer { $name }
said-name = Votre nom est changé.
said-password = Votre mot de passe est changé, et toutes vos autres connexions ont pris fin.
said-sessions = La connexion a pris fin.
said-language = La langue est changée.
new-email = Une nouvelle adresse
new-email-ask = Changer l’adresse
new-email-asked = Un courriel est parti vers { $email }. L’adresse sera la vôtre ici dès que vous ouvrirez le lien qu’il contient.
new-email-what = Désormais vous vous connectez avec { $email }, et les courriels vous y parviennent.
new-email-do = Confirmer l’adresse
passkeys = Clés d’accès
passkeys-why = Une clé d’accès vit dans votre téléphone, votre navigateur ou une clé de sécurité. Elle remplace le mot de passe et le second facteur, et personne ne peut vous la soutirer.
passkey-name = Comment vous l’appelez
passkey-add = Ajouter une clé d’accès
passkey-added = ajoutée le { $date }
passkey-used = utilisée en dernier le { $date }
passkey-needs-script = Pour en ajouter une, il faut JavaScript dans ce navigateur.
passkey-no-name = Les clés d’accès exigent que le journal soit joint par un nom, non par une simple adresse IP.
sessions = Où vous êtes connecté
session-this = celle-ci
session-begun = depuis le { $date }
session-seen = utilisée en dernier le { $date }
session-end = Mettre fin
session-end-named = Mettre fin à { $name }
sessions-end-others = Mettre fin à toutes les autres
browser-on = { $browser } sur { $system }
browser-unknown = Un navigateur qui ne dit pas son nom

## Staff

staff = Équipe
staff-here = Qui travaille ici
staff-acts = ses actes
staff-leave = A quitté la rédaction
staff-return = Est de retour
standing-active = en poste
standing-invited = invité
standing-left = parti
role = Rôle
role-of = Rôle de { $name }
role-change = Changer le rôle
role-hint = Un journaliste écrit et envoie à la relecture. Un secrétaire de rédaction fait tout ce qui est éditorial. Un directeur de la publication gère en plus l’équipe et les réglages.
invite = Inviter quelqu’un
invite-why = La personne reçoit un courriel avec une adresse valable une fois, pendant sept jours, où choisir un mot de passe.
invite-name = Son nom
invite-name-missing = Écrivez son nom ; la personne pourra le changer.
invite-do = Envoyer l’invitation
invite-again = Renvoyer
invite-revoke = Annuler

## Mail

mail = Courrier
mail-why = Les courriels à l’équipe : ce qui attend, ce qui est parti, ce qui n’a pas pu partir. Un envoi manqué est retenté pendant trois jours, à intervalles croissants.
mail-none = Aucun courriel pour l’instant. Invitations, nouveaux mots de passe et messages sur les articles s’affichent ici.
mail-to = à { $name }, { $address }
mail-sent = envoyé
mail-failed = abandonné
mail-planned = en attente
mail-handed-over = en cours d’envoi
mail-again = Renvoyer
mail-again-at = nouvel essai le { $date }
mail-purpose-invitation = Invitation
mail-purpose-password-reset = Nouveau mot de passe
mail-purpose-new-email = Nouvelle adresse
mail-purpose-email-changed = Avis de nouvelle adresse
mail-purpose-password-changed = Avis de nouveau mot de passe
mail-purpose-submitted = Article envoyé à la relecture
mail-purpose-returned = Article renvoyé à son auteur
mail-purpose-release-failed = Article non publié
older-lines = Plus anciens

## The letters themselves

mail-greeting = Bonjour { $name },
mail-closing = Ce courriel vient de la rédaction de { $paper }, à la demande de quelqu’un qui y travaille. Rien en lui ne nous dit si vous l’avez ouvert.
mail-invitation-subject = Rejoignez la rédaction de { $paper }
mail-invitation-lead = { $by } vous invite à rejoindre la rédaction de { $paper }. Ouvrez cette adresse et choisissez un mot de passe.
mail-invitation-button = Rejoindre la rédaction
mail-invitation-after = L’adresse est valable une fois, pendant sept jours. Si vous ne vous y attendiez pas, ne faites rien : il ne se passera rien.
mail-password-reset-subject = Un nouveau mot de passe pour { $paper }
mail-password-reset-lead = Quelqu’un, vous sans doute, demande un nouveau mot de passe pour la rédaction de { $paper }. Ouvrez cette adresse et choisissez-en un.
mail-password-reset-button = Choisir un nouveau mot de passe
mail-password-reset-after = L’adresse est valable une fois, pendant une heure. Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.
mail-new-email-subject = Confirmez votre adresse pour { $paper }
mail-new-email-lead = Vous voulez vous connecter à la rédaction de { $paper } avec cette adresse. Ouvrez ce lien pour la confirmer.
mail-new-email-button = Confirmer l’adresse
mail-new-email-after = Le lien est valable une fois, pendant un jour. Si ce n’était pas vous, ne faites rien : il ne se passera rien.
mail-email-changed-subject = Votre adresse à { $paper } a changé
mail-email-changed-lead = Vous vous connectez désormais à la rédaction de { $paper } avec une autre adresse, et les courriels n’arrivent plus ici.
mail-email-changed-button = Ouvrir la rédaction
mail-email-changed-after = Si ce n’était pas vous, prévenez tout de suite la direction de la publication.
mail-password-changed-subject = Votre mot de passe à { $paper } a changé
mail-password-changed-lead = Votre compte à la rédaction de { $paper } a un nouveau mot de passe, et toutes vos autres connexions ont pris fin.
mail-password-changed-button = Choisir un autre mot de passe
mail-password-changed-after = Si ce n’était pas vous, choisissez-en un autre à cette adresse et prévenez la direction de la publication.
mail-submitted-subject = « { $headline } » attend une relecture
mail-submitted-lead = { $by } a envoyé « { $headline } » à la relecture.
mail-submitted-button = Ouvrir l’article
mail-submitted-after = Tous les secrétaires de rédaction reçoivent ce courriel.
mail-returned-subject = « { $headline } » vous revient
mail-returned-lead = { $by } vous renvoie « { $headline } » avec une note.
mail-returned-button = Ouvrir l’article
mail-returned-after = Faites les changements demandés et renvoyez-le.
mail-release-failed-subject = « { $headline } » n’a pas pu être publié
mail-release-failed-lead = « { $headline } » devait être publié à cette heure et n’a pas pu l’être.
mail-release-failed-button = Ouvrir l’article
mail-release-failed-after = La page de l’article dit ce qui l’empêche. Il n’est pas public.

## The record of acts

acts = Journal des actes
acts-why = Tout ce que l’équipe a fait, le plus récent d’abord. Personne ne peut modifier ces lignes.
acts-none = Rien de tel n’a encore été fait.
acts-by = Qui
acts-by-all = Tout le monde
acts-filter = Afficher
acts-nobody = Le programme
acts-only-this = la suite de ses actes
acts-not-only = Pas seulement { $thing }
act-other = { $act } : { $thing }
act-sign-in = s’est connecté par { $by } depuis { $network }
act-set-up = a installé le journal depuis { $network }
act-take-on = a engagé { $thing } comme { $role }, en ligne de commande
act-set-password = a choisi un nouveau mot de passe
act-reset-password = a choisi un nouveau mot de passe par courriel
act-ask-reset = a envoyé à { $thing } une adresse pour un nouveau mot de passe
act-second-factor-on = a activé le second facteur
act-second-factor-off = a désactivé le second facteur
act-recovery-codes = a créé de nouveaux codes de secours
act-add-passkey = a ajouté la clé d’accès « { $name } »
act-remove-passkey = a supprimé la clé d’accès « { $name } »
act-end-sessions = a mis fin à { $sessions ->
    [one] { $sessions } connexion
   *[other] { $sessions } connexions
}
act-invite = a invité { $name } comme { $role }
act-invite-again = a de nouveau invité { $name }
act-revoke-invitation = a annulé l’invitation de { $name }
act-join = a rejoint la rédaction
act-set-role = a fait de { $name } un { $role }, auparavant { $role_before }
act-let-go = a enregistré le départ de { $name }
act-take-back = a enregistré le retour de { $name }
act-rename = a pris le nom de { $name }
act-set-language = a choisi une autre langue
act-ask-new-email = a demandé une autre adresse
act-new-email = a confirmé une autre adresse
act-send-again = a renvoyé { $thing }
act-draft = a commencé { $thing }
act-save = a enregistré { $thing }
act-submit = a envoyé { $thing } à la relecture
act-return = a renvoyé { $thing } à son auteur
act-publish = a publié { $thing }
act-schedule = a programmé { $thing } pour le { $due_at }
act-unschedule = a annulé la parution programmée de { $thing }
act-release = a publié { $thing } à l’heure dite
act-call-off = n’a pas pu publier { $thing } à l’heure dite
act-correct = a rectifié { $thing }
act-withdraw = a retiré { $thing }
act-spike = a écarté { $thing }
act-restore = a repris { $thing }
act-bring-back = a rétabli une version antérieure de { $thing }
act-embargo = a mis { $thing } sous embargo jusqu’au { $until }
act-lift-embargo = a levé l’embargo sur { $thing }
act-found = a créé { $thing }
act-revise = a modifié { $thing }
act-delete = a supprimé { $thing }
act-merge = a fusionné « { $name } » dans « { $into } »
act-unmerge = a annulé la fusion de « { $name } »
act-order = a changé l’ordre des rubriques
act-set = a modifié ce que le journal dit de lui-même
act-set-looks = a modifié l’apparence du journal
act-set-walls = a modifié ce que la liste de contrôle exige
act-arrange = a composé une une
act-stick = a placé { $thing } en tête de la une
act-unstick = a retiré { $thing } de la tête de la une
act-add = a ajouté { $thing }
act-remove = a supprimé { $thing }
act-change = a modifié { $thing }
act-take-back-page = a dépublié { $thing }
act-renew-secret = a créé un nouveau secret pour { $thing }
act-deliver-again = a relancé une livraison à { $thing }
act-share-preview = a créé une adresse d’aperçu pour { $thing }
act-revoke-preview = a annulé une adresse d’aperçu de { $thing }
thing = { $noun } { $number }
thing-quoted = « { $name } »
noun-article = article
noun-staff = membre de l’équipe
noun-section = rubrique
noun-topic = sujet
noun-person = personne
noun-page = page
noun-paper = le journal
noun-picture = image
noun-mail = courriel
noun-front = une
noun-redirect = redirection
noun-webhook = webhook

## Setting the paper up

set-up = Installer le journal
set-up-why = Vous en êtes le premier directeur de la publication. Cette adresse ne sert qu’une fois.
set-up-you = Vous
set-up-paper = Le journal
set-up-do = Ouvrir la rédaction
paper-title = Le nom du journal
paper-language = Sa langue, comme en ou pt-BR
paper-time-zone = Son fuseau horaire, comme Europe/Oslo
title-missing = Tout journal a un nom.

## What can go wrong

fault-not-found = Il n’y a rien à cette adresse.
fault-method = Cette adresse ne s’utilise pas ainsi.
fault-signed-out = Vous n’êtes plus connecté. Connectez-vous dans une autre fenêtre, puis renvoyez cette page : ce que vous avez écrit est toujours là.
fault-not-allowed = Votre rôle ne le permet pas. La direction de la publication peut le changer.
fault-forged = Ce formulaire date d’une connexion précédente. Revenez en arrière, rechargez la page et renvoyez-le.
fault-proof-wanted = Il faut redonner votre mot de passe.
fault-no-json = Ce qui a été envoyé n’a pas pu être lu.
fault-media-type = Le serveur ne lit pas ce qui a été envoyé sous cette forme.
fault-too-large = Ce qui a été envoyé est trop lourd.
fault-broken-off = L’envoi s’est interrompu en route. Recommencez.
fault-too-slow = Cela a pris trop de temps et a été abandonné. Rien n’a changé ; réessayez.
fault-ours = Quelque chose n’a pas marché de notre côté, et rien n’a changé. C’est noté au journal du serveur.

## Managing: sections, topics, people, pages, the paper, fronts, redirects, webhooks

name = Nom
slug = Adresse
slug-hint = Minuscules, chiffres et traits d’union. Laissée vide, elle est tirée du nom.
slug-moves = Si elle change, l’ancienne adresse mène à la nouvelle.
description = Description
language = Langue
language-other = Langue, si ce n’est pas celle du journal
language-hint = Comme en, fr ou pt-BR.
save = Enregistrer
save-public = Enregistrer et montrer aux lecteurs
save-anyway = Enregistrer quand même
publish = Publier
take-back = Dépublier
undo = Annuler
show = Afficher
see-page = Voir la page
more-rows = Suite
first-page = Première page
next-page = Page suivante
form-wrong = Rien n’a été enregistré. À revoir :
nothing-found = Rien ne commence ainsi.
find-beginning = Chercher par le début
find-address = Chercher par le début de l’adresse
find-person = Chercher par prénom ou nom
delete-do = Supprimer
merge-gone = Son adresse
merge-do = Fusionner
merge-not-found = Il n’y a rien à cette adresse. Copiez-la depuis la liste.
merges = Fusionnés ici
articles-count = { $count ->
    [0] aucun article
    [one] { $count } article
   *[other] { $count } articles
}
articles-many = plus de 1 000 articles
state-public = Public
state-not-public = Non public
state-on = Actif
state-off = Inactif
done-saved = Enregistré.
done-founded = C’est créé.
done-deleted = Supprimé.
done-merged = Les deux ne font plus qu’un. Vous pouvez l’annuler ci-dessous.
done-unmerged = Ils sont de nouveau deux.
done-published = Les lecteurs la voient maintenant.
done-taken-back = Les lecteurs ne la voient plus. Son adresse lui reste.
done-removed = Supprimé.
done-planned = Nouvel envoi dans la minute.

sections = Rubriques
section-new = Une nouvelle rubrique
section-found = Créer la rubrique
section-parent = À l’intérieur de
section-top = Aucune : une rubrique principale
section-description-hint = Ce qu’elle couvre, en une phrase ou deux. Le texte figure en tête de sa une.
section-in-navigation = La nommer dans la navigation de chaque page
section-unlisted = hors de la navigation
section-empty = rien à lire encore
sections-none = Un journal se divise en rubriques : monde, sport, opinions. Créez la première ci-dessous ; les lecteurs la verront avec son premier article.
section-delete = Supprimer cette rubrique
section-delete-why = Seule une rubrique sans article, brouillons compris, et sans sous-rubrique peut être supprimée. Son adresse redevient libre.
step-up = Monter { $name }
step-down = Descendre { $name }

topics = Sujets
topic-new = Un nouveau sujet
topic-found = Ajouter le sujet
topics-none = Les sujets disent de quoi parlent les articles, par-delà les rubriques. Ils viennent avec les articles qui les nomment, ou d’ici.
topic-merge = Fusionner un autre sujet dans celui-ci
topic-merge-hint = Les articles de l’autre sujet passent ici, et son adresse mène ici. Vous pouvez l’annuler tant qu’aucun d’eux n’a été modifié.
topic-delete = Supprimer ce sujet
topic-delete-why = Seul un sujet sans aucun article, brouillons compris, peut être supprimé.

people = Personnes
person-new = Une nouvelle fiche
people-none = Une fiche par personne qui écrit pour le journal ou qu’il cite.
person-name = Nom
person-name-hint = Tel que le journal l’imprime. Les articles déjà parus gardent dans leurs versions le nom d’alors.
other-names = Autres noms et graphies
other-names-hint = Un par ligne.
offices = Fonctions
offices-hint = L’actuelle d’abord. Qui exerce ou a exercé une fonction a une fiche publique.
office = Fonction
office-from = Du
office-to = Au
biography = Biographie
links = Liens
link-title = Lien
link-url = Où il mène
portrait = Portrait
portrait-none = aucun
person-merge = Fusionner une autre fiche dans celle-ci
person-merge-hint = Les signatures de l’autre nommeront celle-ci, et son adresse mènera ici. Vous pouvez l’annuler tant qu’aucun des articles n’a été modifié.

pages = Pages
page-new = Une nouvelle page
page-title = Titre
page-copy = Texte, en Markdown
page-copy-hint = # et ## font les intertitres, * les listes, [mots](adresse) un lien.
pages-none = Contact, mentions légales, vie privée : ce qui reste pour de bon à une adresse.
copy-notices = Le texte contient ce qu’une page ne peut garder. S’il est enregistré tel quel, voici ce qui arrive :

the-paper = Le journal
facts-fixed = Une partie de ceci est dite dans dateline.toml, qui l’emporte : modifiez-le là et relancez le programme.
fact-fixed = Dit dans dateline.toml.
strapline = Devise
strapline-hint = La ligne sous le nom.
logo = Logo
logo-hint = JPEG, PNG, WebP ou AVIF. Il remplace le nom en lettres.
logo-remove = Retirer le logo
present-logo = Le logo actuel
favicon = Signe dans l’onglet du navigateur
favicon-hint = Une petite image carrée.
favicon-remove = Retirer le signe
present-favicon = Le signe actuel
logo-no-picture = Ce n’est pas une image. Choisissez un fichier JPEG, PNG, WebP ou AVIF.
masthead = Ours
masthead-hint = Qui fait le journal et comment le joindre. L’ours figure au pied de chaque page.
masthead-publisher = Directeur de la publication
masthead-editor = Rédaction en chef
masthead-address = Adresse
masthead-email = Courriel
masthead-phone = Téléphone
masthead-founded = Fondé en
founded-invalid = Écrivez l’année en chiffres, comme 1994.
elsewhere = Ailleurs
navigation-elsewhere = Ce que la navigation nomme, et dans quel ordre : avec les rubriques
policies-elsewhere = Chartes, mentions légales et vie privée : avec les pages
walls = Ce qu’il faut à un article pour paraître
walls-why = La liste de contrôle conseille. Ce que vous cochez ici devient un barrage : sans cela, un article ne peut être ni publié, ni programmé, ni mis sous embargo.
wall-standfirst = Un chapô
wall-alt = Un texte alternatif pour chaque image
wall-credit = Un crédit pour chaque image
wall-quotations = Un auteur pour chaque citation
wall-links = Aucun lien interne mort

the-look = L’apparence
accent = Couleur d’accent
accent-hint = Liens et avis sur fond clair, comme #a3145a. Laissée vide, c’est le magenta du thème.
accent-dark = Couleur d’accent en mode sombre
accent-dark-hint = La même sur fond sombre, comme #ff94c0.
contrast = Contraste { $paper } sur le papier, { $blue } sur le bleu, { $buff } sur le chamois ; 4,5 est le minimum.
contrast-nearest = La plus proche qui l’atteint est { $colour }.
nameplate-face = Caractères du titre du journal
nameplate-size = Taille du titre du journal
face-usual = Comme dans le thème
face-reading = Caractères des titres et des articles
face-about = Caractères des signatures, de la navigation et des formulaires
size-usual = Comme dans le thème
size-small = Petite, pour un nom long
size-large = Grande, pour un nom court
preview = Voir le résultat ici
look-set = L’adopter
look-about = Monde · 14 h 20
look-head = Le port rouvre
look-text = Après onze ans, le premier ferry est parti. À lire aussi :
look-link = le reportage d’hier
look-said = « C’est plus calme que dans mon souvenir », dit le pilote.

the-front = La une
fronts = Les unes
front-paper = Le journal
front-of = Une de { $name }
front-arrange = Composer sa une
front-save = Enregistrer la une
front-automatic = Rien n’est épinglé : la une se compose seule, selon l’heure et l’importance. Épinglez un article ci-dessous pour le mettre en tête.
front-not-public = Article { $number }, non public pour l’instant
front-address-unknown = Aucun article public n’est à cette adresse.
slot-order = Place de { $name }
slot-leads = ouvre la une
slot-not-shown = non affiché pour l’instant
slot-until = Jusqu’au
slot-breaking = Dernière minute
slot-off = Enlever
slot-add = Épingler un article
slot-address = Par son adresse
slot-newest = Ou parmi les plus récents
slot-pin = Épingler
slot-stay = Reste en tête
front-sticky = En tête de la une jusqu’à nouvel ordre
front-sticky-why = Ces articles viennent en premier, quoi qu’il paraisse ensuite, jusqu’à ce que vous les enleviez.
until-zone = Heures de { $zone }. Un article épinglé s’en va seul à l’heure dite, comme celui qui est retiré.
until-invalid = Ce n’est ni un jour ni une heure : choisissez-en un.

redirects = Redirections
redirect-new = Une nouvelle redirection
redirect-add = Ajouter la redirection
redirect-from = Ancienne adresse
redirect-from-hint = Là où il n’y a plus rien, comme /2019/05/vieil-article.
redirect-to = Mène à
redirect-to-hint = Une adresse de ce journal. Si un article s’y trouve, la redirection le suit quand il bouge.
redirects-none = Les anciennes adresses d’un journal importé, de rubriques renommées et d’articles déplacés figurent ici. Vous pouvez ajouter les vôtres.
leads-to = mène à
lead-article = un article
lead-page = une page
lead-section = une rubrique
lead-topic = un sujet
lead-person = une personne
lead-picture = une image ou un fichier
lead-path = une adresse

webhook = Webhook
webhooks = Webhooks
webhook-new = Un nouveau webhook
webhook-add = Ajouter le webhook
webhook-url = L’adresse où il écoute
webhook-url-hint = En https seulement, et rien à l’intérieur d’un réseau privé.
webhook-events = Ce dont il est averti
webhook-on = L’avertir
webhook-secret-once = Le secret qui signe ses livraisons. Il n’est montré que cette fois : copiez-le maintenant.
webhook-renew = Nouveau secret
webhook-renew-why = L’ancien secret ne vaut plus rien dès cet instant : donnez aussitôt le nouveau au destinataire.
webhook-renew-do = Créer un nouveau secret
webhook-remove = Supprimer ce webhook
webhook-remove-why = Il n’est plus averti de rien, et son journal de livraisons disparaît avec lui.
webhooks-none = Un webhook avertit un autre programme, par un message signé, de ce que fait le journal.
events-count = { $count ->
    [one] { $count } type d’événement
   *[other] { $count } types d’événements
}
event-article_published = Un article est publié
event-article_revised = Un article public change
event-article_withdrawn = Un article est retiré
event-page_changed = Une page change
event-person_changed = La fiche d’une personne change
event-topic_changed = Un sujet change
event-section_changed = Une rubrique change
event-front_changed = Une une est composée
event-paper_changed = Ce que le journal dit de lui-même change
event-picture_changed = Une image change
event-import_completed = Un import est terminé
event-quotations_changed = Une citation confirmée change
deliveries = Livraisons
deliveries-none = Rien n’a encore été livré.
deliver-again = Renvoyer
delivery-sent = Reçue
delivery-failed = Abandonnée
delivery-planned = En attente
delivery-due = prochain essai { $at }
tries-count = { $count ->
    [0] pas encore essayé
    [one] un essai
   *[other] { $count } essais
}
fault-no-file = Choisissez d’abord un fichier.

## Articles: the list

article = Article
articles = Articles
articles-all = Tous les articles
articles-latest-first = Derniers changements d’abord
articles-more = D’autres articles
articles-none-found = Rien ne correspond. Demandez moins, ou parcourez tous les articles.
articles-none-all = Aucun article pour l’instant. Commencez le premier : un titre suffit.
articles-none-mine = Vous n’avez encore rien commencé. Un titre suffit.
articles-none-draft = Aucun brouillon. Ce que quelqu’un commence reste ici jusqu’à l’envoi à la relecture.
articles-none-review = Aucun article n’attend de relecture.
articles-none-waiting = Rien n’attend son heure. L’embargo et l’heure de parution se fixent sur la page de l’article.
articles-none-published = Rien n’est encore public. Le bouton pour publier est sur la page de l’article.
articles-none-withdrawn = Rien n’a été retiré.
articles-none-spiked = Rien n’a été écarté. Les brouillons écartés sont conservés et peuvent être repris.
article-new = Nouvel article
article-begin = Commencer à écrire
tab-all = Tous
tab-mine = Les miens
tab-draft = Brouillons
tab-review = En relecture
tab-waiting = Programmés
tab-published = Publiés
tab-withdrawn = Retirés
tab-spiked = Écartés
state = État
state-draft = Brouillon
state-review = En relecture
state-embargo = Sous embargo jusqu’au
state-scheduled = Paraît
state-published = Publié
state-live = Direct
state-withdrawn = Retiré
state-spiked = Écarté
find-headline = Chercher dans les titres
section = Rubrique
section-news = Actualités
every-section = Toutes les rubriques
author = Auteur
every-author = Tous les auteurs
author-unknown = Aucune fiche au nom de « { $name } ».
needs = Il manque
needs-anything = N’importe quoi
needs-standfirst = Un chapô
needs-alt = Un texte alternatif
needs-credit = Un crédit d’image
topic = Sujet
bulk = Avec les articles choisis
bulk-section = Déplacer
bulk-topic = Ajouter
bulk-done = { $count ->
    [one] C’est fait, pour { $count } article.
   *[other] C’est fait, pour { $count } articles.
  }
bulk-report = Faits : { $done } ; non faits : { $failed }.
bulk-has-changes = il a des changements non publiés : publiez-les d’abord depuis sa page.
bulk-stale = quelqu’un l’a enregistré au même moment : réessayez.
choose = Choisir
choose-one = Choisir { $headline }
headline = Titre
headline-none = Sans titre
byline = Signature
changed = Modifié
has-changes = changements non publiés
older = Plus anciens
newest = Les derniers
look-cut-short = Les derniers articles ont été parcourus.
look-further = Chercher plus loin

## Articles: the editor

edit-one = Modifier : { $headline }
about-article = À propos de cet article
saved-at = Enregistré { $at }.
saved-by = Enregistré { $at } par { $name }.
saved-row = { $at }
has-changes-long = Les changements ne sont pas encore publiés.
preview-article = Aperçu
submit = Envoyer à la relecture
send-back = Renvoyer à l’auteur
publish-now = Publier
publish-version = Publier la version { $number }
restore = Reprendre
deed-submitted = Envoyé à la relecture ; la rédaction en est avertie par courriel.
deed-returned = Renvoyé à son auteur, qui en est averti par courriel.
deed-saved = Enregistré.
deed-published = Publié.
deed-waits = L’article paraîtra tout seul à la levée de l’embargo.
deed-scheduled = L’article paraîtra tout seul à l’heure dite.
deed-unscheduled = Annulé. L’article ne paraîtra pas tout seul.
deed-embargoed = Sous embargo.
deed-lifted = L’embargo est levé.
deed-corrected = Le rectificatif est publié.
deed-withdrawn = Retiré. L’avis figure à son adresse.
deed-spiked = Écarté. L’article est conservé et peut être repris.
deed-restored = De nouveau un brouillon.
deed-brought-back = L’ancienne version est maintenant la plus récente.
back-by-publishing = Publiez-le de nouveau, et il reprend sa place à son adresse.
not-done = Ce n’est pas encore fait :
read-only = Vous pouvez lire cet article. Le modifier revient à un secrétaire de rédaction.
kicker = Surtitre
kind = Genre
standfirst = Chapô
length = { $words ->
    [one] { $words } mot
   *[other] { $words } mots
  }, { $minutes } min de lecture
body = Texte
body-hint = En Markdown : # devant un intertitre, * autour de ce qu’on souligne, > devant un passage cité, - devant un point de liste.
body-hint-new = En Markdown, si vous voulez. La page suivante offre davantage.
slug-from-headline = tirée du titre
author-add = Ajouter un auteur
author-role = Ce qu’a fait { $name }
role-placeholder = rôle
take-out = Enlever
dateline-place = Écrit à
filed-on = Le
picture-leading = Image d’ouverture
lead-caption = Sa légende ici
lead-none = Aucune
lead-wanted = Celle que l’import attend encore
credit-is = Crédit : { $credit }
credit-none = Elle n’a pas de crédit.
picture-unknown = Le journal n’a pas cette image.
publication = Parution
address = Adresse
submitted = Envoyé
embargo = Embargo
goes-out = Paraît
note-with = Une note avec l’envoi
note-with-it = Une note l’accompagne :
return-says-why = Dites ce qu’il faut faire : une note repart avec l’article.
version-kind = Ce qu’est la nouvelle version
version-note = Ce qu’en dit la liste des versions
version-number = version { $number }
version-row = Version { $number }
version-first_publication = Première publication
version-update = Mise à jour
version-typo = Coquille
version-correction = Rectificatif
version-clarification = Précision
instant = Le, à l’heure de { $zone }
instant-missing = Dites quand : un jour et une heure.
instant-unread = Ce n’est ni un jour ni une heure.
instant-left-out = On avance alors les horloges, et cette heure n’existe pas. Choisissez-en une autre.
schedule = Publier à cette heure
unschedule = Annuler la parution
embargo-set = Sous embargo jusque-là
embargo-lift = Lever l’embargo
spike = Écarter
spiked-hint = L’article a été écarté, avec tous ses enregistrements.
correct = Rectifier
correct-hint = Changez le texte, puis dites ici ce qui était faux. Les deux paraissent aussitôt, et la note demeure.
correction-kind = De quoi il s’agit
correction-wrong = Un rectificatif : un fait était faux
correction-unclear = Une précision : il manquait quelque chose, ou ce n’était pas clair
what-was-wrong = Ce qui était faux
what-is-right = Ce qui est juste
correct-do = Publier le rectificatif
withdraw = Retirer
withdraw-notice = Ce qu’on dit aux lecteurs
withdraw-do = Retirer l’article
withdraw-says-why = Dites pourquoi : un avis reste à l’adresse de l’article.
placing = Adresse, sujets, langue
topics-hint = Leurs noms, séparés par des virgules.
translation-of = Traduction de
translation-placeholder = numéro ou adresse
replies-policy = Réponses
replies-usual = Comme partout dans le journal
replies-open = Ouvertes
replies-closed = Fermées
sticky = En une
sticky-no = Selon l’actualité
sticky-yes = Reste en tête
note-to-editors = Note à la rédaction
note-to-editors-hint = Pour la rédaction seulement. Les lecteurs ne la voient jamais.
history = Versions et enregistrements
versions-count = { $count ->
    [0] aucune publique
    [one] une publique
   *[other] { $count } publiques
  }
read = Lire
compare = Comparer
revisions-all = Tous les enregistrements
checklist = Liste de contrôle
check-required = exigé pour publier
of = { $done } sur { $all }
check-headline = Le titre tient
check-headline-open = Le titre
check-standfirst = Il y a un chapô
check-standfirst-open = Le chapô manque
check-alt = Les images disent ce qu’elles montrent
check-alt-open = { $count ->
    [one] Une image n’a pas de texte alternatif
   *[other] { $count } images n’ont pas de texte alternatif
  }
check-credit = Les images sont créditées
check-credit-open = { $count ->
    [one] Une image n’a pas de crédit
   *[other] { $count } images n’ont pas de crédit
  }
check-quotations = Les citations ont un auteur
check-quotations-open = { $count ->
    [one] Une citation dont on ne sait qui la dit
   *[other] { $count } citations dont on ne sait qui les dit
  }
check-links = Les liens internes mènent quelque part
check-links-open = { $count ->
    [one] Un lien interne ne mène nulle part
   *[other] { $count } liens internes ne mènent nulle part
  }
losses = Enregistrer ceci ferait perdre quelque chose. Regardez encore ; rien n’est enregistré pour l’instant.
losses-accept = Enregistrer quand même
lost-quotation = La citation « { $words } » n’est plus marquée, parce que ses mots ont été changés ou enlevés.
lost-language = « { $words } » n’est plus marqué comme { $language }, parce que le texte a changé.
lost-anchor = Les liens vers #{ $anchor } mèneront au haut de la page, parce que ce qu’ils visaient n’est plus là.
lost-block = L’article a un bloc de moins : { $kind }.
lost-block-words = L’article a un bloc de moins : { $kind }, « { $words } ».
collision = { $name } a enregistré cet article pendant que vous écriviez
collision-somebody = Quelqu’un a enregistré cet article pendant que vous écriviez
collision-merged = Les deux sont maintenant dans le texte ci-dessous. Relisez, puis enregistrez.
collision-choose = Tout le reste est réuni. À ces endroits, vous avez changé tous deux la même chose ; le texte ci-dessous a votre version. Relisez, puis enregistrez.
passage = Un passage
yours = Votre version
theirs = L’autre version
taken-out = (enlevé)

## Articles: preview, saves

preview-of = Aperçu : { $headline }
back-to-writing = Retour à l’article
width = Largeur
width-desktop = Ordinateur
width-phone = Téléphone
preview-links = Adresses pour d’autres
preview-links-hint = Qui a une telle adresse lit le dernier enregistrement sans se connecter, jusqu’à ce qu’elle expire ou soit annulée.
preview-share = Créer une adresse
lasts = Elle vaut
lasts-hour = une heure
lasts-day = un jour
lasts-week = sept jours
made-at = Créée { $at }
link-ends = Valable jusqu’au { $at }.
link-ended = Expirée { $at }.
link-revoked = Annulée.
link-revoke = L’annuler
link-unopened = Personne ne l’a ouverte.
link-opened = { $times ->
    [one] Ouverte une fois
   *[other] Ouverte { $times } fois
  } depuis { $network }, en dernier { $at }
revisions-of = Enregistrements : { $headline }
saves-latest-first = Les enregistrements, le plus récent d’abord
saved = Enregistré
by = Par
became = Devenu
save-newest = le plus récent
save-read = ce que lisent les lecteurs
compare-before = Avec le précédent
compare-newest = Avec le plus récent
compare-newest-with = Le plus récent avec
compare-of = Comparer : { $headline }
bring-back = Rétablir { $at }
words-changed = Mots ajoutés : { $added } ; enlevés : { $removed }
passages-alike = { $count ->
    [one] { $count } passage identique
   *[other] { $count } passages identiques
  }
all-alike = Les deux sont identiques.
moved = déplacé
set-otherwise = composé autrement
field-headline = Titre
field-kicker = Surtitre
field-standfirst = Chapô
field-dateline = Lieu et date
field-lead_picture = Image d’ouverture
field-lead_caption = Légende de l’image d’ouverture
field-section = Rubrique
field-slug = Adresse
field-kind = Genre
field-language = Langue
field-translation_of = Traduction de
field-place = Lieu
field-filed_on = Écrit le
field-topics = Sujets
field-replies = Réponses
field-sticky = En une
field-note_to_editors = Note à la rédaction
field-author = Auteur
block-paragraph = Paragraphe
block-heading = Intertitre
block-list = Liste
block-block_quotation = Passage cité
block-pull_quote = Exergue
block-picture = Image
block-gallery = Diaporama
block-table = Tableau
block-code = Code
block-preformatted = Préformaté
block-verse = Vers
block-rule = Séparation
block-file = Fichier
block-embed = Contenu intégré
block-details = Texte replié
block-see_also = À lire aussi
block-note = Encadré
block-html = HTML
picture-send = Envoyer une image d’ouverture
picture-send-hint = Enregistrez d’abord l’article : ce que vous écrivez ne part pas avec l’image.
picture-file = L’image
picture-alt = Ce qu’elle montre, pour qui ne peut la voir
picture-caption = Légende
picture-credit = Crédit
picture-rights = Droits
picture-rights-hint = À qui elle est et à quelles conditions, si les lecteurs doivent le savoir.
picture-alt-hint = Une phrase. Si elle manque, la liste de contrôle la réclame.
picture-facts = Ce qu’on dit de cette image
picture-facts-why = Ce que vous changez ici change aussitôt partout où l’image paraît.
picture-facts-edit = Changer texte alternatif, légende et crédit
picture-facts-set = L’adopter partout
picture-locked = Les lecteurs voient déjà cette image : ce qu’on en dit ne se change que par un secrétaire de rédaction.
picture-send-do = L’envoyer et ouvrir l’article avec elle

## Why something cannot be done: one message for each code of an error

error-slug_invalid = « { $text } » ne peut entrer dans une adresse : des minuscules a–z, des chiffres et des traits d’union simples, 120 au plus.
error-language_invalid = « { $text } » n’est pas un code de langue : écrivez en, fr, pt-BR ou zh-Hant.
error-time_zone_unknown = « { $text } » n’est pas un fuseau horaire : écrivez Europe/Oslo ou America/New_York.
error-address_reserved = « { $text } » est une adresse dont le journal se sert lui-même : choisissez-en une autre.
error-kind_unknown = « { $text } » n’est pas un genre d’article : choisissez dans la liste.
error-role_unknown = « { $text } » n’est pas un rôle : choisissez dans la liste.
error-email_invalid = « { $text } » n’est pas une adresse électronique : écrivez-la comme ada@paper.example.
error-last_publisher = C’est le dernier directeur de la publication : nommez-en d’abord un autre.
error-colour_invalid = « { $text } » n’est pas une couleur : écrivez-la comme #a3145a.
error-headline_missing = L’article n’a pas de titre : donnez-lui-en un avant de publier.
error-correction_missing = Le rectificatif est vide : dites ce qui était faux et ce qui est juste.
error-checklist_open = Le journal ne publie rien sans ceci : { $points }. Ajoutez ce qui manque, puis réessayez.
error-headline_too_long = Le titre a { $chars ->
    [one] { $chars } caractère
   *[other] { $chars } caractères
} ; une page en tient { $chars_max } au plus.
error-not_allowed = Seul un secrétaire de rédaction peut faire que l’article soit { $act } : demandez-le-lui.
error-state_wrong = L’article est { $is } : il ne peut pas être { $wanted }.
error-article_missing = Il n’y a pas d’article { $article }.
error-section_missing = Il n’y a pas de rubrique « { $section } » : créez-la d’abord, ou choisissez-en une autre.
error-section_gone = La rubrique où l’article a été mis, numéro { $section }, n’existe plus : choisissez-en une autre.
error-slug_taken = La rubrique « { $section } » a déjà un article à « { $slug } » : choisissez une autre adresse.
error-address_taken = « { $slug } » est déjà pris : choisissez une autre adresse.
error-stale = Quelqu’un a enregistré l’article depuis que vous l’avez lu : relisez-le d’abord.
error-nothing_new = Les lecteurs ont déjà le dernier enregistrement : il n’y a rien de nouveau à publier.
error-instant_past = { $at } est passé : choisissez une heure à venir.
error-embargoed = L’article est sous embargo jusqu’au { $at } : choisissez une heure plus tardive, ou levez-le d’abord.
error-import_busy = { $file_name } est en cours d’import depuis le { $since } : attendez qu’il soit terminé.
error-import_lost = L’import a été abandonné après une trop longue pause : relancez-le.
error-password_weak = Ce mot de passe se devine trop facilement : prenez au moins { $chars_min } caractères, plusieurs mots par exemple.
error-sign_in_refused = Cette adresse et ce mot de passe ne vont pas ensemble.
error-too_many_tries = Il y a eu plusieurs essais manqués : attendez { $wait_seconds ->
    [one] { $wait_seconds } seconde
   *[other] { $wait_seconds } secondes
}, puis réessayez.
error-email_taken = { $email } appartient déjà à quelqu’un de la rédaction.
error-staff_missing = Il n’y a pas de membre de l’équipe { $staff }.
error-password_wrong = Ce n’est pas votre mot de passe.
error-code_refused = Ces chiffres ne sont pas ceux de maintenant, ou ont déjà servi : attendez les suivants.
error-sign_in_expired = La connexion a pris trop de temps : recommencez.
error-second_factor_missing = Aucun second facteur n’a été commencé : recommencez.
error-passkey_refused = La clé d’accès n’a pas été acceptée : réessayez, ou connectez-vous avec votre mot de passe.
error-passkeys_full = Une personne a au plus { $passkeys_max } clés d’accès : supprimez-en une d’abord.
error-not_invited = Cette personne n’a pas d’invitation en cours.
error-not_joined = Cette personne n’a pas encore rejoint la rédaction : invitez-la.
error-link_spent = Cette adresse ne sert qu’une fois et peu de temps, et ne sert plus : demandez-en une nouvelle.
error-row_missing = Introuvable : { $noun } { $id }.
error-name_missing = Il manque un nom : écrivez-en un.
error-too_long = Cela fait { $chars ->
    [one] { $chars } caractère
   *[other] { $chars } caractères
} ; il y a place pour { $chars_max } au plus.
error-section_ring = « { $section } » ne peut entrer dans une rubrique qu’elle contient : choisissez-en une autre.
error-section_not_empty = La rubrique contient des { $what } : déplacez-les d’abord ailleurs.
error-in_use = Ce { $noun } est utilisé : fusionnez-le plutôt dans un autre.
error-same_record = C’est deux fois la même fiche : choisissez-en une autre à fusionner.
error-changed_since = Quelque chose qui a bougé a été modifié depuis ; on ne peut donc plus annuler.
error-office_backwards = « { $office } » finit avant de commencer : regardez les deux dates.
error-link_invalid = « { $link } » n’est pas un lien : commencez-le par https://, http:// ou mailto:.
error-colour_illegible = { $colour } a un contraste de { $ratio }, et il faut 4,5 pour que tout le monde puisse lire ; la plus proche qui l’atteint est { $nearest }.
error-front_full = Une une a { $slots_max } places : enlevez d’abord un article.
error-address_invalid = « { $address } » n’est pas une adresse de ce journal : écrivez-la comme /monde/le-port-rouvre.
error-address_occupied = Il y a déjà quelque chose à { $address } : seule une adresse vide peut mener ailleurs.
error-redirect_loop = { $address } ramène à son point de départ : choisissez une autre adresse.
error-webhook_url_invalid = « { $url } » ne peut être un webhook : écrivez une adresse qui commence par https://.
error-quotation_words_gone = L’article n’a plus ces mots à cet endroit : parcourez-le de nouveau.
error-speaker_missing = Dites qui parle : choisissez quelqu’un, ou écrivez un nom.
error-said_on_invalid = « { $date } » n’est pas une date : écrivez 2026-11-13, 2026-11 ou 2026.
error-webhook_events_missing = Choisissez au moins un événement dont avertir le webhook.
error-file_type_unknown = « { $name } » n’est pas d’un type que le journal diffuse : prenez des images JPEG, PNG, GIF, WebP ou AVIF, du PDF, du son MP3, M4A, Ogg, FLAC ou WAV, de la vidéo MP4 ou WebM.
error-file_damaged = « { $name } » est endommagé et n’a pas été pris : { $why }.
error-file_too_large = « { $name } » a { $bytes } octets ; le journal en prend { $bytes_max } au plus.
error-text_format_unknown = Le texte est sous une forme que ce programme ne connaît pas : rechargez la page.
error-text_malformed = Le texte n’a pas pu être lu ({ $why }) : rechargez la page.
translation-unknown = Il n’y a pas d’article « { $text } » : donnez son numéro ou son adresse.
day-invalid = « { $text } » n’est pas un jour : écrivez-le comme 2026-11-20.

# Words these sentences name: states, deeds, things.

word-draft = un brouillon
word-published = publié
word-withdrawn = retiré
word-spiked = écarté
word-submitted = envoyé à la relecture
word-not-submitted = encore chez son auteur
word-not-scheduled = sans heure de parution
word-saved = enregistré
word-sent-back = renvoyé à son auteur
word-called-off = déprogrammé
word-put-under-embargo = mis sous embargo
word-corrected = rectifié
word-restored = repris
word-section = rubrique
word-topic = sujet
word-person = personne
word-page = page
word-picture = image
word-webhook = webhook
word-delivery = livraison
word-merge = fusion
word-quotation = citation
word-answer = réponse
word-token = jeton
word-articles = articles
word-other-sections = sous-rubriques
word-changed = modifié
word-put-on-top = placé en tête
word-a-standfirst = un chapô
word-alt-text-for-every-picture = un texte alternatif pour chaque image
word-a-credit-for-every-picture = un crédit pour chaque image
word-somebody-who-said-it-for-every-quotation = un auteur pour chaque citation
word-links-into-the-paper-that-lead-somewhere = des liens internes qui mènent quelque part

## The editor: what its script shows. The keys are those of newsroom-ui/src/words.ts.

# The sheet

editor-body = Texte
editor-text_tools = Texte
editor-table_tools = Tableau
editor-more_tools = D’autres sortes de texte
editor-begin = Écrivez ici, ou collez. Ctrl et / pour les raccourcis.
editor-words = Mots : { $words } · { $minutes } min de lecture
editor-drag = Déplacer ce bloc : faites-le glisser, ou ouvrez son menu
editor-block_acts = Ce bloc

# The record

editor-speaker = Qui parle
editor-speaker_new = Pas encore parmi les personnes citées.
editor-speaker_none = Personne n’est nommé
editor-speaker_wanted = Dites qui parle : écrivez un nom, ou choisissez-en un.
editor-said_office = Fonction, telle qu’indiquée
editor-said_on = Dit le
editor-said_place = Lieu
editor-said_occasion = Occasion
editor-said_source = Lien vers la source
editor-said_original = Les mots d’origine
editor-said_language = Leur langue
editor-said_translator = Traduit par
editor-said_more = Occasion, source, traduction
editor-put_on_record = Confirmer la citation
editor-not_a_quotation = Pas une citation
editor-record_none = Rien de repéré n’est en attente. Ce qui est marqué en bleu est une citation confirmée.
editor-record_keys = Dans le texte : Alt et J ou K pour la suivante ou la précédente, Alt et Entrée pour la confirmer, Alt et Retour arrière si ce n’en est pas une.
editor-record_done = Tout ce qui a été repéré est réglé.
editor-record_failed = Cela n’a pas marché : réessayez dans un instant.
editor-quotation_next = Citation repérée suivante
editor-quotation_previous = Citation repérée précédente
editor-quotation_confirm = Confirmer la citation choisie
editor-quotation_reject = Ce qui est choisi n’est pas une citation

# Actions

editor-undo = Annuler
editor-redo = Rétablir
editor-save = Enregistrer
editor-help = Raccourcis et signes
editor-strong = Gras
editor-emphasis = Italique
editor-underlined = Souligné
editor-struck = Barré
editor-highlighted = Surligné
editor-superscript = Exposant
editor-subscript = Indice
editor-small = Petit
editor-code_mark = Code
editor-cite = Titre d’une œuvre
editor-abbreviation = Abréviation
editor-link = Lien
editor-language = Langue
editor-paragraph = Paragraphe
editor-heading = Intertitre
editor-subheading = Sous-intertitre
editor-heading_4 = Intertitre 4
editor-heading_5 = Intertitre 5
editor-heading_6 = Intertitre 6
editor-list = Liste
editor-numbered_list = Liste numérotée
editor-block_quotation = Passage cité
editor-pull_quote = Exergue
editor-picture = Image
editor-gallery = Diaporama
editor-table = Tableau
editor-file = Fichier
editor-embed = Contenu intégré
editor-see_also = À lire aussi
editor-note = Encadré
editor-details = Texte replié
editor-code_block = Bloc de code
editor-preformatted = Préformaté
editor-verse = Vers
editor-rule = Séparation
editor-html = HTML
editor-select_block = Sélectionner le bloc englobant
editor-move_up = Monter
editor-move_down = Descendre
editor-delete_block = Enlever
editor-nest = Plus à l’intérieur
editor-leave = Plus à l’extérieur
editor-line_break = Retour à la ligne
editor-paragraph_after = Nouveau paragraphe après ce bloc
editor-row_above = Ligne au-dessus
editor-row_below = Ligne au-dessous
editor-column_before = Colonne avant
editor-column_after = Colonne après
editor-delete_row = Enlever la ligne
editor-delete_column = Enlever la colonne
editor-head_row = Ligne d’en-têtes
editor-foot_row = Ligne de totaux
editor-head_cell = Cellule d’en-tête
editor-merge_cells = Fusionner ou séparer les cellules
editor-delete_table = Enlever le tableau

# Lines and fields

editor-caption = Légende
editor-source = Qui l’a dit
editor-summary = La ligne toujours visible
editor-title = Titre de l’encadré
editor-file_title = Nom du fichier
editor-pull_text = Les mots à mettre en exergue
editor-alt = Texte alternatif : ce qu’elle montre
editor-decoration = Décor : elle ne montre rien dont un lecteur ait besoin
editor-credit = Crédit : { $credit }
editor-facts = Changer partout texte alternatif, légende et crédit
editor-href = Mène à
editor-picture_wanted = Pas encore là : { $address }
editor-picture_number = Image { $number }
editor-url = Adresse
editor-embed_title = Titre
editor-see_also_title = Titre
editor-see_also_target = Numéro ou adresse de l’article
editor-code_language = Langage de programmation
editor-html_source = HTML, montré tel quel
editor-kept = Un bloc que cet éditeur ne sait pas montrer ({ $type }). Il reste tel quel et peut être déplacé.
editor-hint = Indication
editor-long_form = Forme longue
editor-language_tag = Code de langue, comme fr ou pt-BR

# Asking

editor-ok = OK
editor-cancel = Abandonner
editor-remove = Supprimer
editor-close = Fermer
editor-bad_address = Aucun lien ne peut mener à cette adresse. Commencez par https:// ou par /.
editor-bad_url = Donnez une adresse entière qui commence par https:// ou http://.
editor-bad_language = Ce n’est pas un code de langue. Écrivez en, pt-BR ou zh-Hant.
editor-no_words_to_link = Sélectionnez d’abord les mots.

# Notices

editor-dismiss = Fermer
editor-picture_left_out = Laissée de côté : l’image « { $name } ». Copiez l’image elle-même ou son fichier, et collez.
editor-pictures_left_out = Images laissées de côté : { $count }. Copiez chaque image ou son fichier, et collez ici.
editor-others_left_out = Laissé de côté : { $names }. Le texte ne peut le contenir ; un contenu intégré le peut.
editor-uploading = Envoi de { $name } …
editor-upload_failed = { $name } n’a pas été pris : { $reason }
editor-upload_unreachable = le serveur n’a pas répondu. Réessayez une fois en ligne.
editor-restored = Ce que vous aviez saisi dans cette fenêtre sans l’enregistrer a été remis.
editor-discard = Montrer plutôt le texte enregistré

# Saving

editor-saved = Enregistré { $time }.
editor-saving = Enregistrement …
editor-unsaved = Pas encore enregistré. Vos mots sont gardés dans cette fenêtre ; nouvel essai en cours.
editor-changed = Pas encore enregistré.
editor-signed_out = Vous n’êtes plus connecté. Tout est gardé ici.
editor-sign_in = Se connecter dans un nouvel onglet
editor-try_again = Réessayer
editor-refused = Non enregistré : { $reason }
editor-refused_unread = Non enregistré : le serveur a répondu { $status }. Vos mots sont gardés dans cette fenêtre.
editor-not_sent = Non envoyé : l’article n’a pas pu être enregistré d’abord.

# Two people

editor-writing_here = { $name } écrit
editor-reading_here = { $name } lit
editor-merged_in = { $name } a aussi modifié cet article. Les deux sont maintenant dans votre texte.
editor-merge_title = { $name } a modifié les mêmes endroits
editor-merge_advice = Tout le reste est réuni. Choisissez pour chaque endroit ; rien n’est enregistré avant.
editor-somebody = Quelqu’un
editor-mine = Votre version
editor-theirs = L’autre version
editor-keep_mine = Garder la mienne
editor-take_theirs = Prendre l’autre
editor-keep_both = Garder les deux
editor-place_number = Endroit { $number } sur { $count }
editor-nothing_there = (enlevé)

# Help

editor-keys = Raccourcis
editor-signs = Signes, au fil de la frappe
editor-sign_heading = Intertitre
editor-sign_list = Liste
editor-sign_numbered = Liste numérotée
editor-sign_quotation = Passage cité
editor-sign_code = Bloc de code
editor-sign_rule = Séparation
editor-sign_strong = Gras
editor-sign_emphasis = Italique
editor-sign_code_mark = Code
editor-sign_link = Lien

## Tokens of the API

tokens = Jetons
tokens-none = Aucun programme n’a encore de jeton. Avec un jeton, un programme à vous peut écrire, publier et lire par l’API.
token-new = Un nouveau jeton
token-name = Le programme
token-name-hint = Ce qu’il fait figure sous ce nom au journal des actes.
token-add = Créer un jeton
token-once = Voici le jeton. Copiez-le maintenant : il ne s’affiche que cette fois.
token-made = créé le { $at }
token-used = utilisé en dernier le { $at }
token-unused = jamais utilisé
token-revoke = Révoquer
token-revoked = Révoqué le { $at }
act-add-token = a donné au programme { $name } un jeton de { $role }
act-revoke-token = a révoqué le jeton de { $name }

## The record: who said what

record-keeping = Citations
record-read = Ce que voient les lecteurs
quotations = Citations
quotations-of = Citations dans « { $headline } »
quotations-of-article = Toutes les citations de cet article, en formulaires
quotations-to-confirm = Citations à confirmer
quotations-hint = La machine suggère ; les lecteurs ne voient que ce qu’un secrétaire de rédaction a confirmé.
quotations-waiting = { $count ->
    [0] Rien n’attend
    [one] { $count } citation attend la relecture
   *[other] { $count } citations attendent la relecture
}
quotations-none-waiting = Il n’y a rien à confirmer.
quotations-recorded = Confirmées, dans cet article
quotations-again = À confirmer de nouveau
quotations-again-hint = Ces citations ont paru avec d’autres mots que ceux qui ont été confirmés ; les lecteurs ne les y voient donc pas.
printed-now = Paru maintenant :
printed-where = Paru dans
confirm-all = Tout confirmer
confirm-all-known = Confirmer toutes celles dont l’auteur est connu
confirm-again = Confirmer les mots tels que parus
put-on-record = Confirmer la citation
put-chosen-on-record = Confirmer les citations choisies
not-a-quotation = Pas une citation
chosen-are-none = Celles-ci ne sont pas des citations
by-speaker = Par personne citée
speaker = Qui parle
speaker-new = Pas encore parmi les personnes citées
speaker-none = Personne n’est nommé
quotation-office = Fonction, telle qu’indiquée
said-on = Dit le
said-place = Lieu
said-occasion = Occasion
said-source = Lien vers la source
said-translated = Dit dans une autre langue
said-original-words = Les mots d’origine
said-original-language = Leur langue
said-translator = Traduit par
quotation-number = Citation { $number }
quotation-state-suggested = Suggérée
quotation-state-on_record = Confirmée
quotation-state-confirm_again = À confirmer de nouveau
quotation-state-rejected = Non retenue
strike = Retirer des citations confirmées
same-saying = Les mêmes paroles dans une autre traduction
same-saying-address = L’autre citation
same-saying-hint = Son adresse : /record/12.
same-saying-link = Relier les deux
right-of-reply = Droit de réponse
answer-why = La personne citée reçoit une adresse valable une fois, pendant quatorze jours. Sa réponse est gardée jusqu’à ce que vous la montriez.
answer-ask = Créer une adresse pour la personne citée
answer-asked = Demandée le { $at }. Il n’y a pas encore de réponse.
answer-link = Envoyez cette adresse à la personne citée. Elle ne s’affiche que cette fois, et les précédentes ne valent plus rien.
answer-show = La montrer à côté de la citation
answer-hide = Ne plus la montrer
answer-title = Votre réponse
answer-text = { $name }, ces paroles sont citées comme les vôtres. Si vous avez quelque chose à en dire, écrivez-le ici ; la rédaction le lit d’abord, puis le publie tel que vous l’avez écrit.
answer-words = Ce que vous avez à dire
answer-send = Envoyer
answer-taken = Merci. La rédaction lit votre réponse avant de la publier.
done-confirmed = La citation est confirmée.
done-confirmed-all = Les citations sont confirmées.
done-rejected = Elle ne sera plus suggérée.
done-struck = Elle ne figure plus parmi les citations confirmées.
quoted = Qui est cité
quoted-from = Dit du
quoted-to = au
quoted-author = Auteur
quoted-all-sections = Toutes les rubriques
quoted-by-person = Par personne
quoted-by-office = Par fonction, telle qu’indiquée
quoted-by-gender = Par genre, là où il a été saisi
quoted-by-country = Par pays, là où il a été saisi
quoted-not-entered = Non saisi
quotations-none-yet = Aucune citation confirmée n’y répond.
as-speaker = Comme personne citée
as-speaker-hint = Genre et pays ne sont comptés que là où vous les saisissez, avec vos propres mots. Les lecteurs ne les voient pas.
is-organisation = Une organisation, non une personne
speaker-gender = Genre
speaker-country = Pays
act-confirm = a confirmé des citations dans { $thing }
act-confirm-quotation = a de nouveau confirmé une citation de { $name }
act-reject = a écarté une citation suggérée dans { $thing }
act-revise-quotation = a modifié une citation de { $name }
act-strike = a retiré une citation de { $name }
act-ask = a créé une adresse pour que { $name } réponde à une citation
act-answer = a décidé si les lecteurs voient la réponse de { $name }
noun-quotation = citation
