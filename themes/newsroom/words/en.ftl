# The newsroom's words, in English. What is not here is said as on the site. Every other file here
# has the same messages with the same arguments; a test compares them.

## The frame

newsroom = Newsroom
skip-to-work = Skip to the work
today = Today
today-yours = You are writing
today-yours-none = You have no draft open. A headline is enough to begin.
today-review = Waiting for an editor
today-review-none = Nobody waits for an editor.
today-waiting = Going out by itself
today-waiting-none = Nothing waits for its hour. An embargo or an instant is set on an article’s own page.
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

sign-in-passkey = Sign in with a passkey
sign-in-again = Begin again
password-forgotten = Forgotten your password?
password-now = The password you have now
password-change = Change the password
password-ends-sessions = Everything else you are signed in with ends when you change it.
said-password-reset = Your new password is set. Sign in with it.
said-new-email = Your new address is confirmed. Sign in with it.
reset-why = Write the address you sign in with. If somebody has it, a mail is on its way with an address at which to choose a new password.
reset-ask = Send the mail
reset-asked = If somebody here has that address, a mail is on its way. It works for an hour; look among the unwanted mail too.
reset-do = Choose a new password
reset-what = Everything you are signed in with ends, and you sign in with the new password.
join = Join the newsroom
join-why = You are asked to join as { $role }. Choose a password, and you are in.
join-do = Join
proof = Give your password once more
proof-why = This changes who can get in, so we make sure that it is you. What you typed is kept.
proof-do = Go on
proof-leave = Leave it as it was
proof-passkey = Use a passkey instead
confirm = Are you sure?
confirm-leave = Leave it as it is
confirm-section-delete = The section is deleted for good. Its address becomes free.
confirm-section-delete-do = Delete the section
confirm-topic-delete = The topic is deleted for good. Its address becomes free.
confirm-topic-delete-do = Delete the topic
confirm-redirect-remove = Whoever follows { $address } finds nothing there any more. You can add the redirect again.
confirm-redirect-remove-do = Remove the redirect
confirm-webhook-remove = The webhook is told nothing any more, and its log of deliveries is gone for good.
confirm-webhook-remove-do = Remove the webhook
confirm-webhook-renew = Until the receiver has the new secret, it takes our deliveries for forged.
confirm-webhook-renew-do = Make a new secret
confirm-withdraw = Readers find the notice in place of each article. An article comes back when it is published again.
confirm-withdraw-do = Withdraw { $count ->
    [one] one article
   *[other] { $count } articles
}
confirm-staff-leave = They are signed out everywhere at once. What they wrote stays, and you can take them back.
confirm-staff-leave-do = They have left

## The second factor

second-factor = Second factor
second-factor-ask = Your second device
second-factor-code = Six digits from your second device
second-factor-code-hint = Without the device, type one of your recovery codes.
second-factor-why = Six digits from an app on your phone, asked for after the password: who steals the password alone stays outside.
second-factor-set-up = Set up a second factor
second-factor-other-device = Move to another device
second-factor-on = Second factor on
second-factor-off = Turn it off
second-factor-is-on = The second factor is on. From now on signing in asks for it.
second-factor-step-scan = Scan this with an authenticator app.
second-factor-scan-alt = A code for an authenticator app to scan. The same is in letters below.
second-factor-step-type = Or type these letters into it:
second-factor-here = Open the app on this device
second-factor-step-confirm = Type the digits that it shows now.
second-factor-digits = Six digits
second-factor-confirm = Turn it on
recovery-codes = Recovery codes
recovery-codes-why = When the device is lost, each of these lets you in once. They are shown now and never again: print them, or keep them where your passwords are.
recovery-codes-kept = I have kept them
recovery-codes-new = New recovery codes
recovery-codes-left = { $count ->
    [0] No recovery code is left: make new ones.
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}

## One's own account

account = Your account
account-you = You
account-language = Language of the newsroom
account-language-browser = As your browser asks
language-en = English
language-fr = Français
language-de = Deutsch
language-es = Español
language-ar = العربية
keep = Keep
remove = Remove
remove-named = Remove { $name }
said-name = Your name is changed.
said-password = Your password is changed, and everything else you were signed in with has ended.
said-sessions = Ended.
said-language = The language is changed.
new-email = A new address
new-email-ask = Change the address
new-email-asked = A mail is on its way to { $email }. The address is yours here once you open what it carries.
new-email-what = From now on you sign in with { $email }, and mail reaches you there.
new-email-do = Confirm the address
passkeys = Passkeys
passkeys-why = A passkey lives in your phone, your browser or a security key. It takes the place of password and second factor, and nobody can be tricked out of it.
passkey-name = What you call it
passkey-add = Add a passkey
passkey-added = added { $date }
passkey-used = last used { $date }
passkey-needs-script = Adding one needs JavaScript in this browser.
passkey-no-name = Passkeys need the paper to be reached by a name, not by a bare IP address.
sessions = Where you are signed in
session-this = this one
session-begun = since { $date }
session-seen = last used { $date }
session-end = End
session-end-named = End { $name }
sessions-end-others = End all others
browser-on = { $browser } on { $system }
browser-unknown = A browser that does not say which

## Staff

staff = Staff
staff-here = Who works here
staff-acts = what they did
staff-leave = Has left
staff-return = Is back
standing-active = works here
standing-invited = invited
standing-left = has left
role = Role
role-of = Role of { $name }
role-change = Change role
role-hint = A reporter writes and sends to the editors. An editor does everything editorial. A publisher changes staff and settings besides.
invite = Invite somebody
invite-why = They get a mail with an address that works once, within seven days, at which they choose a password.
invite-name = Their name
invite-name-missing = Write their name; they can change it.
invite-do = Send the invitation
invite-again = Send again
invite-revoke = Take back

## Mail

mail = Mail
mail-why = Mail to staff: what is waiting, what was sent, what could not be. Mail that fails is tried again with growing pauses for three days.
mail-none = No mail yet. Invitations, new passwords and messages about articles are listed here.
mail-to = to { $name }, { $address }
mail-sent = sent
mail-failed = given up
mail-planned = waiting
mail-handed-over = being sent
mail-again = Send again
mail-again-at = tried again { $date }
mail-purpose-invitation = Invitation
mail-purpose-password-reset = New password
mail-purpose-new-email = New address
mail-purpose-email-changed = Notice of a new address
mail-purpose-password-changed = Notice of a new password
mail-purpose-submitted = Article sent to the editors
mail-purpose-returned = Article sent back
mail-purpose-release-failed = Article not published
older-lines = Earlier

## The letters themselves

mail-greeting = Dear { $name },
mail-closing = This mail was sent by the newsroom of { $paper } because somebody there asked for it. Nothing in it tells us whether you opened it.
mail-invitation-subject = Join the newsroom of { $paper }
mail-invitation-lead = { $by } asks you to join the newsroom of { $paper }. Open this address and choose a password.
mail-invitation-button = Join the newsroom
mail-invitation-after = The address works once, within seven days. If you did not expect this, leave it: nothing happens.
mail-password-reset-subject = A new password for { $paper }
mail-password-reset-lead = Somebody, we hope you, wants a new password for the newsroom of { $paper }. Open this address and choose one.
mail-password-reset-button = Choose a new password
mail-password-reset-after = The address works once, within an hour. If it was not you, leave it: your password stays what it is.
mail-new-email-subject = Confirm your address for { $paper }
mail-new-email-lead = You want to sign in to the newsroom of { $paper } with this address. Open this to confirm it.
mail-new-email-button = Confirm the address
mail-new-email-after = It works once, within a day. If it was not you, leave it: nothing happens.
mail-email-changed-subject = Your address at { $paper } has changed
mail-email-changed-lead = You sign in to the newsroom of { $paper } with another address from now on, and mail no longer comes here.
mail-email-changed-button = Open the newsroom
mail-email-changed-after = If it was not you, tell a publisher of the paper at once.
mail-password-changed-subject = Your password at { $paper } has changed
mail-password-changed-lead = There is a new password for your account in the newsroom of { $paper }, and everything else you were signed in with has ended.
mail-password-changed-button = Choose another password
mail-password-changed-after = If it was not you, choose another one at this address and tell a publisher of the paper.
mail-submitted-subject = “{ $headline }” waits for an editor
mail-submitted-lead = { $by } has sent “{ $headline }” to the editors.
mail-submitted-button = Open the article
mail-submitted-after = Every editor gets this mail.
mail-returned-subject = “{ $headline }” comes back to you
mail-returned-lead = { $by } has sent “{ $headline }” back with a note.
mail-returned-button = Open the article
mail-returned-after = Change what is needed and send it again.
mail-release-failed-subject = “{ $headline }” could not be published
mail-release-failed-lead = “{ $headline }” was to be published by now, and could not be.
mail-release-failed-button = Open the article
mail-release-failed-after = The article says what stands in the way. It is not public.

## The record of acts

acts = What was done
acts-why = Everything staff did, latest first. Nobody can change these lines.
acts-none = Nothing was done yet that fits.
acts-by = Who
acts-by-all = Everybody
acts-filter = Show
acts-nobody = The program
acts-only-this = more on this
acts-not-only = Not only { $thing }
act-other = { $act }: { $thing }
act-sign-in = signed in by { $by } from { $network }
act-set-up = set the paper up from { $network }
act-take-on = took on { $thing } as { $role }, on the command line
act-set-password = set a new password
act-reset-password = set a new password by mail
act-ask-reset = sent { $thing } an address for a new password
act-second-factor-on = turned the second factor on
act-second-factor-off = turned the second factor off
act-recovery-codes = made new recovery codes
act-add-passkey = added the passkey “{ $name }”
act-remove-passkey = removed the passkey “{ $name }”
act-end-sessions = ended { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}
act-invite = invited { $name } as { $role }
act-invite-again = invited { $name } again
act-revoke-invitation = took the invitation of { $name } back
act-join = joined
act-set-role = made { $name } { $role }, before { $role_before }
act-let-go = recorded that { $name } has left
act-take-back = recorded that { $name } is back
act-rename = took the name { $name }
act-set-language = chose another language
act-ask-new-email = asked for another address
act-new-email = confirmed another address
act-send-again = sent { $thing } again
act-draft = began { $thing }
act-save = saved { $thing }
act-submit = sent { $thing } to the editors
act-return = sent { $thing } back to its author
act-publish = published { $thing }
act-schedule = set { $thing } to appear { $due_at }
act-unschedule = took back the time at which { $thing } was to appear
act-release = published { $thing } at its time
act-call-off = could not publish { $thing } at its time
act-correct = corrected { $thing }
act-withdraw = withdrew { $thing }
act-spike = spiked { $thing }
act-restore = restored { $thing }
act-bring-back = brought an earlier version of { $thing } back
act-embargo = put { $thing } under embargo until { $until }
act-lift-embargo = lifted the embargo of { $thing }
act-found = founded { $thing }
act-revise = changed { $thing }
act-delete = deleted { $thing }
act-merge = merged “{ $name }” into “{ $into }”
act-unmerge = undid the merge of “{ $name }”
act-order = put the sections in another order
act-set = changed what the paper says of itself
act-set-looks = changed the look of the paper
act-set-walls = changed what the checklist requires
act-arrange = arranged a front
act-stick = put { $thing } on top of the front
act-unstick = took { $thing } off the top of the front
act-add = added { $thing }
act-remove = removed { $thing }
act-change = changed { $thing }
act-take-back-page = took { $thing } back
act-renew-secret = made a new secret for { $thing }
act-deliver-again = sent a delivery again to { $thing }
act-share-preview = made a preview address of { $thing }
act-revoke-preview = took a preview address of { $thing } back
thing = { $noun } { $number }
thing-quoted = “{ $name }”
noun-article = article
noun-staff = staff member
noun-section = section
noun-topic = topic
noun-person = person
noun-page = page
noun-paper = the paper
noun-picture = picture
noun-mail = mail
noun-front = front
noun-redirect = redirect
noun-webhook = webhook

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
fault-proof-wanted = This asks for your password once more.
fault-no-json = What was sent could not be read.
fault-media-type = The server does not read what was sent in this form.
fault-too-large = What was sent is too large.
fault-broken-off = What was sent broke off on the way. Send it again.
fault-too-slow = This took too long and was given up. Nothing was changed; try again.
fault-ours = Something went wrong on our side, and nothing was changed. It is in the log.

## Managing: sections, topics, people, pages, the paper, fronts, redirects, webhooks

name = Name
slug = Address
slug-hint = Small letters, digits and hyphens. Left empty, it is made from the name.
slug-moves = When it changes, the old address leads to the new one.
description = Description
language = Language
language-other = Language, where it is not the paper’s
language-hint = Like en, fr or pt-BR.
save = Save
save-public = Save and show readers
save-anyway = Save it all the same
publish = Publish
take-back = Take back
undo = Undo
show = Show
see-page = See it
more-rows = More
first-page = First page
next-page = Next page
form-wrong = This was not saved. Look at:
nothing-found = Nothing begins like that.
find-beginning = Find by beginning
find-address = Find by beginning of the address
find-person = Find by first name or surname
delete-do = Delete
merge-gone = Its address
merge-do = Merge
merge-not-found = There is nothing at that address. Copy it from the list.
merges = Merged into this one
articles-count = { $count ->
    [0] no articles
    [one] { $count } article
   *[other] { $count } articles
}
articles-many = more than 1,000 articles
state-public = Public
state-not-public = Not public
state-on = On
state-off = Off
done-saved = Saved.
done-founded = It is there.
done-deleted = Deleted.
done-merged = The two are one. You can undo this below.
done-unmerged = They are two again.
done-published = Readers see it now.
done-taken-back = Readers no longer see it. Its address is kept for it.
done-removed = Removed.
done-planned = It is sent again within a minute.

sections = Sections
section-new = A new section
section-found = Found the section
section-parent = Nested in
section-top = No other: a top section
section-description-hint = What it covers, in a sentence or two. It stands at the head of its front.
section-in-navigation = Name it in the navigation of every page
section-unlisted = not in the navigation
section-empty = nothing to read yet
sections-none = A paper is divided into sections: world, sport, opinion. Found the first one below; readers see it with its first article.
section-delete = Delete this section
section-delete-why = Only a section without articles, drafts included, and without other sections in it can be deleted. Its address becomes free.
step-up = Move { $name } up
step-down = Move { $name } down

topics = Topics
topic-new = A new topic
topic-found = Add the topic
topics-none = Topics say what articles are about, across sections. They come with the articles that name them, or from here.
topic-merge = Merge another topic into this one
topic-merge-hint = The other topic’s articles move here and its address leads here. You can undo it while none of them has been changed.
topic-delete = Delete this topic
topic-delete-why = Only a topic that no article is on, drafts included, can be deleted.

people = People
person-new = A new record
people-none = One record for each person who writes for the paper or is quoted by it.
person-name = Name
person-name-hint = As the paper prints it. Articles already printed keep the name they were printed with in their versions.
other-names = Other names and spellings
other-names-hint = One on each line.
offices = Offices
offices-hint = The present one first. Whoever holds or held an office has a public record.
office = Office
office-from = From
office-to = To
biography = Biography
links = Links
link-title = Link
link-url = Where it leads
portrait = Portrait
portrait-none = none
person-merge = Merge another record into this one
person-merge-hint = Bylines that name the other name this one, and the other’s address leads here. You can undo it while none of the articles has been changed.

pages = Pages
page-new = A new page
page-title = Title
page-copy = Copy, in Markdown
page-copy-hint = # and ## are headings, * makes lists, [words](address) is a link.
pages-none = Contact, imprint, privacy: what stands at one address for good.
copy-notices = The copy has something a page cannot hold. Saved as it is, this happens:

the-paper = The paper
facts-fixed = Some of this is said in dateline.toml, which wins: change it there and start the program again.
fact-fixed = Said in dateline.toml.
strapline = Strap line
strapline-hint = The line under the name.
logo = Logo
logo-hint = JPEG, PNG, WebP or AVIF. It stands in place of the name in letters.
logo-remove = Take the logo away
present-logo = The present logo
favicon = Sign in the browser’s tab
favicon-hint = A small square picture.
favicon-remove = Take the sign away
present-favicon = The present sign
logo-no-picture = That is no picture. Choose a JPEG, PNG, WebP or AVIF.
masthead = Masthead
masthead-hint = Who runs the paper and how they are reached. It stands at the foot of every page.
masthead-publisher = Publisher
masthead-editor = Editor
masthead-address = Address
masthead-email = Email address
masthead-phone = Telephone
masthead-founded = Founded in the year
founded-invalid = Write the year in digits, like 1994.
elsewhere = Elsewhere
navigation-elsewhere = What the navigation names, and in which order: with the sections
policies-elsewhere = Policies, imprint and privacy: with the pages
walls = What an article needs before it is published
walls-why = The checklist is advice. What you tick here is a wall: an article without it cannot be published or scheduled, and no embargo can be set.
wall-standfirst = A standfirst
wall-alt = Alt text for every picture
wall-credit = A credit for every picture
wall-quotations = Somebody who said it, for every quotation
wall-links = No link into the paper that leads nowhere

the-look = The look
accent = Accent
accent-hint = Links and notices on light ground, like #a3145a. Left empty, it is the theme’s magenta.
accent-dark = Accent in the dark
accent-dark-hint = The same on dark ground, like #ff94c0.
contrast = Contrast { $paper } on paper, { $blue } on blue, { $buff } on buff; 4.5 is the least.
contrast-nearest = The nearest that has it is { $colour }.
nameplate-face = Letters of the nameplate
nameplate-size = Size of the nameplate
face-usual = As the theme has it
face-reading = Letters of headlines and articles
face-about = Letters of bylines, navigation and forms
size-usual = As the theme has it
size-small = Small, for a long name
size-large = Large, for a short one
preview = Look at it here
look-set = Use it
look-about = World · 14:20
look-head = The harbour opens again
look-text = After eleven years the first ferry has left. More in
look-link = yesterday’s report
look-said = “It is quieter than I remember,” the pilot said.

the-front = The front
fronts = Fronts
front-paper = The paper
front-of = Front of { $name }
front-arrange = Arrange its front
front-save = Save the front
front-automatic = Nothing is pinned: the front arranges itself by time and weight. Pin an article below to put it first.
front-not-public = Article { $number }, not public now
front-address-unknown = No public article stands at that address.
slot-order = Place of { $name }
slot-leads = leads
slot-not-shown = not shown now
slot-until = Until
slot-breaking = Breaking
slot-off = Take off
slot-add = Pin an article
slot-address = By its address
slot-newest = Or from the newest
slot-pin = Pin
slot-stay = Stays on top
front-sticky = On top of the front until taken off
front-sticky-why = These articles stand first, whatever is newer, until you take them off.
until-zone = Times are in { $zone }. A pin whose time is over goes by itself, and so does one of an article that was withdrawn.
until-invalid = That is not a day and time: choose one.

redirects = Redirects
redirect-new = A new redirect
redirect-add = Add the redirect
redirect-from = Old address
redirect-from-hint = Where nothing stands now, like /2019/05/old-story.
redirect-to = Leads to
redirect-to-hint = An address of this paper. Where an article stands, the redirect follows it when it moves.
redirects-none = Old addresses of an imported paper, of renamed sections and of moved articles stand here. You can add your own.
leads-to = leads to
lead-article = an article
lead-page = a page
lead-section = a section
lead-topic = a topic
lead-person = a person
lead-picture = a picture or file
lead-path = an address

webhook = Webhook
webhooks = Webhooks
webhook-new = A new webhook
webhook-add = Add the webhook
webhook-url = Address it listens at
webhook-url-hint = https only, and nothing inside a private network.
webhook-events = What it is told of
webhook-on = Tell it
webhook-secret-once = The secret its deliveries are signed with. It is shown this once: copy it now.
webhook-renew = New secret
webhook-renew-why = The old secret no longer serves from this moment: give the receiver the new one at once.
webhook-renew-do = Make a new secret
webhook-remove = Remove this webhook
webhook-remove-why = It is told nothing any more, and its log of deliveries goes with it.
webhooks-none = A webhook tells another program, with a signed message, when the paper does something.
events-count = { $count ->
    [one] { $count } kind of event
   *[other] { $count } kinds of event
}
event-article_published = An article is published
event-article_revised = A public article changes
event-article_withdrawn = An article is withdrawn
event-page_changed = A page changes
event-person_changed = A person’s record changes
event-topic_changed = A topic changes
event-section_changed = A section changes
event-front_changed = A front is arranged
event-paper_changed = The paper’s own facts change
event-picture_changed = A picture changes
event-import_completed = An import is complete
event-quotations_changed = A confirmed quotation changes
deliveries = Deliveries
deliveries-none = Nothing has been delivered yet.
deliver-again = Send again
delivery-sent = Taken
delivery-failed = Given up
delivery-planned = Waiting
delivery-due = next try { $at }
tries-count = { $count ->
    [0] not tried yet
    [one] tried once
   *[other] tried { $count } times
}
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
saved-at = Saved { $at }.
saved-by = Saved { $at } by { $name }.
saved-row = { $at }
has-changes-long = Changes are not yet public.
preview-article = Preview
submit = Send to the editors
send-back = Send back
publish-now = Publish
publish-version = Publish version { $number }
restore = Take up again
deed-submitted = Sent to the editors, who are told by mail.
deed-returned = Sent back to its author, who is told by mail.
deed-saved = Saved.
deed-published = Published.
deed-waits = It goes out by itself when the embargo lifts.
deed-scheduled = It goes out by itself at that instant.
deed-unscheduled = Called off. It does not go out by itself.
deed-embargoed = Under embargo.
deed-lifted = The embargo is lifted.
deed-corrected = The correction is printed.
deed-withdrawn = Withdrawn. The notice stands at its address.
deed-spiked = Put aside. It is kept, and can be taken up again.
deed-restored = A draft again.
deed-brought-back = The old save is the newest one now.
back-by-publishing = Publish it again, and it stands at its address as before.
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
slug-from-headline = made from the headline
author-add = Add an author
author-role = What { $name } did
role-placeholder = role
take-out = Take out
dateline-place = Filed in
filed-on = Filed on
picture-leading = Lead picture
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
version-row = Version { $number }
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
topics-hint = Their names, with commas between them.
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
check-required = needed to publish
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
lost-quotation = The quotation “{ $words }” is no longer marked, because its words were changed or taken out.
lost-language = “{ $words }” is no longer marked as { $language }, because it was changed.
lost-anchor = Links to #{ $anchor } will lead to the top of the page, because what they led to is gone.
lost-block = The article has one block of this kind less: { $kind }.
lost-block-words = The article has one block of this kind less: { $kind }, “{ $words }”.
collision = { $name } saved this article while you were writing
collision-somebody = Somebody saved this article while you were writing
collision-merged = Both are now in the text below. Look at it, then save.
collision-choose = Everything else is merged. In these places both of you changed the same; the text below has yours. Look at them, then save.
passage = A passage
yours = Yours
theirs = Theirs
taken-out = (taken out)

## Articles: preview, saves

preview-of = Preview: { $headline }
back-to-writing = Back to the article
width = Width
width-desktop = Desktop
width-phone = Phone
preview-links = Addresses for others
preview-links-hint = Whoever has such an address reads the newest save without signing in, until it ends or is taken back.
preview-share = Make an address
lasts = It works for
lasts-hour = one hour
lasts-day = one day
lasts-week = seven days
made-at = Made { $at }
link-ends = Works until { $at }.
link-ended = Ended { $at }.
link-revoked = Taken back.
link-revoke = Take it back
link-unopened = Nobody has opened it.
link-opened = { $times ->
    [one] Opened once
   *[other] Opened { $times } times
  } from { $network }, last { $at }
revisions-of = Saves: { $headline }
saves-latest-first = Saves, the latest first
saved = Saved
by = By
became = Became
save-newest = the newest
save-read = what readers have
compare-before = With the one before
compare-newest = With the newest
compare-newest-with = The newest with
compare-of = Compare: { $headline }
bring-back = Bring { $at } back
words-changed = { $added } words added, { $removed } taken out
passages-alike = { $count ->
    [one] one passage alike
   *[other] { $count } passages alike
  }
all-alike = Both are alike.
moved = moved
set-otherwise = set otherwise
field-headline = Headline
field-kicker = Kicker
field-standfirst = Standfirst
field-dateline = Dateline
field-lead_picture = Lead picture
field-lead_caption = Caption of the lead picture
field-section = Section
field-slug = Address
field-kind = Kind
field-language = Language
field-translation_of = Translation of
field-place = Place
field-filed_on = Filed on
field-topics = Topics
field-replies = Replies
field-sticky = On the front
field-note_to_editors = Note to editors
field-author = Author
block-paragraph = Paragraph
block-heading = Heading
block-list = List
block-block_quotation = Quoted passage
block-pull_quote = Pull quote
block-picture = Picture
block-gallery = Gallery
block-table = Table
block-code = Code
block-preformatted = Preformatted
block-verse = Verse
block-rule = Break
block-file = File
block-embed = Embed
block-details = Folded text
block-see_also = See also
block-note = Note
block-html = HTML
picture-send = Send a lead picture
picture-send-hint = Save the article first: what you are writing is not sent with the picture.
picture-file = The picture
picture-alt = What it shows, for those who cannot see it
picture-caption = Caption
picture-credit = Credit
picture-rights = Rights
picture-rights-hint = Whose it is and on what terms, where readers are to know.
picture-alt-hint = One sentence. Left empty, the checklist asks for it.
picture-facts = What is said of this picture
picture-facts-why = What you change here is changed wherever the picture is shown, at once.
picture-facts-edit = Change alt text, caption and credit
picture-facts-set = Use it everywhere
picture-locked = Readers see this picture already: changing what is said of it takes an editor.
picture-send-do = Send, and let it lead

## Why something cannot be done: one message for each code of an error

error-slug_invalid = “{ $text }” cannot be part of an address: use small letters a–z, digits and single hyphens, at most 120 of them.
error-language_invalid = “{ $text }” is not a language tag: write it like en, fr, pt-BR or zh-Hant.
error-time_zone_unknown = “{ $text }” is not a time zone: write it like Europe/Oslo or America/New_York.
error-address_reserved = “{ $text }” is an address the paper uses itself: choose another.
error-kind_unknown = “{ $text }” is not a kind of article: choose one of the list.
error-role_unknown = “{ $text }” is not a role: choose one of the list.
error-email_invalid = “{ $text }” is not an email address: write it like ada@paper.example.
error-last_publisher = This is the last publisher: make somebody else one first.
error-colour_invalid = “{ $text }” is not a colour: write it like #a3145a.
error-headline_missing = The article has no headline: give it one before publishing.
error-correction_missing = The correction is empty: say what was wrong and what is right.
error-checklist_open = The paper publishes nothing without this: { $points }. Add what is missing, then try again.
error-headline_too_long = The headline has { $chars ->
    [one] one character
   *[other] { $chars } characters
}; { $chars_max } is the most a page can set.
error-not_allowed = Only an editor can have this { $act }: ask one.
error-state_wrong = The article is { $is }, so it cannot be { $wanted }.
error-article_missing = There is no article { $article }.
error-section_missing = There is no section “{ $section }”: found it first, or choose another.
error-section_gone = The section the article was put into, number { $section }, is gone: choose another.
error-slug_taken = The section “{ $section }” has an article at “{ $slug }” already: choose another address.
error-address_taken = “{ $slug }” is taken already: choose another address.
error-stale = Somebody has saved the article since you read it: read it again first.
error-nothing_new = Readers have what was saved last already: there is nothing new to publish.
error-instant_past = { $at } is past: choose a later instant.
error-embargoed = The article is under embargo until { $at }: choose a later instant, or lift it first.
error-import_busy = { $file_name } is being imported since { $since }: wait until that is done.
error-import_lost = The import was given up because it paused too long: start it again.
error-password_weak = The password is too easy to guess: use at least { $chars_min } characters, several words for instance.
error-sign_in_refused = That address and password do not belong together.
error-too_many_tries = There were several failed tries: wait { $wait_seconds ->
    [one] one second
   *[other] { $wait_seconds } seconds
}, then try again.
error-email_taken = { $email } belongs to somebody of the newsroom already.
error-staff_missing = There is no staff member { $staff }.
error-password_wrong = That is not your password.
error-code_refused = These digits are not the ones of now, or were used already: wait for the next ones.
error-sign_in_expired = Signing in took too long: begin again.
error-second_factor_missing = No second factor was begun: begin again.
error-passkey_refused = The passkey was not accepted: try again, or sign in with your password.
error-passkeys_full = { $passkeys_max } passkeys are the most one person has: remove one first.
error-not_invited = They have no invitation that is open.
error-not_joined = They have not joined yet: invite them.
error-link_spent = This address works once and for a short time, and it no longer does: ask for a new one.
error-row_missing = There is no { $noun } { $id }.
error-name_missing = A name is missing: write one.
error-too_long = That has { $chars ->
    [one] one character
   *[other] { $chars } characters
}; { $chars_max } is the most there is room for.
error-section_ring = “{ $section }” cannot be nested in a section that is nested in it: choose another.
error-section_not_empty = The section holds { $what }: move them to another one first.
error-in_use = The { $noun } is in use: merge it into another one instead.
error-same_record = That is the same record twice: choose another one to merge.
error-changed_since = Something that moved has been changed since, so this can no longer be undone.
error-office_backwards = “{ $office }” ends before it begins: look at its two days.
error-link_invalid = “{ $link }” is no link: begin it with https://, http:// or mailto:.
error-colour_illegible = { $colour } has a contrast of { $ratio }, and 4.5 is the least that everybody can read; { $nearest } is the nearest that has it.
error-front_full = A front has { $slots_max } slots: take something off first.
error-address_invalid = “{ $address }” is not an address of this paper: write it like /world/count-closes.
error-address_occupied = Something stands at { $address } already: only an empty address can lead elsewhere.
error-redirect_loop = { $address } leads back to where it came from: choose another address.
error-webhook_url_invalid = “{ $url }” cannot be a webhook: write an address that begins with https://.
error-quotation_words_gone = The article does not have these words there any more: look through it again.
error-speaker_missing = Say who said it: choose somebody, or write a name.
error-said_on_invalid = “{ $date }” is no date: write 2026-11-13, 2026-11 or 2026.
error-webhook_events_missing = Choose at least one event for the webhook to be told of.
error-file_type_unknown = “{ $name }” is not a type of file the paper serves: use JPEG, PNG, GIF, WebP or AVIF pictures, PDF, MP3, M4A, Ogg, FLAC or WAV sound, MP4 or WebM video.
error-file_damaged = “{ $name }” is damaged and was not taken: { $why }.
error-file_too_large = “{ $name }” has { $bytes } bytes; { $bytes_max } is the most the paper takes.
error-text_format_unknown = The text is in a form this program does not know: load the page again.
error-text_malformed = The text could not be read ({ $why }): load the page again.
translation-unknown = There is no article “{ $text }”: give its number or its address.
day-invalid = “{ $text }” is not a day: write it like 2026-11-20.

# Words these sentences name: states, deeds, things.

word-draft = a draft
word-published = published
word-withdrawn = withdrawn
word-spiked = spiked
word-submitted = submitted
word-not-submitted = not submitted
word-not-scheduled = not scheduled
word-saved = saved
word-sent-back = sent back
word-called-off = called off
word-put-under-embargo = put under embargo
word-corrected = corrected
word-restored = restored
word-section = section
word-topic = topic
word-person = person
word-page = page
word-picture = picture
word-webhook = webhook
word-delivery = delivery
word-merge = merge
word-quotation = quotation
word-answer = answer
word-token = token
word-articles = articles
word-other-sections = other sections
word-changed = changed
word-put-on-top = put on top
word-a-standfirst = a standfirst
word-alt-text-for-every-picture = alt text for every picture
word-a-credit-for-every-picture = a credit for every picture
word-somebody-who-said-it-for-every-quotation = somebody who said it for every quotation
word-links-into-the-paper-that-lead-somewhere = links into the paper that lead somewhere

## The editor: what its script shows. The keys are those of newsroom-ui/src/words.ts.

# The sheet

editor-body = Body
editor-text_tools = Text
editor-table_tools = Table
editor-more_tools = More kinds of text
editor-begin = Write here, or paste. Press Ctrl and / for the keys.
editor-words = { $words } words, { $minutes } min to read
editor-drag = Move this block: drag it, or open its menu
editor-block_acts = This block

# The record

editor-speaker = Speaker
editor-speaker_new = New to the record.
editor-speaker_none = Nobody is named
editor-speaker_wanted = Say who said it: write a name, or choose one.
editor-said_office = Office, as given
editor-said_on = Said on
editor-said_place = Place
editor-said_occasion = Occasion
editor-said_source = Link to the source
editor-said_original = The original words
editor-said_language = Their language
editor-said_translator = Translated by
editor-said_more = Occasion, source, translation
editor-put_on_record = Put on the record
editor-not_a_quotation = Not a quotation
editor-record_none = Nothing is found that is not settled. What is marked in blue is on the record.
editor-record_keys = In the text: Alt and J or K for the next or the last, Alt and Enter to put it on the record, Alt and Backspace if it is none.
editor-record_done = Everything found is settled.
editor-record_failed = That was not done: try again in a moment.
editor-quotation_next = Next quotation found
editor-quotation_previous = Quotation found before
editor-quotation_confirm = Put the chosen quotation on the record
editor-quotation_reject = The chosen one is no quotation

# Actions

editor-undo = Undo
editor-redo = Redo
editor-save = Save now
editor-help = Keys and signs
editor-strong = Bold
editor-emphasis = Italic
editor-underlined = Underlined
editor-struck = Struck
editor-highlighted = Highlighted
editor-superscript = Superscript
editor-subscript = Subscript
editor-small = Small
editor-code_mark = Code
editor-cite = Title of a work
editor-abbreviation = Abbreviation
editor-link = Link
editor-language = Language
editor-paragraph = Paragraph
editor-heading = Heading
editor-subheading = Subheading
editor-heading_4 = Heading 4
editor-heading_5 = Heading 5
editor-heading_6 = Heading 6
editor-list = List
editor-numbered_list = Numbered list
editor-block_quotation = Quoted passage
editor-pull_quote = Pull quote
editor-picture = Picture
editor-gallery = Gallery
editor-table = Table
editor-file = File
editor-embed = Embed
editor-see_also = See also
editor-note = Note
editor-details = Folded text
editor-code_block = Code block
editor-preformatted = Preformatted
editor-verse = Verse
editor-rule = Break
editor-html = HTML
editor-select_block = Select the block around
editor-move_up = Move up
editor-move_down = Move down
editor-delete_block = Take out
editor-nest = Further in
editor-leave = Further out
editor-line_break = Line break
editor-paragraph_after = New paragraph after this block
editor-row_above = Row above
editor-row_below = Row below
editor-column_before = Column before
editor-column_after = Column after
editor-delete_row = Take row out
editor-delete_column = Take column out
editor-head_row = Row of heads
editor-foot_row = Row of sums
editor-head_cell = Head cell
editor-merge_cells = Join or split cells
editor-delete_table = Take table out

# Lines and fields

editor-caption = Caption
editor-source = Who said it
editor-summary = The line that is always seen
editor-title = Title of the note
editor-file_title = Name of the file
editor-pull_text = The words to set large
editor-alt = Alt text: what it shows
editor-decoration = Decoration: it shows nothing a reader needs
editor-credit = Credit: { $credit }
editor-facts = Change alt text, caption and credit for everywhere
editor-href = Leads to
editor-picture_wanted = Not here yet: { $address }
editor-picture_number = Picture { $number }
editor-url = Address
editor-embed_title = Title
editor-see_also_title = Headline
editor-see_also_target = Number or address of the article
editor-code_language = Programming language
editor-html_source = HTML, shown as it stands
editor-kept = A block this editor cannot show ({ $type }). It stays as it is and can be moved.
editor-hint = Hint
editor-long_form = Long form
editor-language_tag = Language tag, such as fr or pt-BR

# Asking

editor-ok = OK
editor-cancel = Cancel
editor-remove = Remove
editor-close = Close
editor-bad_address = This is no address a link can lead to. Begin with https:// or with /.
editor-bad_url = Give a whole address that begins with https:// or http://.
editor-bad_language = This is no language tag. Write it like en, pt-BR or zh-Hant.
editor-no_words_to_link = Select the words first.

# Notices

editor-dismiss = Close
editor-picture_left_out = Left out: the picture “{ $name }”. Copy the picture itself or its file, and paste.
editor-pictures_left_out = Left out: { $count } pictures. Copy each picture or its file, and paste it here.
editor-others_left_out = Left out: { $names }. The body cannot hold it; an embed can.
editor-uploading = Sending { $name } …
editor-upload_failed = { $name } was not taken: { $reason }
editor-upload_unreachable = the server did not answer. Try again when you are online.
editor-restored = What you had typed in this window and was not saved has been put back.
editor-discard = Show the saved text instead

# Saving

editor-saved = Saved { $time }.
editor-saving = Saving …
editor-unsaved = Not saved yet. Your words are kept in this window; trying again.
editor-changed = Not saved yet.
editor-signed_out = You are signed out. Everything is kept here.
editor-sign_in = Sign in in a new tab
editor-try_again = Try again
editor-refused = Not saved: { $reason }
editor-refused_unread = Not saved: the server answered { $status }. Your words are kept in this window.
editor-not_sent = Not sent: the article could not be saved first.

# Two people

editor-writing_here = { $name } is writing
editor-reading_here = { $name } is reading
editor-merged_in = { $name } changed this article too. Both are now in your text.
editor-merge_title = { $name } changed the same places
editor-merge_advice = Everything else is merged. Choose for each place; nothing is saved until then.
editor-somebody = Somebody
editor-mine = Yours
editor-theirs = Theirs
editor-keep_mine = Keep mine
editor-take_theirs = Take theirs
editor-keep_both = Keep both
editor-place_number = Place { $number } of { $count }
editor-nothing_there = (taken out)

# Help

editor-keys = Keys
editor-signs = Signs, as you type
editor-sign_heading = Heading
editor-sign_list = List
editor-sign_numbered = Numbered list
editor-sign_quotation = Quoted passage
editor-sign_code = Code block
editor-sign_rule = Break
editor-sign_strong = Bold
editor-sign_emphasis = Italic
editor-sign_code_mark = Code
editor-sign_link = Link

## Tokens of the API

tokens = Tokens
tokens-none = No program holds a token yet. With one, a program of yours can write, publish and read through the API.
token-new = A new token
token-name = The program
token-name-hint = What it does stands in the record of acts under this name.
token-add = Make a token
token-once = This is the token. Copy it now: it is shown this once.
token-made = made { $at }
token-used = last used { $at }
token-unused = never used
token-revoke = Revoke
token-revoked = Revoked { $at }
act-add-token = gave the program { $name } a token as { $role }
act-revoke-token = revoked the token of { $name }

## The record: who said what

record-keeping = The record
record-read = What readers see
quotations = Quotations
quotations-of = Quotations in “{ $headline }”
quotations-of-article = All quotations of this article, as forms
quotations-to-confirm = Quotations to confirm
quotations-hint = The machine suggests; only what an editor has put on the record is shown to readers.
quotations-waiting =
    { $count ->
        [0] Nothing waits
        [one] { $count } waits for an editor
       *[other] { $count } wait for an editor
    }
quotations-none-waiting = There is nothing to confirm.
quotations-recorded = On the record, in this article
quotations-again = To be confirmed again
quotations-again-hint = These were printed in other words than the record has, so readers do not see them there.
printed-now = Printed now:
printed-where = Printed in
confirm-all = Put all on the record
confirm-all-known = Put all whose speaker is known on the record
confirm-again = Confirm the words as printed
put-on-record = Put on the record
put-chosen-on-record = Put the chosen on the record
not-a-quotation = Not a quotation
chosen-are-none = The chosen are no quotations
by-speaker = By speaker
speaker = Speaker
speaker-new = New to the record
speaker-none = Nobody is named
quotation-office = Office, as given
said-on = Said on
said-place = Place
said-occasion = Occasion
said-source = Link to the source
said-translated = Said in another language
said-original-words = The original words
said-original-language = Their language
said-translator = Translated by
quotation-number = Quotation { $number }
quotation-state-suggested = Suggested
quotation-state-on_record = On the record
quotation-state-confirm_again = To be confirmed again
quotation-state-rejected = Off the record
strike = Take off the record
same-saying = The same saying in another translation
same-saying-address = The other quotation
same-saying-hint = Its address: /record/12.
same-saying-link = Link the two
right-of-reply = Right of reply
answer-why = The speaker gets an address that works once, for fourteen days. What they answer is held until you show it.
answer-ask = Make an address for the speaker
answer-asked = Asked { $at }. There is no answer yet.
answer-link = Send this address to the speaker. It is shown this once, and earlier ones no longer work.
answer-show = Show it beside the quotation
answer-hide = Take it back
answer-title = Your answer
answer-text = { $name }, you are quoted with these words. If you have something to say about them, write it here; an editor reads it first, and it is then printed as you wrote it.
answer-words = What you have to say
answer-send = Send
answer-taken = Thank you. An editor reads your answer before it is printed.
done-confirmed = It is on the record.
done-confirmed-all = They are on the record.
done-rejected = It is not suggested again.
done-struck = It is off the record.
quoted = Who is quoted
quoted-from = Said from
quoted-to = to
quoted-author = Author
quoted-all-sections = All sections
quoted-by-person = By person
quoted-by-office = By office, as given
quoted-by-gender = By gender, where it was entered
quoted-by-country = By country, where it was entered
quoted-not-entered = Not entered
quotations-none-yet = Nothing is on the record for this.
as-speaker = As one who speaks
as-speaker-hint = Gender and country are counted only where you enter them, in your own words. Readers do not see them.
is-organisation = An organisation, not a person
speaker-gender = Gender
speaker-country = Country
act-confirm = put what is quoted in { $thing } on the record
act-confirm-quotation = confirmed a quotation of { $name } again
act-reject = found something in { $thing } to be no quotation
act-revise-quotation = changed a quotation of { $name }
act-strike = took a quotation of { $name } off the record
act-ask = made an address for { $name } to answer a quotation
act-answer = chose whether readers see the answer of { $name }
noun-quotation = quotation
