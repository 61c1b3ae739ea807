-- The points of the checklist that are walls, and which articles a picture leads. The same as in
-- ../sqlite/0011_checklist_and_pictures.sql.

ALTER TABLE paper ADD COLUMN walls TEXT; -- news::Walls as JSON
CREATE INDEX articles_lead_picture ON articles (lead_picture_id)
    WHERE lead_picture_id IS NOT NULL;
