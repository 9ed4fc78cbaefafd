-- Whatever a turn, a tick or the housekeeping asks for is found by an index, however many people there are.

CREATE INDEX person_undecided ON person (created_at) WHERE consent_at IS NULL;
CREATE INDEX form_open ON form (person) WHERE status = 'in-progress';
CREATE INDEX plan_next ON plan (person, due_at) WHERE state = 'planned';
CREATE INDEX plan_sent ON plan (person, day) WHERE claimed_at IS NOT NULL;
CREATE INDEX plan_ledger ON plan (due_at, state, sent_at);  -- what `bot stats` counts
CREATE INDEX card_message ON card (person, message_id);
CREATE INDEX card_nobody ON card (chat) WHERE person IS NULL;
CREATE INDEX seen_update_at ON seen_update (at);
