# The newsroom's words, in English. What is not here is said as on the site.

newsroom = Newsroom
skip-to-work = Skip to the work
articles = Articles
sign-in = Sign in
sign-out = Sign out
