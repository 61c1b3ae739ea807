# The newsroom's words, in English. What is not here is said as on the site. Every other file here
# has the same messages with the same arguments; a test compares them.

## The frame

newsroom = Newsroom
skip-to-work = Skip to the work
today = Today
role-reporter = reporter
role-editor = editor
role-publisher = publisher

## Signing in

sign-in = Sign in
sign-out = Sign out
email = Email address
password = Password
password-new = A password: twelve characters or more
your-name = Your name
name-missing = Write your name as colleagues know it.

## Setting the paper up

set-up = Set the paper up
set-up-why = You are its first publisher. This address works once.
set-up-you = You
set-up-paper = The paper
set-up-do = Open the newsroom
paper-title = The paper’s name
paper-language = Its language, like en or pt-BR
paper-time-zone = Its time zone, like Europe/Oslo
title-missing = Every paper has a name.

## What can go wrong

fault-not-found = There is nothing at this address.
fault-method = This address cannot be used that way.
fault-signed-out = You are signed out. Sign in in another window, then send this page again: what you wrote is still here.
fault-not-allowed = Your role does not include this. A publisher can change that.
fault-forged = This form is from an earlier session. Go back, load the page again and send it once more.
fault-media-type = The server does not read what was sent in this form.
fault-too-large = What was sent is too large.
fault-broken-off = What was sent broke off on the way. Send it again.
fault-too-slow = This took too long and was given up. Nothing was changed; try again.
fault-ours = Something went wrong on our side, and nothing was changed. It is in the log.
fault-no-json = What was sent could not be read. Load the page again.
fault-no-file = Choose a file first.

## Articles: the list

article = Article
articles = Articles
articles-all = All articles
articles-latest-first = Latest change first
articles-more = More articles
articles-none-found = Nothing fits. Ask for less, or look through all articles.
articles-none-all = No article yet. Begin with the first one: a headline is enough.
articles-none-mine = You have begun nothing yet. A headline is enough to begin.
articles-none-draft = No drafts. What somebody begins stands here until it is sent to the editors.
articles-none-review = Nobody waits for an editor.
articles-none-waiting = Nothing waits for its hour. An embargo or an instant is set on an article’s own page.
articles-none-published = Nothing is public yet. An article’s page has the button that publishes it.
articles-none-withdrawn = Nothing was withdrawn.
articles-none-spiked = Nothing was put aside. Spiked drafts are kept, and can be taken up again.
article-new = New article
article-begin = Begin to write
tab-all = All
tab-mine = Mine
tab-draft = Draft
tab-review = In review
tab-waiting = Scheduled
tab-published = Published
tab-withdrawn = Withdrawn
tab-spiked = Spiked
state = State
state-draft = Draft
state-review = In review
state-embargo = Embargo to
state-scheduled = Out
state-published = Published
state-live = Live
state-withdrawn = Withdrawn
state-spiked = Spiked
find-headline = Find in headlines
section = Section
section-news = News
every-section = Every section
author = Author
every-author = Every author
author-unknown = Nobody on record is called “{ $name }”.
needs = Needs
needs-anything = Needs anything
needs-standfirst = A standfirst
needs-alt = Alt text
needs-credit = A picture credit
show = Show
topic = Topic
bulk = With the chosen articles
bulk-section = Move
bulk-topic = Add
bulk-done = { $count ->
    [one] Done, with one article.
   *[other] Done, with { $count } articles.
  }
bulk-report = { $done } done, { $failed } not:
bulk-has-changes = it has changes that are not public yet: publish them from its own page first.
bulk-stale = somebody saved it at the same moment: try once more.
choose = Choose
choose-one = Choose { $headline }
headline = Headline
headline-none = Without a headline
byline = Byline
changed = Changed
has-changes = changes not yet public
older = Older
newest = Latest
look-cut-short = The latest articles were looked through.
look-further = Look further back

## Articles: the editor

edit-one = Edit: { $headline }
about-article = About this article
save = Save
saved-at = Saved { $at }.
saved-by = Saved { $at } by { $name }.
saved-row = { $at }
has-changes-long = Changes are not yet public.
preview = Preview
submit = Send to the editors
send-back = Send back
publish-now = Publish
publish-version = Publish version { $number }
restore = Take up again
done-saved = Saved.
done-submitted = Sent to the editors, who are told by mail.
done-returned = Sent back to its author, who is told by mail.
done-published = Published.
done-waits = It goes out by itself when the embargo lifts.
done-scheduled = It goes out by itself at that instant.
done-unscheduled = Called off. It does not go out by itself.
done-embargoed = Under embargo.
done-lifted = The embargo is lifted.
done-corrected = The correction is printed.
done-withdrawn = Withdrawn. The notice stands at its address.
done-spiked = Put aside. It is kept, and can be taken up again.
done-restored = A draft again.
done-brought-back = The old save is the newest one now.
not-done = This was not done yet:
read-only = You can read this article. Changing it takes an editor.
kicker = Kicker
kind = Kind
standfirst = Standfirst
length = { $words ->
    [one] one word
   *[other] { $words } words
  }, { $minutes } min to read
body = Body
body-hint = In Markdown: # before a heading, * around what is stressed, > before a quoted passage, - before a point of a list.
body-hint-new = In Markdown, if you like. There is more to write with on the next page.
slug = Address
slug-from-headline = made from the headline
author-add = Add an author
author-role = What { $name } did
role-placeholder = role
take-out = Take out
dateline-place = Filed in
filed-on = Filed on
lead-picture = Lead picture
lead-caption = Its caption here
lead-none = None
lead-wanted = The one the import still wants
credit-is = Credit: { $credit }
credit-none = It has no credit.
picture-unknown = The paper has no such picture.
publication = Publication
address = Address
submitted = Sent in
embargo = Embargo
goes-out = Goes out
note-with = A note with it
note-with-it = A note came with it:
return-says-why = Say what is to be done: a note goes back with the article.
version-kind = What the new version is
version-note = What the list of versions says of it
version-number = version { $number }
version-first_publication = First publication
version-update = Update
version-typo = Typo
version-correction = Correction
version-clarification = Clarification
instant = At, in the time of { $zone }
instant-missing = Say when: a day and a time.
instant-unread = That is no day and time.
instant-left-out = The clocks go forward then, and that hour does not come. Choose another.
schedule = Publish then
unschedule = Call it off
embargo-set = Embargo until then
embargo-lift = Lift the embargo
spike = Spike
spiked-hint = It was put aside, with all its saves.
correct = Correct
correct-hint = Change the text, then say here what was wrong. Both are printed at once, and the note stays.
correction-kind = What it is
correction-wrong = A correction: a fact was wrong
correction-unclear = A clarification: something was missing or unclear
what-was-wrong = What was wrong
what-is-right = What is right
correct-do = Print the correction
withdraw = Withdraw
withdraw-notice = What readers are told
withdraw-do = Withdraw the article
withdraw-says-why = Say why: a notice stays at the article’s address.
placing = Address, topics, language
topics = Topics
topics-hint = Their names, with commas between them.
language = Language
translation-of = Translation of
translation-placeholder = number or address
replies-policy = Replies
replies-usual = As everywhere in the paper
replies-open = Open
replies-closed = Closed
sticky = On the front
sticky-no = As it comes
sticky-yes = Stays on top
note-to-editors = Note to editors
note-to-editors-hint = For the newsroom only. Readers never see it.
history = Versions and saves
versions-count = { $count ->
    [0] none public
    [one] one public
   *[other] { $count } public
  }
read = Read
compare = Compare
revisions-all = All saves
checklist = Checklist
of = { $done } of { $all }
check-headline = It has a headline that fits
check-headline-open = The headline
check-standfirst = It has a standfirst
check-standfirst-open = A standfirst is missing
check-alt = Pictures say what they show
check-alt-open = { $count ->
    [one] A picture has no alt text
   *[other] { $count } pictures have no alt text
  }
check-credit = Pictures are credited
check-credit-open = { $count ->
    [one] A picture has no credit
   *[other] { $count } pictures have no credit
  }
check-quotations = Quotations have a speaker
check-quotations-open = { $count ->
    [one] A quotation without anybody who said it
   *[other] { $count } quotations without anybody who said them
  }
check-links = Links into the paper lead somewhere
check-links-open = { $count ->
    [one] A link into the paper leads nowhere
   *[other] { $count } links into the paper lead nowhere
  }
losses = Saving this would lose something. Look at it once more; nothing is saved yet.
losses-accept = Save all the same
collision = { $name } saved this article while you were writing
collision-somebody = Somebody saved this article while you were writing
collision-merged = Both are now in the text below. Look at it, then save.
collision-choose = Everything else is merged. In these places both of you changed the same; the text below has yours. Look at them, then save.
passage = A passage
yours = Yours
theirs = Theirs
taken-out = (taken out)
