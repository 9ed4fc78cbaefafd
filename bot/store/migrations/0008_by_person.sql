-- A person's forms and answers lie side by side, so that a history is read from some twenty pages and not from hundreds.
-- (By number of the form they lay in the order of arrival, every row on a page of its own among other people's.)

CREATE TABLE form_new (
  id INTEGER NOT NULL UNIQUE,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  questionnaire TEXT NOT NULL,
  version INTEGER NOT NULL,
  day TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',       -- tells forms of one day apart: a load's number, a follow-up's load
  status TEXT NOT NULL CHECK (status IN ('in-progress', 'completed', 'amended', 'stopped', 'in-error')),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  PRIMARY KEY (person, id),
  UNIQUE (person, questionnaire, day, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_new (
  person INTEGER NOT NULL,
  form INTEGER NOT NULL,
  question TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, form, question),
  FOREIGN KEY (person, form) REFERENCES form (person, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO form_new
SELECT id, person, questionnaire, version, day, subject, status, opened_at, closed_at FROM form ORDER BY person, id;
INSERT INTO answer_new
SELECT form.person, answer.form, answer.question, answer.value, answer.at
FROM form JOIN answer ON answer.form = form.id ORDER BY form.person, answer.form, answer.question;

DROP TABLE answer;
DROP TABLE form;
ALTER TABLE form_new RENAME TO form;
ALTER TABLE answer_new RENAME TO answer;
CREATE INDEX form_open ON form (person) WHERE status = 'in-progress';
