-- The ledger tells each step of a message: planned, claimed (it is on its way), sent, answered; or expired, skipped (and
-- why), uncertain (nobody knows whether it arrived), failed (and why), cancelled (not needed any more).

CREATE TABLE plan_new (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  hours INTEGER,
  state TEXT NOT NULL CHECK (state IN (
    'planned', 'claimed', 'sent', 'answered', 'expired', 'skipped', 'uncertain', 'failed', 'cancelled')),
  reason TEXT,
  moved INTEGER NOT NULL DEFAULT 0,       -- 1: the person chose this time, so a new plan leaves it alone
  tries INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL,
  claimed_at INTEGER,                     -- when it was put on its way
  sent_at INTEGER,                        -- when Telegram had taken it
  answered_at INTEGER,
  changed_at INTEGER NOT NULL,
  UNIQUE (person, kind, subject, day)
) STRICT;

INSERT INTO plan_new
SELECT id, person, kind, subject, day, due_at, hours,
  CASE WHEN state = 'dropped' AND reason = 'expired' THEN 'expired' WHEN state = 'dropped' THEN 'skipped' ELSE state END,
  reason, moved, tries, made_at, sent_at, sent_at, CASE WHEN state = 'answered' THEN changed_at END, changed_at
FROM plan;

DROP TABLE plan;
ALTER TABLE plan_new RENAME TO plan;
CREATE INDEX plan_due ON plan (due_at) WHERE state = 'planned';
