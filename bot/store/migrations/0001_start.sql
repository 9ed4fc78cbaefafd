-- Everything that we keep. Times are seconds since 1970 in UTC; days are the person's local dates.

CREATE TABLE person (
  id INTEGER PRIMARY KEY,                 -- Telegram's user id, which is also the id of the private chat
  state TEXT NOT NULL CHECK (state IN ('new', 'active', 'stopped', 'gone')),
  language TEXT NOT NULL,
  zone TEXT,                              -- IANA name; NULL until told
  consent_version INTEGER,
  consent_at INTEGER,
  created_at INTEGER NOT NULL,
  last_answer_at INTEGER
) STRICT;

CREATE TABLE form (                       -- one filled or half-filled questionnaire
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  questionnaire TEXT NOT NULL,
  version INTEGER NOT NULL,
  day TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',       -- tells forms of one day apart: a load's number, a follow-up's load
  status TEXT NOT NULL CHECK (status IN ('in-progress', 'completed', 'amended', 'stopped', 'in-error')),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  UNIQUE (person, questionnaire, day, subject)
) STRICT;

CREATE TABLE answer (
  form INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (form, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_before (              -- what an answer was before it was corrected
  form INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  replaced_at INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_before_form ON answer_before (form);

CREATE TABLE plan (                       -- the ledger: what is to be sent, and what became of it
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  hours INTEGER,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'answered', 'dropped', 'cancelled')),
  reason TEXT,
  moved INTEGER NOT NULL DEFAULT 0,       -- 1: the person chose this time, so a new plan leaves it alone
  tries INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL,
  sent_at INTEGER,
  changed_at INTEGER NOT NULL,
  UNIQUE (person, kind, subject, day)
) STRICT;
CREATE INDEX plan_due ON plan (due_at) WHERE state = 'planned';

CREATE TABLE card (                       -- a message on somebody's screen: what it should say, and what it says
  id INTEGER PRIMARY KEY,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,  -- NULL: the last message to somebody deleted
  chat INTEGER NOT NULL,
  form INTEGER REFERENCES form (id) ON DELETE SET NULL,
  plan INTEGER REFERENCES plan (id) ON DELETE SET NULL,
  wanted TEXT NOT NULL,                   -- the screen as JSON
  wanted_digest TEXT NOT NULL,
  shown_digest TEXT,                      -- NULL: never shown
  message_id INTEGER,
  silent INTEGER NOT NULL DEFAULT 0,
  reminder INTEGER NOT NULL DEFAULT 0,    -- 1: unasked, so replies go before it
  state TEXT NOT NULL CHECK (state IN ('wanted', 'shown', 'failed')),
  claimed_at INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX card_wanted ON card (chat, id) WHERE state = 'wanted';
CREATE INDEX card_form ON card (form);
CREATE INDEX card_person ON card (person, id);
CREATE INDEX card_plan ON card (plan);

CREATE TABLE seen_update (                -- updates whose effects are committed
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE receipt (                    -- a deletion that was carried out; tells nothing of whom
  code TEXT PRIMARY KEY,
  deleted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
