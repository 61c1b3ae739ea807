# The newsroom's words, in German.

## The frame

newsroom = Redaktion
skip-to-work = Direkt zur Arbeit
today = Heute
today-yours = Daran schreiben Sie
today-yours-none = Sie haben keinen offenen Entwurf. Eine Überschrift genügt für den Anfang.
today-review = Wartet auf die Redaktion
today-review-none = Niemand wartet auf die Redaktion.
today-waiting = Erscheint von selbst
today-waiting-none = Nichts wartet auf seine Stunde. Sperrfrist und Erscheinungszeit werden auf der Seite des Artikels gesetzt.
role-reporter = Reporter
role-editor = Redakteur
role-publisher = Herausgeber

## Signing in

sign-in = Anmelden
sign-out = Abmelden
email = E-Mail-Adresse
password = Passwort
password-new = Ein Passwort: mindestens zwölf Zeichen
your-name = Ihr Name
name-missing = Schreiben Sie Ihren Namen so, wie die Kollegen ihn kennen.

sign-in-passkey = Mit einem Passkey anmelden
sign-in-again = Neu beginnen
password-forgotten = Passwort vergessen?
password-now = Ihr jetziges Passwort
password-change = Passwort ändern
password-ends-sessions = Alle anderen Anmeldungen enden, wenn Sie es ändern.
said-password-reset = Ihr neues Passwort ist gesetzt. Melden Sie sich damit an.
said-new-email = Ihre neue Adresse ist bestätigt. Melden Sie sich damit an.
reset-why = Schreiben Sie die Adresse, mit der Sie sich anmelden. Gehört sie jemandem hier, geht eine E-Mail hinaus mit einem Link, über den Sie ein neues Passwort wählen.
reset-ask = E-Mail senden
reset-asked = Gehört die Adresse jemandem hier, ist eine E-Mail unterwegs. Sie gilt eine Stunde; sehen Sie auch bei den unerwünschten nach.
reset-do = Neues Passwort wählen
reset-what = Alle Ihre Anmeldungen enden, und Sie melden sich mit dem neuen Passwort an.
join = Der Redaktion beitreten
join-why = Sie sind als { $role } eingeladen. Wählen Sie ein Passwort, dann sind Sie drin.
join-do = Beitreten
proof = Geben Sie Ihr Passwort noch einmal ein
proof-why = Hier ändert sich, wer hereinkommt; darum vergewissern wir uns, dass Sie es sind. Was Sie eingegeben haben, bleibt erhalten.
proof-do = Weiter
proof-leave = Alles lassen, wie es war
proof-passkey = Stattdessen einen Passkey verwenden
confirm = Sind Sie sicher?
confirm-leave = So lassen
confirm-section-delete = Das Ressort wird endgültig gelöscht. Seine Adresse wird frei.
confirm-section-delete-do = Ressort löschen
confirm-topic-delete = Das Thema wird endgültig gelöscht. Seine Adresse wird frei.
confirm-topic-delete-do = Thema löschen
confirm-redirect-remove = Wer { $address } aufruft, findet dort nichts mehr. Sie können die Weiterleitung neu anlegen.
confirm-redirect-remove-do = Weiterleitung entfernen
confirm-webhook-remove = Der Webhook erfährt nichts mehr, und das Protokoll seiner Zustellungen ist endgültig weg.
confirm-webhook-remove-do = Webhook entfernen
confirm-webhook-renew = Bis der Empfänger das neue Geheimnis hat, hält er unsere Zustellungen für gefälscht.
confirm-webhook-renew-do = Neues Geheimnis erzeugen
confirm-withdraw = Leser finden anstelle jedes Artikels den Hinweis. Ein Artikel kommt wieder, sobald er erneut veröffentlicht wird.
confirm-withdraw-do = { $count ->
    [one] Einen Artikel
   *[other] { $count } Artikel
} zurückziehen
confirm-staff-leave = Die Person wird sofort überall abgemeldet. Was sie geschrieben hat, bleibt, und Sie können sie wieder aufnehmen.
confirm-staff-leave-do = Weggang eintragen

## The second factor

second-factor = Zweiter Faktor
second-factor-ask = Ihr zweites Gerät
second-factor-code = Sechs Ziffern von Ihrem zweiten Gerät
second-factor-code-hint = Ohne das Gerät geben Sie einen Ihrer Ersatzcodes ein.
second-factor-why = Sechs Ziffern aus einer App auf Ihrem Telefon, gefragt nach dem Passwort: Wer nur das Passwort stiehlt, bleibt draußen.
second-factor-set-up = Zweiten Faktor einrichten
second-factor-other-device = Auf ein anderes Gerät umziehen
second-factor-on = Zweiter Faktor an
second-factor-off = Ausschalten
second-factor-is-on = Der zweite Faktor ist an. Von jetzt an wird bei der Anmeldung danach gefragt.
second-factor-step-scan = Scannen Sie dies mit einer Authenticator-App.
second-factor-scan-alt = Ein Code zum Scannen mit einer Authenticator-App. Dasselbe steht unten in Buchstaben.
second-factor-step-type = Oder tippen Sie diese Buchstaben hinein:
second-factor-here = Die App auf diesem Gerät öffnen
second-factor-step-confirm = Tippen Sie die Ziffern ein, die sie jetzt zeigt.
second-factor-digits = Sechs Ziffern
second-factor-confirm = Einschalten
recovery-codes = Ersatzcodes
recovery-codes-why = Ist das Gerät verloren, lässt jeder dieser Codes Sie einmal herein. Sie werden nur jetzt gezeigt: Drucken Sie sie, oder verwahren Sie sie bei Ihren Passwörtern.
recovery-codes-kept = Ich habe sie verwahrt
recovery-codes-new = Neue Ersatzcodes
recovery-codes-left = { $count ->
    [0] Kein Ersatzcode ist übrig: Erzeugen Sie neue.
    [one] Ein Ersatzcode ist übrig.
   *[other] { $count } Ersatzcodes sind übrig.
}

## One's own account

account = Ihr Konto
account-you = Sie
account-language = Sprache der Redaktion
account-language-browser = Wie Ihr Browser es wünscht
language-en = English
language-fr = Français
language-de = Deutsch
language-es = Español
language-ar = العربية
keep = Behalten
remove = Entfernen
remove-named = { $name } entfernen
said-name = Ihr Name ist geändert.
said-password = Ihr Passwort ist geändert, und alle anderen Anmeldungen sind beendet.
said-sessions = Beendet.
said-language = Die Sprache ist geändert.
new-email = Eine neue Adresse
new-email-ask = Adresse ändern
new-email-asked = Eine E-Mail an { $email } ist unterwegs. Die Adresse ist hier Ihre, sobald Sie den Link darin öffnen.
new-email-what = Von jetzt an melden Sie sich mit { $email } an, und E-Mails erreichen Sie dort.
new-email-do = Adresse bestätigen
passkeys = Passkeys
passkeys-why = Ein Passkey liegt in Ihrem Telefon, Ihrem Browser oder auf einem Sicherheitsschlüssel. Er ersetzt Passwort und zweiten Faktor, und niemand kann ihn Ihnen abschwatzen.
passkey-name = Wie Sie ihn nennen
passkey-add = Passkey hinzufügen
passkey-added = hinzugefügt { $date }
passkey-used = zuletzt benutzt { $date }
passkey-needs-script = Zum Hinzufügen braucht dieser Browser JavaScript.
passkey-no-name = Für Passkeys muss die Zeitung unter einem Namen erreichbar sein, nicht unter einer bloßen IP-Adresse.
sessions = Wo Sie angemeldet sind
session-this = diese hier
session-begun = seit { $date }
session-seen = zuletzt benutzt { $date }
session-end = Beenden
session-end-named = { $name } beenden
sessions-end-others = Alle anderen beenden
browser-on = { $browser } auf { $system }
browser-unknown = Ein Browser, der nicht sagt, welcher

## Staff

staff = Mannschaft
staff-here = Wer hier arbeitet
staff-acts = Vorgänge
staff-leave = Ist gegangen
staff-return = Ist wieder da
standing-active = arbeitet hier
standing-invited = eingeladen
standing-left = gegangen
role = Rolle
role-of = Rolle von { $name }
role-change = Rolle ändern
role-hint = Reporter schreiben und geben an die Redaktion. Redakteure tun alles Redaktionelle. Herausgeber verwalten dazu Mannschaft und Einstellungen.
invite = Jemanden einladen
invite-why = Es kommt eine E-Mail mit einem Link, der einmal und sieben Tage lang gilt und über den ein Passwort gewählt wird.
invite-name = Name
invite-name-missing = Schreiben Sie den Namen; er lässt sich ändern.
invite-do = Einladung senden
invite-again = Noch einmal senden
invite-revoke = Zurücknehmen

## Mail

mail = Post
mail-why = E-Mails an die Mannschaft: was wartet, was gesendet wurde, was nicht ging. Was scheitert, wird drei Tage lang in wachsenden Abständen wieder versucht.
mail-none = Noch keine E-Mails. Einladungen, neue Passwörter und Nachrichten über Artikel stehen hier.
mail-to = an { $name }, { $address }
mail-sent = gesendet
mail-failed = aufgegeben
mail-planned = wartet
mail-handed-over = wird gesendet
mail-again = Noch einmal senden
mail-again-at = neuer Versuch { $date }
mail-purpose-invitation = Einladung
mail-purpose-password-reset = Neues Passwort
mail-purpose-new-email = Neue Adresse
mail-purpose-email-changed = Hinweis auf neue Adresse
mail-purpose-password-changed = Hinweis auf neues Passwort
mail-purpose-submitted = Artikel an die Redaktion
mail-purpose-returned = Artikel zurück an den Autor
mail-purpose-release-failed = Artikel nicht erschienen
older-lines = Früher

## The letters themselves

mail-greeting = Guten Tag, { $name },
mail-closing = Diese E-Mail kommt von der Redaktion von { $paper }, weil jemand dort sie veranlasst hat. Nichts darin verrät uns, ob Sie sie geöffnet haben.
mail-invitation-subject = Einladung in die Redaktion von { $paper }
mail-invitation-lead = { $by } lädt Sie in die Redaktion von { $paper } ein. Öffnen Sie diesen Link und wählen Sie ein Passwort.
mail-invitation-button = Der Redaktion beitreten
mail-invitation-after = Der Link gilt einmal, sieben Tage lang. Haben Sie das nicht erwartet, tun Sie nichts: Dann geschieht auch nichts.
mail-password-reset-subject = Ein neues Passwort für { $paper }
mail-password-reset-lead = Jemand, hoffentlich Sie, möchte ein neues Passwort für die Redaktion von { $paper }. Öffnen Sie diesen Link und wählen Sie eines.
mail-password-reset-button = Neues Passwort wählen
mail-password-reset-after = Der Link gilt einmal, eine Stunde lang. Waren Sie es nicht, tun Sie nichts: Ihr Passwort bleibt, wie es ist.
mail-new-email-subject = Bestätigen Sie Ihre Adresse für { $paper }
mail-new-email-lead = Sie möchten sich in der Redaktion von { $paper } mit dieser Adresse anmelden. Öffnen Sie diesen Link, um sie zu bestätigen.
mail-new-email-button = Adresse bestätigen
mail-new-email-after = Er gilt einmal, einen Tag lang. Waren Sie es nicht, tun Sie nichts: Dann geschieht auch nichts.
mail-email-changed-subject = Ihre Adresse bei { $paper } wurde geändert
mail-email-changed-lead = Sie melden sich in der Redaktion von { $paper } von jetzt an mit einer anderen Adresse an; E-Mails kommen nicht mehr hierher.
mail-email-changed-button = Redaktion öffnen
mail-email-changed-after = Waren Sie es nicht, sagen Sie sofort einem Herausgeber Bescheid.
mail-password-changed-subject = Ihr Passwort bei { $paper } wurde geändert
mail-password-changed-lead = Ihr Konto in der Redaktion von { $paper } hat ein neues Passwort, und alle anderen Anmeldungen sind beendet.
mail-password-changed-button = Ein anderes Passwort wählen
mail-password-changed-after = Waren Sie es nicht, wählen Sie über diesen Link ein anderes und sagen Sie einem Herausgeber Bescheid.
mail-submitted-subject = „{ $headline }“ wartet auf die Redaktion
mail-submitted-lead = { $by } hat „{ $headline }“ an die Redaktion gegeben.
mail-submitted-button = Artikel öffnen
mail-submitted-after = Alle Redakteure erhalten diese E-Mail.
mail-returned-subject = „{ $headline }“ kommt zu Ihnen zurück
mail-returned-lead = { $by } hat „{ $headline }“ mit einer Notiz zurückgegeben.
mail-returned-button = Artikel öffnen
mail-returned-after = Ändern Sie, was nötig ist, und geben Sie ihn wieder ab.
mail-release-failed-subject = „{ $headline }“ konnte nicht erscheinen
mail-release-failed-lead = „{ $headline }“ sollte inzwischen erschienen sein und konnte es nicht.
mail-release-failed-button = Artikel öffnen
mail-release-failed-after = Auf der Seite des Artikels steht, was im Weg ist. Er ist nicht öffentlich.

## The record of acts

acts = Protokoll
acts-why = Alles, was die Mannschaft getan hat, das Neueste zuerst. Niemand kann diese Zeilen ändern.
acts-none = Nichts, was dazu passt, ist bisher geschehen.
acts-by = Wer
acts-by-all = Alle
acts-filter = Anzeigen
acts-nobody = Das Programm
acts-only-this = mehr dazu
acts-not-only = Nicht nur { $thing }
act-other = { $act }: { $thing }
act-sign-in = hat sich mit { $by } von { $network } aus angemeldet
act-set-up = hat die Zeitung von { $network } aus eingerichtet
act-take-on = hat { $thing } auf der Kommandozeile als { $role } aufgenommen
act-set-password = hat ein neues Passwort gesetzt
act-reset-password = hat per E-Mail ein neues Passwort gesetzt
act-ask-reset = hat { $thing } einen Link für ein neues Passwort geschickt
act-second-factor-on = hat den zweiten Faktor eingeschaltet
act-second-factor-off = hat den zweiten Faktor ausgeschaltet
act-recovery-codes = hat neue Ersatzcodes erzeugt
act-add-passkey = hat den Passkey „{ $name }“ hinzugefügt
act-remove-passkey = hat den Passkey „{ $name }“ entfernt
act-end-sessions = hat { $sessions ->
    [one] eine Anmeldung
   *[other] { $sessions } Anmeldungen
} beendet
act-invite = hat { $name } als { $role } eingeladen
act-invite-again = hat { $name } noch einmal eingeladen
act-revoke-invitation = hat die Einladung von { $name } zurückgenommen
act-join = ist beigetreten
act-set-role = hat { $name } zum { $role } gemacht, vorher { $role_before }
act-let-go = hat eingetragen, dass { $name } gegangen ist
act-take-back = hat eingetragen, dass { $name } wieder da ist
act-rename = hat den Namen { $name } angenommen
act-set-language = hat eine andere Sprache gewählt
act-ask-new-email = hat um eine andere Adresse gebeten
act-new-email = hat eine andere Adresse bestätigt
act-send-again = hat { $thing } noch einmal gesendet
act-draft = hat { $thing } begonnen
act-save = hat { $thing } gespeichert
act-submit = hat { $thing } an die Redaktion gegeben
act-return = hat { $thing } an den Autor zurückgegeben
act-publish = hat { $thing } veröffentlicht
act-schedule = hat { $thing } auf { $due_at } terminiert
act-unschedule = hat den Termin von { $thing } abgesagt
act-release = hat { $thing } zur gesetzten Zeit veröffentlicht
act-call-off = konnte { $thing } zur gesetzten Zeit nicht veröffentlichen
act-correct = hat { $thing } berichtigt
act-withdraw = hat { $thing } zurückgezogen
act-spike = hat { $thing } verworfen
act-restore = hat { $thing } wieder aufgenommen
act-bring-back = hat einen früheren Stand von { $thing } zurückgeholt
act-embargo = hat { $thing } mit Sperrfrist bis { $until } belegt
act-lift-embargo = hat die Sperrfrist von { $thing } aufgehoben
act-found = hat { $thing } angelegt
act-revise = hat { $thing } geändert
act-delete = hat { $thing } gelöscht
act-merge = hat „{ $name }“ mit „{ $into }“ zusammengelegt
act-unmerge = hat die Zusammenlegung von „{ $name }“ rückgängig gemacht
act-order = hat die Ressorts anders geordnet
act-set = hat geändert, was die Zeitung von sich sagt
act-set-looks = hat das Aussehen der Zeitung geändert
act-set-walls = hat geändert, was die Prüfliste verlangt
act-arrange = hat eine Titelseite eingerichtet
act-stick = hat { $thing } oben auf die Titelseite gesetzt
act-unstick = hat { $thing } von oben auf der Titelseite genommen
act-add = hat { $thing } hinzugefügt
act-remove = hat { $thing } entfernt
act-change = hat { $thing } geändert
act-take-back-page = hat { $thing } zurückgenommen
act-renew-secret = hat ein neues Geheimnis für { $thing } erzeugt
act-deliver-again = hat eine Zustellung an { $thing } wiederholt
act-share-preview = hat einen Vorschau-Link für { $thing } erzeugt
act-revoke-preview = hat einen Vorschau-Link für { $thing } zurückgenommen
thing = { $noun } { $number }
thing-quoted = „{ $name }“
noun-article = Artikel
noun-staff = Mitarbeiter
noun-section = Ressort
noun-topic = Thema
noun-person = Person
noun-page = Seite
noun-paper = die Zeitung
noun-picture = Bild
noun-mail = E-Mail
noun-front = Titelseite
noun-redirect = Weiterleitung
noun-webhook = Webhook

## Setting the paper up

set-up = Die Zeitung einrichten
set-up-why = Sie sind ihr erster Herausgeber. Dieser Link gilt einmal.
set-up-you = Sie
set-up-paper = Die Zeitung
set-up-do = Redaktion öffnen
paper-title = Der Name der Zeitung
paper-language = Ihre Sprache, etwa en oder pt-BR
paper-time-zone = Ihre Zeitzone, etwa Europe/Oslo
title-missing = Jede Zeitung hat einen Namen.

## What can go wrong

fault-not-found = Unter dieser Adresse ist nichts.
fault-method = Diese Adresse lässt sich so nicht benutzen.
fault-signed-out = Sie sind abgemeldet. Melden Sie sich in einem anderen Fenster an und senden Sie diese Seite dann noch einmal: Was Sie geschrieben haben, ist noch da.
fault-not-allowed = Ihre Rolle umfasst das nicht. Ein Herausgeber kann das ändern.
fault-forged = Dieses Formular stammt aus einer früheren Anmeldung. Gehen Sie zurück, laden Sie die Seite neu und senden Sie es noch einmal.
fault-proof-wanted = Hierfür wird Ihr Passwort noch einmal gebraucht.
fault-no-json = Was gesendet wurde, war nicht zu lesen.
fault-media-type = In dieser Form liest der Server das Gesendete nicht.
fault-too-large = Was gesendet wurde, ist zu groß.
fault-broken-off = Die Übertragung brach ab. Senden Sie es noch einmal.
fault-too-slow = Das dauerte zu lange und wurde abgebrochen. Nichts ist geändert; versuchen Sie es noch einmal.
fault-ours = Bei uns ist etwas schiefgegangen, und nichts ist geändert. Es steht im Protokoll des Servers.

## Managing: sections, topics, people, pages, the paper, fronts, redirects, webhooks

name = Name
slug = Adresse
slug-hint = Kleinbuchstaben, Ziffern und Bindestriche. Bleibt sie leer, entsteht sie aus dem Namen.
slug-moves = Ändert sie sich, führt die alte Adresse zur neuen.
description = Beschreibung
language = Sprache
language-other = Sprache, wenn es nicht die der Zeitung ist
language-hint = Etwa en, fr oder pt-BR.
save = Speichern
save-public = Speichern und Lesern zeigen
save-anyway = Trotzdem speichern
publish = Veröffentlichen
take-back = Zurücknehmen
undo = Rückgängig machen
show = Anzeigen
see-page = Ansehen
more-rows = Mehr
first-page = Erste Seite
next-page = Nächste Seite
form-wrong = Nicht gespeichert. Sehen Sie nach bei:
nothing-found = Nichts beginnt so.
find-beginning = Am Anfang suchen
find-address = Am Anfang der Adresse suchen
find-person = Nach Vor- oder Nachnamen suchen
delete-do = Löschen
merge-gone = Die Adresse des anderen
merge-do = Zusammenlegen
merge-not-found = Unter dieser Adresse ist nichts. Kopieren Sie sie aus der Liste.
merges = Hiermit zusammengelegt
articles-count = { $count ->
    [0] keine Artikel
    [one] { $count } Artikel
   *[other] { $count } Artikel
}
articles-many = mehr als 1000 Artikel
state-public = Öffentlich
state-not-public = Nicht öffentlich
state-on = An
state-off = Aus
done-saved = Gespeichert.
done-founded = Angelegt.
done-deleted = Gelöscht.
done-merged = Die beiden sind eins. Unten können Sie das rückgängig machen.
done-unmerged = Es sind wieder zwei.
done-published = Leser sehen sie jetzt.
done-taken-back = Leser sehen sie nicht mehr. Ihre Adresse bleibt ihr.
done-removed = Entfernt.
done-planned = Wird binnen einer Minute noch einmal gesendet.

sections = Ressorts
section-new = Ein neues Ressort
section-found = Ressort anlegen
section-parent = Gehört zu
section-top = Keinem: ein Hauptressort
section-description-hint = Wovon es handelt, in ein, zwei Sätzen. Das steht am Kopf seiner Titelseite.
section-in-navigation = In der Navigation jeder Seite nennen
section-unlisted = nicht in der Navigation
section-empty = noch nichts zu lesen
sections-none = Eine Zeitung hat Ressorts: Ausland, Sport, Meinung. Legen Sie unten das erste an; Leser sehen es mit seinem ersten Artikel.
section-delete = Dieses Ressort löschen
section-delete-why = Nur ein Ressort ohne Artikel, auch ohne Entwürfe, und ohne Unterressorts lässt sich löschen. Seine Adresse wird frei.
step-up = { $name } nach oben
step-down = { $name } nach unten

topics = Themen
topic-new = Ein neues Thema
topic-found = Thema hinzufügen
topics-none = Themen sagen quer zu den Ressorts, wovon Artikel handeln. Sie kommen mit den Artikeln, die sie nennen, oder von hier.
topic-merge = Ein anderes Thema mit diesem zusammenlegen
topic-merge-hint = Die Artikel des anderen ziehen hierher, und seine Adresse führt hierher. Sie können das rückgängig machen, solange keiner davon geändert wurde.
topic-delete = Dieses Thema löschen
topic-delete-why = Nur ein Thema ohne Artikel, auch ohne Entwürfe, lässt sich löschen.

people = Personen
person-new = Ein neuer Eintrag
people-none = Ein Eintrag für jeden Menschen, der für die Zeitung schreibt oder den sie zitiert.
person-name = Name
person-name-hint = Wie die Zeitung ihn druckt. Schon Gedrucktes behält in seinen Fassungen den damaligen Namen.
other-names = Andere Namen und Schreibweisen
other-names-hint = Je Zeile einer.
offices = Ämter
offices-hint = Das jetzige zuerst. Wer ein Amt hat oder hatte, hat einen öffentlichen Eintrag.
office = Amt
office-from = Von
office-to = Bis
biography = Biografie
links = Links
link-title = Link
link-url = Wohin er führt
portrait = Porträt
portrait-none = keines
person-merge = Einen anderen Eintrag mit diesem zusammenlegen
person-merge-hint = Autorenzeilen mit dem anderen nennen dann diesen, und dessen Adresse führt hierher. Sie können das rückgängig machen, solange keiner der Artikel geändert wurde.

pages = Seiten
page-new = Eine neue Seite
page-title = Titel
page-copy = Text, in Markdown
page-copy-hint = # und ## sind Überschriften, * macht Listen, [Wörter](Adresse) ist ein Link.
pages-none = Kontakt, Impressum, Datenschutz: was auf Dauer unter einer Adresse steht.
copy-notices = Der Text enthält etwas, das eine Seite nicht fasst. Wird er so gespeichert, geschieht dies:

the-paper = Die Zeitung
facts-fixed = Manches davon steht in dateline.toml, das vorgeht: Ändern Sie es dort und starten Sie das Programm neu.
fact-fixed = Steht in dateline.toml.
strapline = Unterzeile
strapline-hint = Die Zeile unter dem Namen.
logo = Logo
logo-hint = JPEG, PNG, WebP oder AVIF. Es steht anstelle des Namens in Buchstaben.
logo-remove = Logo entfernen
present-logo = Das jetzige Logo
favicon = Zeichen im Tab des Browsers
favicon-hint = Ein kleines quadratisches Bild.
favicon-remove = Zeichen entfernen
present-favicon = Das jetzige Zeichen
logo-no-picture = Das ist kein Bild. Wählen Sie JPEG, PNG, WebP oder AVIF.
masthead = Redaktion und Verlag
masthead-hint = Wer die Zeitung macht und wie man sie erreicht. Das steht am Fuß jeder Seite.
masthead-publisher = Herausgeber
masthead-editor = Chefredaktion
masthead-address = Anschrift
masthead-email = E-Mail-Adresse
masthead-phone = Telefon
masthead-founded = Gegründet im Jahr
founded-invalid = Schreiben Sie das Jahr in Ziffern, etwa 1994.
elsewhere = Anderswo
navigation-elsewhere = Was die Navigation nennt und in welcher Folge: bei den Ressorts
policies-elsewhere = Leitlinien, Impressum und Datenschutz: bei den Seiten
walls = Was ein Artikel braucht, um zu erscheinen
walls-why = Die Prüfliste ist ein Rat. Was Sie hier ankreuzen, wird Pflicht: Ohne das lässt sich ein Artikel weder veröffentlichen noch terminieren noch mit Sperrfrist belegen.
wall-standfirst = Ein Vorspann
wall-alt = Ein Alternativtext für jedes Bild
wall-credit = Ein Bildnachweis für jedes Bild
wall-quotations = Jemand, der es sagt, für jedes Zitat
wall-links = Kein interner Link, der ins Leere führt

the-look = Das Aussehen
accent = Akzentfarbe
accent-hint = Links und Hinweise auf hellem Grund, etwa #a3145a. Bleibt sie leer, gilt das Magenta des Themas.
accent-dark = Akzentfarbe im Dunkeln
accent-dark-hint = Dieselbe auf dunklem Grund, etwa #ff94c0.
contrast = Kontrast { $paper } auf Papier, { $blue } auf Blau, { $buff } auf Chamois; 4,5 ist das Mindeste.
contrast-nearest = Die nächste, die ihn hat, ist { $colour }.
nameplate-face = Schrift des Zeitungskopfs
nameplate-size = Größe des Zeitungskopfs
face-usual = Wie im Thema
face-reading = Schrift der Überschriften und Artikel
face-about = Schrift der Autorenzeilen, Navigation und Formulare
size-usual = Wie im Thema
size-small = Klein, für einen langen Namen
size-large = Groß, für einen kurzen
preview = Hier ansehen
look-set = Übernehmen
look-about = Ausland · 14.20 Uhr
look-head = Der Hafen öffnet wieder
look-text = Nach elf Jahren hat die erste Fähre abgelegt. Mehr im
look-link = Bericht von gestern
look-said = „Es ist stiller als in meiner Erinnerung“, sagte der Lotse.

the-front = Die Titelseite
fronts = Titelseiten
front-paper = Die Zeitung
front-of = Titelseite von { $name }
front-arrange = Titelseite einrichten
front-save = Titelseite speichern
front-automatic = Nichts ist angeheftet: Die Titelseite ordnet sich nach Zeit und Gewicht. Heften Sie unten einen Artikel an, damit er vorn steht.
front-not-public = Artikel { $number }, jetzt nicht öffentlich
front-address-unknown = Unter dieser Adresse steht kein öffentlicher Artikel.
slot-order = Platz von { $name }
slot-leads = Aufmacher
slot-not-shown = jetzt nicht gezeigt
slot-until = Bis
slot-breaking = Eilmeldung
slot-off = Abnehmen
slot-add = Einen Artikel anheften
slot-address = Über seine Adresse
slot-newest = Oder aus den neuesten
slot-pin = Anheften
slot-stay = Bleibt oben
front-sticky = Oben auf der Titelseite, bis auf Weiteres
front-sticky-why = Diese Artikel stehen zuerst, was auch Neueres kommt, bis Sie sie abnehmen.
until-zone = Zeiten gelten in { $zone }. Was abgelaufen ist, geht von selbst, und ebenso ein zurückgezogener Artikel.
until-invalid = Das ist kein Tag mit Uhrzeit: Wählen Sie einen.

redirects = Weiterleitungen
redirect-new = Eine neue Weiterleitung
redirect-add = Weiterleitung hinzufügen
redirect-from = Alte Adresse
redirect-from-hint = Wo jetzt nichts steht, etwa /2019/05/alter-artikel.
redirect-to = Führt zu
redirect-to-hint = Eine Adresse dieser Zeitung. Steht dort ein Artikel, folgt ihm die Weiterleitung, wenn er umzieht.
redirects-none = Hier stehen alte Adressen einer importierten Zeitung, umbenannter Ressorts und umgezogener Artikel. Sie können eigene hinzufügen.
leads-to = führt zu
lead-article = ein Artikel
lead-page = eine Seite
lead-section = ein Ressort
lead-topic = ein Thema
lead-person = eine Person
lead-picture = ein Bild oder eine Datei
lead-path = eine Adresse

webhook = Webhook
webhooks = Webhooks
webhook-new = Ein neuer Webhook
webhook-add = Webhook hinzufügen
webhook-url = Adresse, unter der er hört
webhook-url-hint = Nur https, und nichts in einem privaten Netz.
webhook-events = Wovon er erfährt
webhook-on = Benachrichtigen
webhook-secret-once = Das Geheimnis, mit dem seine Zustellungen unterschrieben sind. Es wird nur dieses eine Mal gezeigt: Kopieren Sie es jetzt.
webhook-renew = Neues Geheimnis
webhook-renew-why = Das alte Geheimnis gilt von diesem Augenblick an nicht mehr: Geben Sie dem Empfänger sofort das neue.
webhook-renew-do = Neues Geheimnis erzeugen
webhook-remove = Diesen Webhook entfernen
webhook-remove-why = Er erfährt nichts mehr, und das Protokoll seiner Zustellungen geht mit ihm.
webhooks-none = Ein Webhook sagt einem anderen Programm mit einer unterschriebenen Nachricht, was die Zeitung tut.
events-count = { $count ->
    [one] { $count } Art von Ereignis
   *[other] { $count } Arten von Ereignissen
}
event-article_published = Ein Artikel erscheint
event-article_revised = Ein öffentlicher Artikel ändert sich
event-article_withdrawn = Ein Artikel wird zurückgezogen
event-page_changed = Eine Seite ändert sich
event-person_changed = Der Eintrag einer Person ändert sich
event-topic_changed = Ein Thema ändert sich
event-section_changed = Ein Ressort ändert sich
event-front_changed = Eine Titelseite wird eingerichtet
event-paper_changed = Was die Zeitung von sich sagt, ändert sich
event-picture_changed = Ein Bild ändert sich
event-import_completed = Ein Import ist abgeschlossen
event-quotations_changed = Ein bestätigtes Zitat ändert sich
deliveries = Zustellungen
deliveries-none = Noch nichts wurde zugestellt.
deliver-again = Noch einmal senden
delivery-sent = Angenommen
delivery-failed = Aufgegeben
delivery-planned = Wartet
delivery-due = nächster Versuch { $at }
tries-count = { $count ->
    [0] noch nicht versucht
    [one] einmal versucht
   *[other] { $count }-mal versucht
}
fault-no-file = Wählen Sie zuerst eine Datei.

## Articles: the list

article = Artikel
articles = Artikel
articles-all = Alle Artikel
articles-latest-first = Zuletzt Geändertes zuerst
articles-more = Weitere Artikel
articles-none-found = Nichts passt. Verlangen Sie weniger, oder sehen Sie alle Artikel durch.
articles-none-all = Noch kein Artikel. Beginnen Sie den ersten: Eine Überschrift genügt.
articles-none-mine = Sie haben noch nichts begonnen. Eine Überschrift genügt.
articles-none-draft = Keine Entwürfe. Was jemand beginnt, steht hier, bis es an die Redaktion geht.
articles-none-review = Niemand wartet auf die Redaktion.
articles-none-waiting = Nichts wartet auf seine Stunde. Sperrfrist und Erscheinungszeit werden auf der Seite des Artikels gesetzt.
articles-none-published = Noch ist nichts öffentlich. Der Knopf dafür ist auf der Seite des Artikels.
articles-none-withdrawn = Nichts wurde zurückgezogen.
articles-none-spiked = Nichts wurde verworfen. Verworfene Entwürfe bleiben erhalten und lassen sich wieder aufnehmen.
article-new = Neuer Artikel
article-begin = Zu schreiben beginnen
tab-all = Alle
tab-mine = Meine
tab-draft = Entwürfe
tab-review = In der Redaktion
tab-waiting = Terminiert
tab-published = Veröffentlicht
tab-withdrawn = Zurückgezogen
tab-spiked = Verworfen
state = Stand
state-draft = Entwurf
state-review = In der Redaktion
state-embargo = Gesperrt bis
state-scheduled = Erscheint
state-published = Veröffentlicht
state-live = Live
state-withdrawn = Zurückgezogen
state-spiked = Verworfen
find-headline = In Überschriften suchen
section = Ressort
section-news = Nachrichten
every-section = Alle Ressorts
author = Autor
every-author = Alle Autoren
author-unknown = Niemand heißt laut den Einträgen „{ $name }“.
needs = Es fehlt
needs-anything = Gleich was
needs-standfirst = Ein Vorspann
needs-alt = Ein Alternativtext
needs-credit = Ein Bildnachweis
topic = Thema
bulk = Mit den gewählten Artikeln
bulk-section = Verschieben
bulk-topic = Hinzufügen
bulk-done = { $count ->
    [one] Erledigt, mit einem Artikel.
   *[other] Erledigt, mit { $count } Artikeln.
  }
bulk-report = { $done } erledigt, { $failed } nicht:
bulk-has-changes = er hat Änderungen, die noch nicht öffentlich sind: Veröffentlichen Sie diese zuerst auf seiner Seite.
bulk-stale = jemand hat ihn im selben Augenblick gespeichert: Versuchen Sie es noch einmal.
choose = Wählen
choose-one = { $headline } wählen
headline = Überschrift
headline-none = Ohne Überschrift
byline = Autorenzeile
changed = Geändert
has-changes = Änderungen noch nicht öffentlich
older = Ältere
newest = Neueste
look-cut-short = Die letzten Artikel wurden durchgesehen.
look-further = Weiter zurück suchen

## Articles: the editor

edit-one = Bearbeiten: { $headline }
about-article = Zu diesem Artikel
saved-at = Gespeichert { $at }.
saved-by = Gespeichert { $at } von { $name }.
saved-row = { $at }
has-changes-long = Die Änderungen sind noch nicht öffentlich.
preview-article = Vorschau
submit = An die Redaktion geben
send-back = Zurückgeben
publish-now = Veröffentlichen
publish-version = Fassung { $number } veröffentlichen
restore = Wieder aufnehmen
deed-submitted = An die Redaktion gegeben; sie erfährt es per E-Mail.
deed-returned = An den Autor zurückgegeben; er erfährt es per E-Mail.
deed-saved = Gespeichert.
deed-published = Veröffentlicht.
deed-waits = Er erscheint von selbst, wenn die Sperrfrist abläuft.
deed-scheduled = Er erscheint von selbst zu dieser Zeit.
deed-unscheduled = Abgesagt. Er erscheint nicht von selbst.
deed-embargoed = Mit Sperrfrist belegt.
deed-lifted = Die Sperrfrist ist aufgehoben.
deed-corrected = Die Berichtigung ist gedruckt.
deed-withdrawn = Zurückgezogen. Unter seiner Adresse steht der Hinweis.
deed-spiked = Verworfen. Er bleibt erhalten und lässt sich wieder aufnehmen.
deed-restored = Wieder ein Entwurf.
deed-brought-back = Der alte Stand ist jetzt der neueste.
back-by-publishing = Veröffentlichen Sie ihn erneut, dann steht er wie zuvor unter seiner Adresse.
not-done = Das ist noch nicht geschehen:
read-only = Sie können diesen Artikel lesen. Ändern kann ihn die Redaktion.
kicker = Dachzeile
kind = Darstellungsform
standfirst = Vorspann
length = { $words ->
    [one] ein Wort
   *[other] { $words } Wörter
  }, { $minutes } Min. Lesezeit
body = Text
body-hint = In Markdown: # vor einer Zwischenüberschrift, * um Betontes, > vor einem zitierten Absatz, - vor einem Listenpunkt.
body-hint-new = In Markdown, wenn Sie mögen. Auf der nächsten Seite geht mehr.
slug-from-headline = aus der Überschrift
author-add = Autor hinzufügen
author-role = Was { $name } getan hat
role-placeholder = Rolle
take-out = Herausnehmen
dateline-place = Ortsmarke
filed-on = Datum
picture-leading = Aufmacherbild
lead-caption = Seine Bildunterschrift hier
lead-none = Keines
lead-wanted = Das, auf das der Import noch wartet
credit-is = Bildnachweis: { $credit }
credit-none = Es hat keinen Bildnachweis.
picture-unknown = Dieses Bild hat die Zeitung nicht.
publication = Erscheinen
address = Adresse
submitted = Abgegeben
embargo = Sperrfrist
goes-out = Erscheint
note-with = Eine Notiz dazu
note-with-it = Eine Notiz kam mit:
return-says-why = Sagen Sie, was zu tun ist: Mit dem Artikel geht eine Notiz zurück.
version-kind = Was die neue Fassung ist
version-note = Was die Liste der Fassungen dazu sagt
version-number = Fassung { $number }
version-row = Fassung { $number }
version-first_publication = Zuerst erschienen
version-update = Aktualisierung
version-typo = Tippfehler
version-correction = Berichtigung
version-clarification = Klarstellung
instant = Um, in der Zeit von { $zone }
instant-missing = Sagen Sie, wann: Tag und Uhrzeit.
instant-unread = Das ist kein Tag mit Uhrzeit.
instant-left-out = Dann werden die Uhren vorgestellt, und diese Stunde fällt aus. Wählen Sie eine andere.
schedule = Dann veröffentlichen
unschedule = Absagen
embargo-set = Sperrfrist bis dahin
embargo-lift = Sperrfrist aufheben
spike = Verwerfen
spiked-hint = Er wurde verworfen, mit allen Speicherständen.
correct = Berichtigen
correct-hint = Ändern Sie den Text und sagen Sie hier, was falsch war. Beides erscheint sofort, und die Notiz bleibt.
correction-kind = Was es ist
correction-wrong = Eine Berichtigung: Eine Tatsache war falsch
correction-unclear = Eine Klarstellung: Etwas fehlte oder war unklar
what-was-wrong = Was falsch war
what-is-right = Was richtig ist
correct-do = Berichtigung drucken
withdraw = Zurückziehen
withdraw-notice = Was Leser erfahren
withdraw-do = Artikel zurückziehen
withdraw-says-why = Sagen Sie, warum: Unter der Adresse des Artikels bleibt ein Hinweis.
placing = Adresse, Themen, Sprache
topics-hint = Ihre Namen, mit Kommas dazwischen.
translation-of = Übersetzung von
translation-placeholder = Nummer oder Adresse
replies-policy = Zuschriften
replies-usual = Wie überall in der Zeitung
replies-open = Offen
replies-closed = Geschlossen
sticky = Auf der Titelseite
sticky-no = Wie es kommt
sticky-yes = Bleibt oben
note-to-editors = Notiz an die Redaktion
note-to-editors-hint = Nur für die Redaktion. Leser sehen sie nie.
history = Fassungen und Speicherstände
versions-count = { $count ->
    [0] keine öffentlich
    [one] eine öffentlich
   *[other] { $count } öffentlich
  }
read = Lesen
compare = Vergleichen
revisions-all = Alle Speicherstände
checklist = Prüfliste
check-required = zum Erscheinen nötig
of = { $done } von { $all }
check-headline = Die Überschrift passt
check-headline-open = Die Überschrift
check-standfirst = Ein Vorspann ist da
check-standfirst-open = Ein Vorspann fehlt
check-alt = Bilder sagen, was sie zeigen
check-alt-open = { $count ->
    [one] Ein Bild hat keinen Alternativtext
   *[other] { $count } Bilder haben keinen Alternativtext
  }
check-credit = Bilder haben einen Nachweis
check-credit-open = { $count ->
    [one] Ein Bild hat keinen Nachweis
   *[other] { $count } Bilder haben keinen Nachweis
  }
check-quotations = Zitate sind jemandem zugeordnet
check-quotations-open = { $count ->
    [one] Bei einem Zitat ist offen, wer es sagt
   *[other] Bei { $count } Zitaten ist offen, wer sie sagt
  }
check-links = Interne Links führen zum Ziel
check-links-open = { $count ->
    [one] Ein interner Link führt ins Leere
   *[other] { $count } interne Links führen ins Leere
  }
losses = Beim Speichern ginge etwas verloren. Sehen Sie noch einmal hin; noch ist nichts gespeichert.
losses-accept = Trotzdem speichern
lost-quotation = Das Zitat „{ $words }“ ist nicht mehr ausgezeichnet, weil seine Wörter geändert oder gestrichen wurden.
lost-language = „{ $words }“ ist nicht mehr als { $language } ausgezeichnet, weil es geändert wurde.
lost-anchor = Links zu #{ $anchor } führen an den Seitenanfang, weil ihr Ziel nicht mehr da ist.
lost-block = Der Artikel hat einen Block weniger: { $kind }.
lost-block-words = Der Artikel hat einen Block weniger: { $kind }, „{ $words }“.
collision = { $name } hat diesen Artikel gespeichert, während Sie schrieben
collision-somebody = Jemand hat diesen Artikel gespeichert, während Sie schrieben
collision-merged = Beides steht jetzt unten im Text. Sehen Sie es durch und speichern Sie.
collision-choose = Alles Übrige ist vereint. An diesen Stellen haben Sie beide dasselbe geändert; der Text unten hat Ihres. Sehen Sie sie durch und speichern Sie.
passage = Ein Absatz
yours = Ihres
theirs = Das andere
taken-out = (gestrichen)

## Articles: preview, saves

preview-of = Vorschau: { $headline }
back-to-writing = Zurück zum Artikel
width = Breite
width-desktop = Rechner
width-phone = Telefon
preview-links = Links für andere
preview-links-hint = Wer einen solchen Link hat, liest ohne Anmeldung den neuesten Stand, bis der Link abläuft oder zurückgenommen wird.
preview-share = Link erzeugen
lasts = Er gilt
lasts-hour = eine Stunde
lasts-day = einen Tag
lasts-week = sieben Tage
made-at = Erzeugt { $at }
link-ends = Gilt bis { $at }.
link-ended = Abgelaufen { $at }.
link-revoked = Zurückgenommen.
link-revoke = Zurücknehmen
link-unopened = Niemand hat ihn geöffnet.
link-opened = { $times ->
    [one] Einmal geöffnet
   *[other] { $times }-mal geöffnet
  } von { $network } aus, zuletzt { $at }
revisions-of = Speicherstände: { $headline }
saves-latest-first = Die Speicherstände, der neueste zuerst
saved = Gespeichert
by = Von
became = Wurde zu
save-newest = der neueste
save-read = was Leser haben
compare-before = Mit dem vorigen
compare-newest = Mit dem neuesten
compare-newest-with = Der neueste mit
compare-of = Vergleich: { $headline }
bring-back = { $at } zurückholen
words-changed = Wörter hinzugefügt: { $added }, gestrichen: { $removed }
passages-alike = { $count ->
    [one] ein gleicher Absatz
   *[other] { $count } gleiche Absätze
  }
all-alike = Beide sind gleich.
moved = verschoben
set-otherwise = anders gesetzt
field-headline = Überschrift
field-kicker = Dachzeile
field-standfirst = Vorspann
field-dateline = Ortsmarke
field-lead_picture = Aufmacherbild
field-lead_caption = Bildunterschrift des Aufmachers
field-section = Ressort
field-slug = Adresse
field-kind = Darstellungsform
field-language = Sprache
field-translation_of = Übersetzung von
field-place = Ort
field-filed_on = Datum
field-topics = Themen
field-replies = Zuschriften
field-sticky = Auf der Titelseite
field-note_to_editors = Notiz an die Redaktion
field-author = Autor
block-paragraph = Absatz
block-heading = Zwischenüberschrift
block-list = Liste
block-block_quotation = Zitierter Absatz
block-pull_quote = Herausgestelltes Zitat
block-picture = Bild
block-gallery = Bilderstrecke
block-table = Tabelle
block-code = Code
block-preformatted = Vorformatiert
block-verse = Vers
block-rule = Trenner
block-file = Datei
block-embed = Einbettung
block-details = Aufklapptext
block-see_also = Lesen Sie auch
block-note = Kasten
block-html = HTML
picture-send = Aufmacherbild senden
picture-send-hint = Speichern Sie zuerst den Artikel: Was Sie gerade schreiben, geht mit dem Bild nicht mit.
picture-file = Das Bild
picture-alt = Was es zeigt, für alle, die es nicht sehen können
picture-caption = Bildunterschrift
picture-credit = Bildnachweis
picture-rights = Rechte
picture-rights-hint = Wem es gehört und zu welchen Bedingungen, falls Leser es wissen sollen.
picture-alt-hint = Ein Satz. Fehlt er, mahnt ihn die Prüfliste an.
picture-facts = Was von diesem Bild gesagt wird
picture-facts-why = Was Sie hier ändern, ändert sich sofort überall, wo das Bild gezeigt wird.
picture-facts-edit = Alternativtext, Bildunterschrift und Nachweis ändern
picture-facts-set = Überall übernehmen
picture-locked = Leser sehen dieses Bild schon: Was von ihm gesagt wird, ändert die Redaktion.
picture-send-do = Senden und als Aufmacher setzen

## Why something cannot be done: one message for each code of an error

error-slug_invalid = „{ $text }“ taugt nicht als Teil einer Adresse: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche, höchstens 120.
error-language_invalid = „{ $text }“ ist kein Sprachkürzel: Schreiben Sie es wie en, fr, pt-BR oder zh-Hant.
error-time_zone_unknown = „{ $text }“ ist keine Zeitzone: Schreiben Sie sie wie Europe/Oslo oder America/New_York.
error-address_reserved = „{ $text }“ ist eine Adresse, die die Zeitung selbst braucht: Wählen Sie eine andere.
error-kind_unknown = „{ $text }“ ist keine Darstellungsform: Wählen Sie aus der Liste.
error-role_unknown = „{ $text }“ ist keine Rolle: Wählen Sie aus der Liste.
error-email_invalid = „{ $text }“ ist keine E-Mail-Adresse: Schreiben Sie sie wie ada@paper.example.
error-last_publisher = Das ist der letzte Herausgeber: Machen Sie zuerst jemand anderen dazu.
error-colour_invalid = „{ $text }“ ist keine Farbe: Schreiben Sie sie wie #a3145a.
error-headline_missing = Der Artikel hat keine Überschrift: Geben Sie ihm eine, bevor er erscheint.
error-correction_missing = Die Berichtigung ist leer: Sagen Sie, was falsch war und was richtig ist.
error-checklist_open = Ohne dies lässt die Zeitung nichts erscheinen: { $points }. Ergänzen Sie, was fehlt, und versuchen Sie es noch einmal.
error-headline_too_long = Die Überschrift hat { $chars } Zeichen; mehr als { $chars_max } fasst keine Seite.
error-not_allowed = Nur die Redaktion kann bewirken, dass der Artikel { $act } wird: Fragen Sie dort.
error-state_wrong = Der Artikel ist { $is }; darum kann er nicht { $wanted } werden.
error-article_missing = Den Artikel { $article } gibt es nicht.
error-section_missing = Das Ressort „{ $section }“ gibt es nicht: Legen Sie es zuerst an, oder wählen Sie ein anderes.
error-section_gone = Das Ressort des Artikels, Nummer { $section }, gibt es nicht mehr: Wählen Sie ein anderes.
error-slug_taken = Das Ressort „{ $section }“ hat unter „{ $slug }“ schon einen Artikel: Wählen Sie eine andere Adresse.
error-address_taken = „{ $slug }“ ist schon vergeben: Wählen Sie eine andere Adresse.
error-stale = Jemand hat den Artikel gespeichert, seit Sie ihn gelesen haben: Lesen Sie ihn zuerst noch einmal.
error-nothing_new = Leser haben den letzten Stand schon: Es gibt nichts Neues zu veröffentlichen.
error-instant_past = { $at } ist vorbei: Wählen Sie eine spätere Zeit.
error-embargoed = Für den Artikel gilt eine Sperrfrist bis { $at }: Wählen Sie eine spätere Zeit, oder heben Sie sie zuerst auf.
error-import_busy = { $file_name } wird seit { $since } importiert: Warten Sie, bis das fertig ist.
error-import_lost = Der Import wurde nach zu langer Pause aufgegeben: Beginnen Sie ihn neu.
error-password_weak = Das Passwort ist zu leicht zu erraten: Nehmen Sie mindestens { $chars_min } Zeichen, etwa mehrere Wörter.
error-sign_in_refused = Diese Adresse und dieses Passwort gehören nicht zusammen.
error-too_many_tries = Mehrere Versuche sind fehlgeschlagen: Warten Sie { $wait_seconds ->
    [one] eine Sekunde
   *[other] { $wait_seconds } Sekunden
} und versuchen Sie es dann noch einmal.
error-email_taken = { $email } gehört schon jemandem in der Redaktion.
error-staff_missing = Einen Mitarbeiter { $staff } gibt es nicht.
error-password_wrong = Das ist nicht Ihr Passwort.
error-code_refused = Diese Ziffern sind nicht die jetzigen oder wurden schon benutzt: Warten Sie auf die nächsten.
error-sign_in_expired = Die Anmeldung dauerte zu lange: Beginnen Sie neu.
error-second_factor_missing = Es wurde kein zweiter Faktor begonnen: Beginnen Sie neu.
error-passkey_refused = Der Passkey wurde nicht angenommen: Versuchen Sie es noch einmal, oder melden Sie sich mit dem Passwort an.
error-passkeys_full = Mehr als { $passkeys_max } Passkeys hat niemand: Entfernen Sie zuerst einen.
error-not_invited = Für diese Person ist keine Einladung offen.
error-not_joined = Diese Person ist noch nicht beigetreten: Laden Sie sie ein.
error-link_spent = Dieser Link gilt einmal und kurze Zeit, und jetzt nicht mehr: Bitten Sie um einen neuen.
error-row_missing = Nicht gefunden: { $noun } { $id }.
error-name_missing = Ein Name fehlt: Schreiben Sie einen.
error-too_long = Das sind { $chars } Zeichen; Platz ist für höchstens { $chars_max }.
error-section_ring = „{ $section }“ kann nicht in ein Ressort, das selbst darin liegt: Wählen Sie ein anderes.
error-section_not_empty = Im Ressort liegen noch { $what }: Verschieben Sie diese zuerst.
error-in_use = Dieses { $noun } ist in Gebrauch: Legen Sie es stattdessen mit einem anderen zusammen.
error-same_record = Das ist zweimal derselbe Eintrag: Wählen Sie einen anderen zum Zusammenlegen.
error-changed_since = Etwas, das umzog, wurde seither geändert; darum lässt es sich nicht mehr rückgängig machen.
error-office_backwards = „{ $office }“ endet, bevor es beginnt: Sehen Sie die beiden Tage nach.
error-link_invalid = „{ $link }“ ist kein Link: Beginnen Sie ihn mit https://, http:// oder mailto:.
error-colour_illegible = { $colour } hat einen Kontrast von { $ratio }, und 4,5 ist das Mindeste, das alle lesen können; { $nearest } ist die nächste, die ihn hat.
error-front_full = Eine Titelseite hat { $slots_max } Plätze: Nehmen Sie zuerst etwas ab.
error-address_invalid = „{ $address }“ ist keine Adresse dieser Zeitung: Schreiben Sie sie wie /ausland/der-hafen-oeffnet.
error-address_occupied = Unter { $address } steht schon etwas: Nur eine leere Adresse kann anderswohin führen.
error-redirect_loop = { $address } führt im Kreis: Wählen Sie eine andere Adresse.
error-webhook_url_invalid = „{ $url }“ taugt nicht als Webhook: Schreiben Sie eine Adresse, die mit https:// beginnt.
error-quotation_words_gone = Diese Worte stehen dort im Artikel nicht mehr: Sehen Sie ihn noch einmal durch.
error-speaker_missing = Sagen Sie, wer es gesagt hat: Wählen Sie jemanden, oder schreiben Sie einen Namen.
error-said_on_invalid = „{ $date }“ ist kein Datum: Schreiben Sie 2026-11-13, 2026-11 oder 2026.
error-webhook_events_missing = Wählen Sie mindestens ein Ereignis, von dem der Webhook erfährt.
error-file_type_unknown = „{ $name }“ ist von keiner Art, die die Zeitung ausliefert: Nehmen Sie Bilder als JPEG, PNG, GIF, WebP oder AVIF, PDF, Ton als MP3, M4A, Ogg, FLAC oder WAV, Video als MP4 oder WebM.
error-file_damaged = „{ $name }“ ist beschädigt und wurde nicht angenommen: { $why }.
error-file_too_large = „{ $name }“ hat { $bytes } Bytes; die Zeitung nimmt höchstens { $bytes_max }.
error-text_format_unknown = Der Text ist in einer Form, die dieses Programm nicht kennt: Laden Sie die Seite neu.
error-text_malformed = Der Text war nicht zu lesen ({ $why }): Laden Sie die Seite neu.
translation-unknown = Den Artikel „{ $text }“ gibt es nicht: Geben Sie Nummer oder Adresse an.
day-invalid = „{ $text }“ ist kein Tag: Schreiben Sie ihn wie 2026-11-20.

# Words these sentences name: states, deeds, things.

word-draft = ein Entwurf
word-published = veröffentlicht
word-withdrawn = zurückgezogen
word-spiked = verworfen
word-submitted = abgegeben
word-not-submitted = noch nicht abgegeben
word-not-scheduled = nicht terminiert
word-saved = gespeichert
word-sent-back = zurückgegeben
word-called-off = abgesagt
word-put-under-embargo = mit Sperrfrist belegt
word-corrected = berichtigt
word-restored = wieder aufgenommen
word-section = Ressort
word-topic = Thema
word-person = Person
word-page = Seite
word-picture = Bild
word-webhook = Webhook
word-delivery = Zustellung
word-merge = Zusammenlegung
word-quotation = Zitat
word-answer = Antwort
word-token = Token
word-articles = Artikel
word-other-sections = Unterressorts
word-changed = geändert
word-put-on-top = nach oben gesetzt
word-a-standfirst = ein Vorspann
word-alt-text-for-every-picture = ein Alternativtext für jedes Bild
word-a-credit-for-every-picture = ein Bildnachweis für jedes Bild
word-somebody-who-said-it-for-every-quotation = für jedes Zitat jemand, der es sagt
word-links-into-the-paper-that-lead-somewhere = interne Links, die zum Ziel führen

## The editor: what its script shows. The keys are those of newsroom-ui/src/words.ts.

# The sheet

editor-body = Text
editor-text_tools = Text
editor-table_tools = Tabelle
editor-more_tools = Weitere Arten von Text
editor-begin = Schreiben Sie hier, oder fügen Sie ein. Strg und / zeigt die Tasten.
editor-words = { $words } Wörter, { $minutes } Min. Lesezeit
editor-drag = Diesen Block verschieben: ziehen Sie ihn, oder öffnen Sie sein Menü
editor-block_acts = Dieser Block

# The record

editor-speaker = Wer spricht
editor-speaker_new = Noch ohne bestätigtes Zitat.
editor-speaker_none = Niemand ist genannt
editor-speaker_wanted = Sagen Sie, wer es gesagt hat: Schreiben Sie einen Namen, oder wählen Sie einen.
editor-said_office = Amt, wie angegeben
editor-said_on = Gesagt am
editor-said_place = Ort
editor-said_occasion = Anlass
editor-said_source = Link zur Quelle
editor-said_original = Die ursprünglichen Worte
editor-said_language = Ihre Sprache
editor-said_translator = Übersetzt von
editor-said_more = Anlass, Quelle, Übersetzung
editor-put_on_record = Zitat bestätigen
editor-not_a_quotation = Kein Zitat
editor-record_none = Nichts Gefundenes ist offen. Was blau ausgezeichnet ist, ist bestätigt.
editor-record_keys = Im Text: Alt und J oder K für das nächste oder vorige, Alt und Eingabe zum Bestätigen, Alt und Rücktaste, wenn es keines ist.
editor-record_done = Alles Gefundene ist erledigt.
editor-record_failed = Das ging nicht: Versuchen Sie es gleich noch einmal.
editor-quotation_next = Nächstes gefundenes Zitat
editor-quotation_previous = Voriges gefundenes Zitat
editor-quotation_confirm = Das gewählte Zitat bestätigen
editor-quotation_reject = Das gewählte ist kein Zitat

# Actions

editor-undo = Rückgängig
editor-redo = Wiederholen
editor-save = Jetzt speichern
editor-help = Tasten und Zeichen
editor-strong = Fett
editor-emphasis = Kursiv
editor-underlined = Unterstrichen
editor-struck = Durchgestrichen
editor-highlighted = Markiert
editor-superscript = Hochgestellt
editor-subscript = Tiefgestellt
editor-small = Klein
editor-code_mark = Code
editor-cite = Titel eines Werks
editor-abbreviation = Abkürzung
editor-link = Link
editor-language = Sprache
editor-paragraph = Absatz
editor-heading = Zwischenüberschrift
editor-subheading = Kleinere Zwischenüberschrift
editor-heading_4 = Überschrift 4
editor-heading_5 = Überschrift 5
editor-heading_6 = Überschrift 6
editor-list = Liste
editor-numbered_list = Nummerierte Liste
editor-block_quotation = Zitierter Absatz
editor-pull_quote = Herausgestelltes Zitat
editor-picture = Bild
editor-gallery = Bilderstrecke
editor-table = Tabelle
editor-file = Datei
editor-embed = Einbettung
editor-see_also = Lesen Sie auch
editor-note = Kasten
editor-details = Aufklapptext
editor-code_block = Codeblock
editor-preformatted = Vorformatiert
editor-verse = Vers
editor-rule = Trenner
editor-html = HTML
editor-select_block = Umgebenden Block auswählen
editor-move_up = Nach oben
editor-move_down = Nach unten
editor-delete_block = Herausnehmen
editor-nest = Weiter hinein
editor-leave = Weiter heraus
editor-line_break = Zeilenumbruch
editor-paragraph_after = Neuer Absatz nach diesem Block
editor-row_above = Zeile darüber
editor-row_below = Zeile darunter
editor-column_before = Spalte davor
editor-column_after = Spalte danach
editor-delete_row = Zeile herausnehmen
editor-delete_column = Spalte herausnehmen
editor-head_row = Kopfzeile
editor-foot_row = Summenzeile
editor-head_cell = Kopfzelle
editor-merge_cells = Zellen verbinden oder trennen
editor-delete_table = Tabelle herausnehmen

# Lines and fields

editor-caption = Bildunterschrift
editor-source = Wer es gesagt hat
editor-summary = Die Zeile, die immer zu sehen ist
editor-title = Titel des Kastens
editor-file_title = Name der Datei
editor-pull_text = Die Wörter, die groß gesetzt werden
editor-alt = Alternativtext: was es zeigt
editor-decoration = Schmuck: zeigt nichts, was Leser brauchen
editor-credit = Bildnachweis: { $credit }
editor-facts = Alternativtext, Bildunterschrift und Nachweis überall ändern
editor-href = Führt zu
editor-picture_wanted = Noch nicht da: { $address }
editor-picture_number = Bild { $number }
editor-url = Adresse
editor-embed_title = Titel
editor-see_also_title = Überschrift
editor-see_also_target = Nummer oder Adresse des Artikels
editor-code_language = Programmiersprache
editor-html_source = HTML, unverändert gezeigt
editor-kept = Ein Block, den dieser Editor nicht zeigen kann ({ $type }). Er bleibt, wie er ist, und lässt sich verschieben.
editor-hint = Hinweis
editor-long_form = Langform
editor-language_tag = Sprachkürzel, etwa fr oder pt-BR

# Asking

editor-ok = OK
editor-cancel = Abbrechen
editor-remove = Entfernen
editor-close = Schließen
editor-bad_address = Zu dieser Adresse kann kein Link führen. Beginnen Sie mit https:// oder mit /.
editor-bad_url = Geben Sie eine ganze Adresse an, die mit https:// oder http:// beginnt.
editor-bad_language = Das ist kein Sprachkürzel. Schreiben Sie es wie en, pt-BR oder zh-Hant.
editor-no_words_to_link = Wählen Sie zuerst die Wörter aus.

# Notices

editor-dismiss = Schließen
editor-picture_left_out = Weggelassen: das Bild „{ $name }“. Kopieren Sie das Bild selbst oder seine Datei und fügen Sie es ein.
editor-pictures_left_out = Weggelassen: { $count } Bilder. Kopieren Sie jedes Bild oder seine Datei und fügen Sie es hier ein.
editor-others_left_out = Weggelassen: { $names }. Der Text kann das nicht aufnehmen; eine Einbettung kann es.
editor-uploading = { $name } wird gesendet …
editor-upload_failed = { $name } wurde nicht angenommen: { $reason }
editor-upload_unreachable = der Server hat nicht geantwortet. Versuchen Sie es wieder, wenn Sie online sind.
editor-restored = Was Sie in diesem Fenster geschrieben und nicht gespeichert hatten, ist wieder da.
editor-discard = Stattdessen den gespeicherten Text zeigen

# Saving

editor-saved = Gespeichert { $time }.
editor-saving = Wird gespeichert …
editor-unsaved = Noch nicht gespeichert. Ihre Wörter bleiben in diesem Fenster; neuer Versuch läuft.
editor-changed = Noch nicht gespeichert.
editor-signed_out = Sie sind abgemeldet. Hier bleibt alles erhalten.
editor-sign_in = In einem neuen Tab anmelden
editor-try_again = Noch einmal versuchen
editor-refused = Nicht gespeichert: { $reason }
editor-refused_unread = Nicht gespeichert: Der Server antwortete { $status }. Ihre Wörter bleiben in diesem Fenster.
editor-not_sent = Nicht abgeschickt: Der Artikel konnte vorher nicht gespeichert werden.

# Two people

editor-writing_here = { $name } schreibt
editor-reading_here = { $name } liest
editor-merged_in = { $name } hat diesen Artikel auch geändert. Beides steht jetzt in Ihrem Text.
editor-merge_title = { $name } hat dieselben Stellen geändert
editor-merge_advice = Alles Übrige ist vereint. Wählen Sie für jede Stelle; bis dahin wird nichts gespeichert.
editor-somebody = Jemand
editor-mine = Ihres
editor-theirs = Das andere
editor-keep_mine = Meines behalten
editor-take_theirs = Das andere nehmen
editor-keep_both = Beides behalten
editor-place_number = Stelle { $number } von { $count }
editor-nothing_there = (gestrichen)

# Help

editor-keys = Tasten
editor-signs = Zeichen beim Tippen
editor-sign_heading = Zwischenüberschrift
editor-sign_list = Liste
editor-sign_numbered = Nummerierte Liste
editor-sign_quotation = Zitierter Absatz
editor-sign_code = Codeblock
editor-sign_rule = Trenner
editor-sign_strong = Fett
editor-sign_emphasis = Kursiv
editor-sign_code_mark = Code
editor-sign_link = Link

## Tokens of the API

tokens = Token
tokens-none = Noch hat kein Programm einen Token. Mit einem kann ein Programm von Ihnen über die API schreiben, veröffentlichen und lesen.
token-new = Ein neuer Token
token-name = Das Programm
token-name-hint = Was es tut, steht unter diesem Namen bei den Vorgängen.
token-add = Token erzeugen
token-once = Das ist der Token. Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt.
token-made = erzeugt { $at }
token-used = zuletzt benutzt { $at }
token-unused = nie benutzt
token-revoke = Widerrufen
token-revoked = Widerrufen { $at }
act-add-token = hat dem Programm { $name } einen Token als { $role } gegeben
act-revoke-token = hat den Token von { $name } widerrufen

## The record: who said what

record-keeping = Im Wortlaut
record-read = Was Leser sehen
quotations = Zitate
quotations-of = Zitate in „{ $headline }“
quotations-of-article = Alle Zitate dieses Artikels, als Formulare
quotations-to-confirm = Zu bestätigende Zitate
quotations-hint = Die Maschine schlägt vor; Leser sehen nur, was die Redaktion bestätigt hat.
quotations-waiting = { $count ->
    [0] Nichts wartet
    [one] { $count } Zitat wartet auf die Redaktion
   *[other] { $count } Zitate warten auf die Redaktion
}
quotations-none-waiting = Es gibt nichts zu bestätigen.
quotations-recorded = Bestätigt, in diesem Artikel
quotations-again = Noch einmal zu bestätigen
quotations-again-hint = Diese sind mit anderen Worten gedruckt, als bestätigt wurden; darum sehen Leser sie dort nicht.
printed-now = Jetzt gedruckt:
printed-where = Gedruckt in
confirm-all = Alle bestätigen
confirm-all-known = Alle bestätigen, deren Sprecher bekannt ist
confirm-again = Die Worte wie gedruckt bestätigen
put-on-record = Zitat bestätigen
put-chosen-on-record = Die gewählten bestätigen
not-a-quotation = Kein Zitat
chosen-are-none = Die gewählten sind keine Zitate
by-speaker = Nach Sprecher
speaker = Wer spricht
speaker-new = Noch ohne bestätigtes Zitat
speaker-none = Niemand ist genannt
quotation-office = Amt, wie angegeben
said-on = Gesagt am
said-place = Ort
said-occasion = Anlass
said-source = Link zur Quelle
said-translated = In einer anderen Sprache gesagt
said-original-words = Die ursprünglichen Worte
said-original-language = Ihre Sprache
said-translator = Übersetzt von
quotation-number = Zitat { $number }
quotation-state-suggested = Vorgeschlagen
quotation-state-on_record = Bestätigt
quotation-state-confirm_again = Noch einmal zu bestätigen
quotation-state-rejected = Nicht bestätigt
strike = Bestätigung zurücknehmen
same-saying = Dieselben Worte in anderer Übersetzung
same-saying-address = Das andere Zitat
same-saying-hint = Seine Adresse: /record/12.
same-saying-link = Die beiden verbinden
right-of-reply = Recht auf Erwiderung
answer-why = Wer zitiert ist, bekommt einen Link, der einmal und vierzehn Tage lang gilt. Die Antwort bleibt liegen, bis Sie sie zeigen.
answer-ask = Link für die zitierte Person erzeugen
answer-asked = Gefragt { $at }. Noch gibt es keine Antwort.
answer-link = Senden Sie diesen Link der zitierten Person. Er wird nur dieses eine Mal gezeigt, und frühere gelten nicht mehr.
answer-show = Neben dem Zitat zeigen
answer-hide = Nicht mehr zeigen
answer-title = Ihre Antwort
answer-text = { $name }, Sie werden mit diesen Worten zitiert. Wenn Sie etwas dazu sagen möchten, schreiben Sie es hier; die Redaktion liest es zuerst und druckt es dann, wie Sie es geschrieben haben.
answer-words = Was Sie dazu sagen
answer-send = Senden
answer-taken = Danke. Die Redaktion liest Ihre Antwort, bevor sie gedruckt wird.
done-confirmed = Das Zitat ist bestätigt.
done-confirmed-all = Die Zitate sind bestätigt.
done-rejected = Es wird nicht wieder vorgeschlagen.
done-struck = Die Bestätigung ist zurückgenommen.
quoted = Wer zitiert wird
quoted-from = Gesagt von
quoted-to = bis
quoted-author = Autor
quoted-all-sections = Alle Ressorts
quoted-by-person = Nach Person
quoted-by-office = Nach Amt, wie angegeben
quoted-by-gender = Nach Geschlecht, wo es eingetragen ist
quoted-by-country = Nach Land, wo es eingetragen ist
quoted-not-entered = Nicht eingetragen
quotations-none-yet = Dazu ist noch kein Zitat bestätigt.
as-speaker = Als jemand, der spricht
as-speaker-hint = Geschlecht und Land werden nur gezählt, wo Sie sie eintragen, in Ihren eigenen Worten. Leser sehen sie nicht.
is-organisation = Eine Organisation, keine Person
speaker-gender = Geschlecht
speaker-country = Land
act-confirm = hat Zitate in { $thing } bestätigt
act-confirm-quotation = hat ein Zitat von { $name } noch einmal bestätigt
act-reject = hat einen Vorschlag in { $thing } als kein Zitat verworfen
act-revise-quotation = hat ein Zitat von { $name } geändert
act-strike = hat die Bestätigung eines Zitats von { $name } zurückgenommen
act-ask = hat einen Link erzeugt, über den { $name } auf ein Zitat antworten kann
act-answer = hat bestimmt, ob Leser die Antwort von { $name } sehen
noun-quotation = Zitat
