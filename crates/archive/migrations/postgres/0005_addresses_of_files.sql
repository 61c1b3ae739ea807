-- Old addresses lead to pictures and other files too.
ALTER TABLE redirects DROP CONSTRAINT redirects_kind_check;
ALTER TABLE redirects ADD CONSTRAINT redirects_kind_check
    CHECK (kind IN ('article', 'page', 'section', 'topic', 'person', 'picture'));
