-- What somebody chose for themselves, beside what their phone says.

ALTER TABLE person ADD COLUMN own_language TEXT;  -- NULL: as the phone
ALTER TABLE person ADD COLUMN link TEXT;          -- the label of the link they came by, kept after consent only
