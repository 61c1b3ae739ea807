# The words on the paper's pages, in German.

## The frame of every page

skip-to-news = Zu den Nachrichten
sections = Ressorts
section-of-none = Nachrichten
feeds = Feeds
feed = Feed
archive = Archiv
about-paper = Die Zeitung
masthead = Redaktion und Verlag
masthead-editor = Chefredaktion
masthead-publisher = Verlag
masthead-address = Anschrift
masthead-email = E-Mail
masthead-phone = Telefon
masthead-founded = Gegründet
no-trackers = Keine Cookies, keine Zählpixel; nichts auf dieser Seite kommt von fremden Servern.

## Days and times

weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
date-weekday = { $weekday }, { $day }. { $month } { $year }
date = { $day }. { $month } { $year }
date-month = { $month } { $year }
clock = { $hour }:{ $minute }
date-clock = { $date }, { $clock } Uhr
date-clock-zone = { $date }, { $clock } Uhr ({ $zone })

## Kinds of article

kind-report = Bericht
kind-analysis = Analyse
kind-opinion = Meinung
kind-background = Hintergrund
kind-live = Live

## Names in a row

names-between = { ", " }
names-last = { " und " }
in-place = in { $place }

## The front

front-log = Der Ticker
front-opinion = Meinung
front-languages = In anderen Sprachen
breaking = Eilmeldung
front-empty = Noch ist nichts erschienen.
front-description = Das Neueste aus { $paper }.

## Articles

published = Veröffentlicht
updated = Aktualisiert
reading-time = Lesezeit
minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
also-in = Auch auf
topics = Themen
correction-on = Berichtigung, { $date }.
clarification-on = Klarstellung, { $date }.
related = Mehr aus { $section }

## Versions of an article

history = Verlauf
versions = Fassungen
versions-title = Die Fassungen dieses Artikels
versions-description = Jede gedruckte Fassung von „{ $headline }“.
versions-kept = Jede bleibt, wie sie gedruckt wurde. Nichts, was erschienen ist, wird weggeworfen.
versions-all = Alle Fassungen
versions-count =
    { $count ->
        [one] { $count } Fassung
       *[other] { $count } Fassungen
    }
versions-sealed = Das Verzeichnis der Fassungen ist versiegelt: { $checkpoint }. Der Schlüssel dazu:
versions-checkpoint = Prüfpunkt
version = Fassung { $number }
version-as-printed = Fassung { $number }, wie sie gedruckt wurde
version-old = So ist der Artikel am { $date } erschienen. Seither wurde er geändert.
version-newest = So ist der Artikel am { $date } erschienen. Seither wurde nichts geändert.
version-present = Der Artikel, wie er jetzt ist
version-first-publication = Zuerst erschienen
version-update = Aktualisierung
version-correction = Berichtigung
version-clarification = Klarstellung
version-typo = Rechtschreibung

## What a version changed

changes-title = Was sich in Fassung { $number } geändert hat
changes-description = Was sich in Fassung { $number } von „{ $headline }“ geändert hat, Wort für Wort.
changes-published = Erschienen: { $date }.
changes-published-by = Erschienen: { $date }, veröffentlicht von { $name }.
changes-from = In Wörtern gezählt, gegenüber Fassung { $number } vom { $date }.
changes-added = hinzugefügt
changes-removed = gestrichen
changes-added-from = [hinzugefügt:
changes-removed-from = [gestrichen:
changes-to = Ende]
words-added =
    { $count ->
        [one] { $count } Wort hinzugefügt.
       *[other] { $count } Wörter hinzugefügt.
    }
words-removed =
    { $count ->
        [one] { $count } Wort gestrichen.
       *[other] { $count } Wörter gestrichen.
    }
change-new = { $place }, neu
change-gone = { $place }, gestrichen
change-moved = { $place }, verschoben
change-same = Unverändert: { $place }
change-same-range = Unverändert: { $from } bis { $to }
change-kicker = Dachzeile
change-headline = Überschrift
change-standfirst = Vorspann
change-dateline = Ort
change-lead-picture = Bild
change-lead-caption = Bildunterschrift
change-paragraph = Absatz { $number }
change-heading = Zwischenüberschrift { $number }
change-list = Liste { $number }
change-block-quotation = Langes Zitat { $number }
change-pull-quote = Zitat im Satz { $number }
change-picture = Bild { $number } im Text
change-gallery = Bilderstrecke { $number }
change-table = Tabelle { $number }
change-code = Code { $number }
change-preformatted = Fester Text { $number }
change-verse = Verse { $number }
change-rule = Trennlinie { $number }
change-file = Datei { $number }
change-embed = Karte einer anderen Seite { $number }
change-details = Mehr { $number }
change-see-also = Siehe auch { $number }
change-note = Anmerkung { $number }
change-html = Anderes { $number }
change-other-kind = Es ist als etwas anderes gesetzt.
change-other-picture = Es zeigt etwas anderes.
change-other-alt-text = Was denen gesagt wird, die es nicht sehen, hat sich geändert.
change-other-links = Ein Verweis darin hat sich geändert.
change-other-marks = Die Hervorhebung darin hat sich geändert.
change-other-layout = Wie es gesetzt ist, hat sich geändert.

## The list of corrections

corrections = Berichtigungen
corrections-text = Alles, was { $paper } berichtigt oder klargestellt hat, das Neueste zuerst.
corrections-none = Bisher musste nichts berichtigt werden.
corrections-all = Alle Berichtigungen
corrections-older = Ältere Berichtigungen

## Inside the body

see-also = Siehe auch
embed-hint = Liegt bei { $host }. Von dort wird nichts geladen, bevor Sie es wollen.
embed-open = Bei { $host } öffnen
details-more = Mehr
table = Tabelle { $number }
file-kind-pdf = PDF, { $size }
file-kind-video = Video, { $size }
file-kind-audio = Ton, { $size }

## Lists

newest = Neueste
older = Ältere
older-articles = Ältere Artikel
list-empty = Hier steht noch nichts.
topic = Thema
topic-description = Artikel zum Thema { $topic } in { $paper }.
section-description = { $section } in { $paper }.
month-description = Alles, was { $paper } im { $month } veröffentlicht hat.
archive-description = Alles, was { $paper } veröffentlicht hat, nach Monaten.
archive-whole = Das ganze Archiv
articles =
    { $count ->
        [one] { $count } Artikel
       *[other] { $count } Artikel
    }

## People

person-description = Wer { $name } ist, mit allen Artikeln in { $paper }.
person-wrote = Artikel
office-from = Seit { $from }
office-from-to = { $from } bis { $to }
office-until = Bis { $to }
other-names = Auch geschrieben
elsewhere = Anderswo

## Pages that say no

not-found-title = Unter dieser Adresse steht nichts
not-found-text = Falls ein Link Sie hierher geführt hat, ist ihm vielleicht unterwegs ein Buchstabe abhandengekommen.
not-found-nearest = Am nächsten kommt
to-front = Zur Titelseite
withdrawn-title = Dieser Artikel wurde zurückgezogen
withdrawn-headline = Er trug die Überschrift „{ $headline }“.
withdrawn-on = Zurückgezogen am { $date }.
fault-title-request = So lässt sich die Anfrage nicht beantworten
fault-title-busy = Zu viele Anfragen auf einmal
fault-title-server = Etwas ist schiefgegangen

## Ready-made page: contact

contact-title = Kontakt
contact-intro = Schreiben Sie an { $paper }, was Ihnen beim Lesen aufgefallen ist, was fehlt oder was nicht stimmt.
contact-email = E-Mail: { $email }
contact-phone = Telefon: { $phone }
contact-post = Per Post:
contact-corrections = Wenn Sie einen Fehler melden, sagen Sie bitte, in welchem Artikel er steht und was richtig ist. Wie Fehler berichtigt werden, steht auf der Seite über Berichtigungen.

## Ready-made page: imprint

imprint-title = Impressum
imprint-publisher = { $paper } wird herausgegeben von { $publisher }.
imprint-editor = Chefredaktion: { $editor }
imprint-founded = Erscheint seit { $year }.
imprint-reach = So erreichen Sie uns

## Ready-made page: privacy

privacy-title = Datenschutz
privacy-short = Kurz gesagt: { $paper } beobachtet die Menschen nicht, die hier lesen.
privacy-cookies = Diese Seiten setzen keine Cookies, führen keine Skripte aus und speichern in Ihrem Browser nichts außer dessen gewöhnlichem Zwischenspeicher.
privacy-third = Alles auf einer Seite, auch Schriften und Bilder, kommt von der Adresse dieser Zeitung. Was auf fremden Seiten liegt, erscheint als stille Karte; geladen wird von dort erst etwas, wenn Sie dem Link folgen.
privacy-log-title = Was der Server festhält
privacy-log = Wie jeder Webserver sieht der Rechner, der diese Seiten verschickt, die Netzadresse, von der sie angefordert werden. Ein Protokoll kann diese Adresse, die Zeit, die angeforderte Seite und den Namen des Browsers enthalten. Es dient dem Betrieb und der Abwehr von Missbrauch, sonst nichts.
privacy-mail = Wenn Sie uns schreiben, behalten wir Ihren Brief und Ihre Adresse so lange, wie die Antwort braucht.
privacy-who-title = Wer verantwortlich ist
privacy-who = Verantwortlich für diese Seiten: { $publisher }.
privacy-ask = Fragen Sie uns, was wir über Sie gespeichert haben, oder verlangen Sie die Löschung: { $email }

## Ready-made page: corrections policy

corrections-title = Berichtigungen
corrections-promise = Wenn { $paper } etwas Falsches schreibt, steht das dort, wo es falsch war.
corrections-how-title = Wie ein Fehler berichtigt wird
corrections-notice = Der Text wird richtiggestellt, und im Artikel steht ein Hinweis mit Tag und Uhrzeit: was dort stand und was stimmt. Eine Berichtigung heißt, dass eine Tatsache falsch war; eine Klarstellung, dass etwas fehlte oder missverständlich war.
corrections-time = Neben der Zeit der Veröffentlichung steht die Zeit der letzten Änderung. Sie rückt nur weiter, wenn sich für die Leserschaft etwas geändert hat.
corrections-withdrawal = Ein Artikel, der nicht zu halten ist, wird zurückgezogen. An seiner Adresse steht dann, dass es ihn gab und warum er fehlt.
corrections-report = Bitte melden Sie Fehler an { $email }

## Im Wortlaut

record = Im Wortlaut
record-text = Was gesagt wurde, Wort für Wort, von der Redaktion von { $paper } bestätigt.
record-description = Wer was gesagt hat: alle Zitate, die { $paper } bestätigt hat, mit Sprecher, Tag, Ort und Anlass.
record-search = Im Wortlaut suchen
record-find = Suchen
record-filters = Filter
record-speaker = Wer
record-between = Gesagt zwischen
record-from = Von
record-to = Bis
record-place = Ort
record-kind = Worte
record-kind-direct = Wörtlich
record-kind-mixed = Teils sinngemäß
record-kind-indirect = Sinngemäß
record-show = Anzeigen
record-everything = Alle Zitate
record-older = Ältere Zitate
record-entry = Eintrag
in-the-article = Im Artikel
record-about = Über
record-about-people = Über andere
record-corrected = Artikel korrigiert am { $date }
record-withdrawn = Artikel zurückgezogen am { $date }
record-found-since = { $quotations } von { $people } seit { $year }
record-none = Dazu ist nichts verzeichnet.
quotations-count =
    { $count ->
        [one] { $count } Zitat
       *[other] { $count } Zitate
    }
speakers-count =
    { $count ->
        [one] einer Person
       *[other] { $count } Personen
    }
quoted-here = { $quotations } von { $people }, von der Redaktion bestätigt.
who-said-what = Wer was in diesem Artikel gesagt hat
quotation-in-text = Zitat { $number } im Text
translated-from = Übersetzt ({ $language })
translated-by = Übersetzt ({ $language }) von { $name }
quotation-title = { $name }: { $words }
quotation-by = { $name } im Wortlaut
quotation-withdrawn = Der Artikel mit diesen Worten wurde zurückgezogen; sie gelten nicht mehr als bestätigt.
original-words = In der Originalsprache
answer-of = Was { $name } dazu sagt
answer-shown = Veröffentlicht am { $date }, so wie es uns geschickt wurde.
printed-in = Erschienen in
other-translations = In anderen Übersetzungen
quotation-confirmed = Von der Redaktion bestätigt am { $date }.
quotation-source = Die Quelle
said-found = { $quotations } bestätigt
said-by-month =
    { $count ->
        [one] { $count } Zitat in zwölf Monaten, nach Monaten
       *[other] { $count } Zitate in zwölf Monaten, nach Monaten
    }
said-years = Jahr
