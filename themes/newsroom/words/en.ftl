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
remove = Remove
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
