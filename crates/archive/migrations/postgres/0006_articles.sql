-- The newsroom's own lists, previews, and who has an article open. The same tables and columns as
-- ../sqlite/0006_articles.sql.

-- Lists of the newsroom: latest save first, whether readers have it or not.
CREATE INDEX articles_newest ON articles ((COALESCE(working_revision_id, revision_id)));
CREATE INDEX articles_newest_of_state
    ON articles (state, (COALESCE(working_revision_id, revision_id)));
CREATE INDEX articles_newest_of_section
    ON articles (section_id, (COALESCE(working_revision_id, revision_id)));
CREATE INDEX articles_newest_of_drafter
    ON articles (drafted_by, (COALESCE(working_revision_id, revision_id)))
    WHERE drafted_by IS NOT NULL;
DROP INDEX articles_drafted_by;

-- Signed addresses at which an article can be read before it is public.
CREATE TABLE previews (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    made_at TIMESTAMPTZ NOT NULL,
    made_by BIGINT REFERENCES staff (id),
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);
CREATE INDEX previews_article ON previews (article_id, id);

-- From which networks a preview was opened: no whole addresses.
CREATE TABLE preview_openings (
    preview_id BIGINT NOT NULL REFERENCES previews (id),
    network TEXT NOT NULL,
    first_at TIMESTAMPTZ NOT NULL,
    last_at TIMESTAMPTZ NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (preview_id, network)
);

-- Who has an article open. Rows are good for some seconds and go soon afterwards.
CREATE TABLE presence (
    article_id BIGINT NOT NULL REFERENCES articles (id),
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    since TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    wrote_at TIMESTAMPTZ,
    PRIMARY KEY (article_id, staff_id)
);
CREATE INDEX presence_seen ON presence (seen_at);

INSERT INTO counters (noun, next) VALUES ('preview', 1);
