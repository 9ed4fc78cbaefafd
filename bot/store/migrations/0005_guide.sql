-- Guided sessions that are under way: where somebody is in one, and when it goes on by itself.

CREATE TABLE guide (
  form INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  step INTEGER NOT NULL,                  -- from 1; the odd ones are sets, the even ones rests
  due_at INTEGER,                         -- when the step is over; NULL: it waits for the person
  paused INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX guide_due ON guide (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX guide_person ON guide (person);
