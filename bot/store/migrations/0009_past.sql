-- What a person's days up to `until` came to, so that deciding about today reads the newest days only. Made from the
-- answers, it is gone as soon as anything that it was made from changes, whoever writes that; then it is made anew.

CREATE TABLE past (
  person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  made_by TEXT NOT NULL,                  -- a fingerprint of the rules and thresholds that it was made by
  until TEXT NOT NULL,                    -- local dates
  first TEXT NOT NULL,
  last_told TEXT,
  mornings INTEGER NOT NULL,
  has_run INTEGER NOT NULL,
  counted_on TEXT,
  raised_on TEXT,
  course TEXT NOT NULL                    -- JSON, as bot.rules.course_text writes it
) STRICT;

-- The forms that it was made from: those of its days, and those about the person. A check-in tells of the loads of the
-- day before, so forms of the day after `until` belong to it, too.

CREATE VIEW past_source AS
SELECT form.person, form.id AS form, form.questionnaire IN ('setup', 'background', 'settings') AS of_person
FROM past JOIN form ON form.person = past.person
WHERE of_person OR form.day <= date(past.until, '+1 day');

-- Of the forms about the person, what is put beside the answers (@...) is of no interest to the rules.

CREATE TRIGGER past_answered AFTER INSERT ON answer WHEN EXISTS (
  SELECT 1 FROM past_source WHERE person = new.person AND form = new.form AND NOT (of_person AND new.question LIKE '@%')
) BEGIN DELETE FROM past WHERE person = new.person; END;

CREATE TRIGGER past_corrected AFTER UPDATE ON answer WHEN EXISTS (
  SELECT 1 FROM past_source WHERE person = new.person AND form = new.form AND NOT (of_person AND new.question LIKE '@%')
) BEGIN DELETE FROM past WHERE person = new.person; END;

CREATE TRIGGER past_taken_back AFTER DELETE ON answer WHEN EXISTS (
  SELECT 1 FROM past_source WHERE person = old.person AND form = old.form AND NOT (of_person AND old.question LIKE '@%')
) BEGIN DELETE FROM past WHERE person = old.person; END;

CREATE TRIGGER past_opened AFTER INSERT ON form WHEN EXISTS (
  SELECT 1 FROM past_source WHERE person = new.person AND form = new.id
) BEGIN DELETE FROM past WHERE person = new.person; END;

-- A form about the person may be closed and opened again; only whether it counts is of interest.

CREATE TRIGGER past_changed AFTER UPDATE ON form WHEN EXISTS (
  SELECT 1 FROM past_source WHERE person = new.person AND form = new.id
  AND NOT (of_person AND (new.status IN ('stopped', 'in-error')) = (old.status IN ('stopped', 'in-error')))
) OR EXISTS (
  SELECT 1 FROM past WHERE person = new.person AND old.day <= date(until, '+1 day') AND old.day <> new.day
) BEGIN DELETE FROM past WHERE person = new.person; END;

CREATE TRIGGER past_deleted AFTER DELETE ON form BEGIN DELETE FROM past WHERE person = old.person; END;

CREATE TRIGGER past_elsewhere AFTER UPDATE OF zone ON person BEGIN DELETE FROM past WHERE person = new.id; END;
