# The words on the paper's pages, in English. Every other file here has the same messages with the
# same arguments; a test compares them.

## The frame of every page

skip-to-news = Skip to the news
sections = Sections
section-of-none = News
feeds = Feeds
feed = Feed
archive = Archive
about-paper = About the paper
masthead = Masthead
masthead-editor = Editor
masthead-publisher = Publisher
masthead-address = Address
masthead-email = Email
masthead-phone = Telephone
masthead-founded = Founded
no-trackers = No cookies, no trackers; nothing on this page came from anyone else’s server.

## Days and times

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-weekday = { $weekday } { $day } { $month } { $year }
date = { $day } { $month } { $year }
date-month = { $month } { $year }
clock = { $hour }:{ $minute }
date-clock = { $date }, { $clock }
date-clock-zone = { $date }, { $clock } { $zone }

## Kinds of article

kind-report = Report
kind-analysis = Analysis
kind-opinion = Opinion
kind-background = Background
kind-live = Live

## Names in a row: "Ana, Ben and Cleo in Orm"

names-between = { ", " }
names-last = { " and " }
in-place = in { $place }

## The front

front-log = The log
front-opinion = Opinion
front-languages = In other languages
breaking = Breaking
front-empty = Nothing has been published yet.
front-description = The latest from { $paper }.

## Articles

published = Published
updated = Updated
reading-time = Reading time
minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
also-in = Also in
topics = Topics
correction-on = Correction, { $date }.
clarification-on = Clarification, { $date }.
related = Also in { $section }

## Versions of an article

history = History
versions = Versions
versions-title = The versions of this article
versions-description = Every version of “{ $headline }” that was printed.
versions-kept = Each is kept as it was printed. Nothing that was published is thrown away.
versions-all = All versions
versions-count =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
versions-sealed = The record of versions is sealed: { $checkpoint }. Its key:
versions-checkpoint = checkpoint
version = Version { $number }
version-as-printed = Version { $number } as it was printed
version-old = This is how the article was printed on { $date }. It has been changed since.
version-newest = This is how the article was printed on { $date }. Nothing has been changed since.
version-present = The article as it stands
version-first-publication = First published
version-update = Update
version-correction = Correction
version-clarification = Clarification
version-typo = Spelling

## What a version changed

changes-title = What changed in version { $number }
changes-description = What changed in version { $number } of “{ $headline }”, word by word.
changes-published = Published { $date }.
changes-published-by = Published { $date } by { $name }.
changes-from = Counted by words, from version { $number } of { $date }.
changes-added = added
changes-removed = taken out
changes-added-from = [added:
changes-removed-from = [taken out:
changes-to = end]
words-added =
    { $count ->
        [one] { $count } word added.
       *[other] { $count } words added.
    }
words-removed =
    { $count ->
        [one] { $count } word taken out.
       *[other] { $count } words taken out.
    }
change-new = { $place }, new
change-gone = { $place }, taken out
change-moved = { $place }, moved
change-same = { $place } is the same
change-same-range = { $from } to { $to } are the same
change-kicker = Label
change-headline = Headline
change-standfirst = Standfirst
change-dateline = Place
change-lead-picture = Picture
change-lead-caption = Caption
change-paragraph = Paragraph { $number }
change-heading = Heading { $number }
change-list = List { $number }
change-block-quotation = Long quotation { $number }
change-pull-quote = Pull quote { $number }
change-picture = Picture { $number } in the text
change-gallery = Gallery { $number }
change-table = Table { $number }
change-code = Code { $number }
change-preformatted = Fixed text { $number }
change-verse = Verse { $number }
change-rule = Rule { $number }
change-file = File { $number }
change-embed = Card of another site { $number }
change-details = More { $number }
change-see-also = See also { $number }
change-note = Note { $number }
change-html = Other { $number }
change-other-kind = It is set as something else.
change-other-picture = It shows something else.
change-other-alt-text = What those who cannot see it are told has changed.
change-other-links = A link in it has changed.
change-other-marks = The emphasis in it has changed.
change-other-layout = How it is set has changed.

## The list of corrections

corrections = Corrections
corrections-text = Everything { $paper } has corrected or made clear, the newest first.
corrections-none = Nothing has had to be corrected so far.
corrections-all = All corrections
corrections-older = Older corrections

## Inside the body

see-also = See also
embed-hint = Held by { $host }. Nothing is loaded from there until you ask.
embed-open = Open at { $host }
details-more = More
table = Table { $number }
file-kind-pdf = PDF, { $size }
file-kind-video = Video, { $size }
file-kind-audio = Sound, { $size }

## Lists

newest = Newest
older = Older
older-articles = Older articles
list-empty = There is nothing here yet.
topic = Topic
topic-description = Articles on { $topic } in { $paper }.
section-description = { $section } in { $paper }.
month-description = Everything { $paper } published in { $month }.
archive-description = Everything { $paper } has published, by month.
archive-whole = The whole archive
articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }

## People

person-description = Who { $name } is, and what they have written in { $paper }.
person-wrote = Articles
office-from = Since { $from }
office-from-to = { $from } to { $to }
office-until = Until { $to }
other-names = Also written
elsewhere = Elsewhere

## Pages that say no

not-found-title = There is no page at this address
not-found-text = If a link brought you here, it may have lost a letter on the way.
not-found-nearest = The nearest to it
to-front = The front
withdrawn-title = This article has been withdrawn
withdrawn-headline = It was headed “{ $headline }”.
withdrawn-on = Withdrawn on { $date }.
fault-title-request = That cannot be answered as it was asked
fault-title-busy = Too many requests at once
fault-title-server = Something went wrong

## Ready-made page: contact

contact-title = Contact
contact-intro = Write to { $paper } about what you have read here, what is missing, or what is wrong.
contact-email = Email: { $email }
contact-phone = Telephone: { $phone }
contact-post = By post:
contact-corrections = To report an error, say which article it is in and what is right. How errors are mended is told on the page about corrections.

## Ready-made page: imprint

imprint-title = Imprint
imprint-publisher = { $paper } is published by { $publisher }.
imprint-editor = Editor: { $editor }
imprint-founded = It first appeared in { $year }.
imprint-reach = How to reach us

## Ready-made page: privacy

privacy-title = Privacy
privacy-short = In short: { $paper } does not watch its readers.
privacy-cookies = These pages set no cookie, run no script and store nothing in your browser beyond its ordinary cache.
privacy-third = Everything on a page, its fonts and pictures too, comes from this paper’s own address. What stays on another site is shown as a still card; nothing is loaded from there until you follow its link.
privacy-log-title = What the server notes
privacy-log = Like every web server, the machine that sends these pages sees the network address that asks for them. A log it keeps may hold that address, the time, the page asked for and the name of the browser. Such a log serves to keep the site running and to fend off abuse, and for nothing else.
privacy-mail = If you write to us, we keep your letter and your address as long as it takes to answer.
privacy-who-title = Who is responsible
privacy-who = { $publisher } is responsible for these pages.
privacy-ask = Ask us what we hold about you, or to have it deleted: { $email }

## Ready-made page: corrections policy

corrections-title = Corrections
corrections-promise = When { $paper } gets something wrong, it says so in the place where it was wrong.
corrections-how-title = How an error is mended
corrections-notice = The text is put right, and a notice with the day and the hour stands in the article: what it said, and what is true. A correction means that a fact was wrong; a clarification means that something was missing or unclear.
corrections-time = The time of the last change stands beside the time of publication. It moves only when something changed for the reader.
corrections-withdrawal = An article that cannot stand is withdrawn. A notice at its address says that it was there and why it is gone.
corrections-report = Please report errors to { $email }

## The record

record = The record
record-text = What people said, word for word, as an editor of { $paper } has confirmed it.
record-description = Who said what: every quotation { $paper } has put on the record, with speaker, day, place and occasion.
record-search = Search the record
record-find = Search
record-filters = Filters
record-speaker = Speaker
record-between = Said between
record-from = From
record-to = To
record-place = Place
record-kind = Words
record-kind-direct = Exact
record-kind-mixed = Partly reported
record-kind-indirect = Reported
record-show = Show
record-everything = Everything on the record
record-older = Older quotations
record-entry = Record
in-the-article = In the article
record-about = About
record-about-people = About others
record-corrected = article corrected on { $date }
record-withdrawn = article withdrawn on { $date }
record-found-since = { $quotations } by { $people } since { $year }
record-none = Nothing on the record answers to that.
quotations-count =
    { $count ->
        [one] { $count } quotation
       *[other] { $count } quotations
    }
speakers-count =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
quoted-here = { $quotations } by { $people }, confirmed by an editor.
who-said-what = Who said what in this article
quotation-in-text = Quotation { $number } in the text
translated-from = Translated from { $language }
translated-by = Translated from { $language } by { $name }
quotation-title = { $name }: { $words }
quotation-by = { $name }, on the record
quotation-withdrawn = The article that printed these words was withdrawn, and they are no longer on the record.
original-words = As it was said
answer-of = What { $name } has to say about it
answer-shown = Printed on { $date }, as it was sent to us.
printed-in = Printed in
other-translations = In other translations
quotation-confirmed = Confirmed by an editor on { $date }.
quotation-source = The source
said-found = { $quotations } on the record
said-by-month =
    { $count ->
        [one] { $count } quotation on the record in twelve months, by month
       *[other] { $count } quotations on the record in twelve months, by month
    }
said-years = Year
