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
