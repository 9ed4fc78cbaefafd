-- Pictures and files in messages. A file made for somebody stays until it is sent; of a drawing Telegram's id is kept.

CREATE TABLE media (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'document')),
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX media_person ON media (person);

CREATE TABLE sent_drawing (               -- a drawing that Telegram has, so that it need not be sent again
  name TEXT PRIMARY KEY,
  digest TEXT NOT NULL,                   -- of its bytes: a changed drawing is sent anew
  file_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE card ADD COLUMN shown_picture TEXT;  -- what it was shown with; NULL: words only
