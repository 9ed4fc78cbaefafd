-- Milestones that have been told, so that none is told twice.

CREATE TABLE milestone (
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  form INTEGER NOT NULL,                  -- in whose message it stands; 0: in the summary of a week
  day TEXT NOT NULL,                      -- the local date on which it was told
  PRIMARY KEY (person, kind)
) STRICT, WITHOUT ROWID;
