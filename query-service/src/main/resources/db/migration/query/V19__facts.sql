-- What every row of the ledger is filtered, sorted and counted by, as it stands and as it stood: one table, so that no
-- condition lies across two. A measure that was dropped has no row; an item without measures has one without a measure.
CREATE TABLE ledger_fact (
    item_id text NOT NULL,
    -- Empty for an item that has no measure.
    measure_id text NOT NULL,
    -- Since which event it is known to stand so, and since which day it does.
    from_position bigint NOT NULL,
    from_day date NOT NULL,
    changed_at timestamptz NOT NULL,
    -- Of the item.
    number_key text NOT NULL,
    plan_id text,
    aspect text,
    source_kind text NOT NULL,
    item_unit text,
    status text NOT NULL,
    round int NOT NULL,
    taken_over boolean NOT NULL,
    raised_on date NOT NULL,
    closed_on date,
    first_closed_on date,
    returned_first boolean NOT NULL,
    returns int NOT NULL,
    relapsed boolean NOT NULL,
    later_days int NOT NULL,
    later_closings int NOT NULL,
    all_done boolean NOT NULL,
    -- Of the measure.
    ordinal int NOT NULL,
    -- The first of its item's rows: who counts these counts items.
    lead boolean NOT NULL,
    unit_id text,
    lead_units text[] NOT NULL,
    owners text[] NOT NULL,
    lead_leaders text[] NOT NULL,
    measure_status text,
    deadline_kind text,
    deadline_date date,
    due date,
    assigned_on date,
    completed_on date,
    extensions int NOT NULL,
    slips int NOT NULL,
    percent int NOT NULL,
    lit boolean NOT NULL,
    yellow_on date,
    red_on date,
    has_evidence boolean NOT NULL,
    PRIMARY KEY (item_id, measure_id)
) WITH (fillfactor = 80);

-- As it stood: known from one event on and counting from one day on, until it was known by another event to be otherwise
-- from another day on. What was known too late to count from its day on is gone altogether from that event on, and
-- stands here anew as it should have been known.
CREATE TABLE ledger_fact_past (
    LIKE ledger_fact,
    till_position bigint NOT NULL,
    till_day date NOT NULL,
    gone_position bigint NOT NULL,
    PRIMARY KEY (item_id, measure_id, from_position, from_day)
);

ALTER TABLE item_row
    ADD first_closed_on date,
    ADD returned_first boolean NOT NULL DEFAULT false,
    ADD returns int NOT NULL DEFAULT 0,
    ADD relapsed boolean NOT NULL DEFAULT false,
    ADD reopened_on date,
    ADD later_days int NOT NULL DEFAULT 0,
    ADD later_closings int NOT NULL DEFAULT 0,
    ADD text_edition int NOT NULL DEFAULT 1,
    ADD text_since bigint NOT NULL DEFAULT -1;
ALTER TABLE measure_row
    ADD text_edition int NOT NULL DEFAULT 1,
    ADD text_since bigint NOT NULL DEFAULT -1;

-- The texts themselves as they are compared: folding them anew for each search was most of what it cost.
DROP TABLE ledger_text;
CREATE TABLE ledger_text (
    item_id text NOT NULL,
    -- Empty for what is the item's own.
    measure_id text NOT NULL,
    edition int NOT NULL,
    from_position bigint NOT NULL,
    text text NOT NULL,
    grams text[] NOT NULL,
    initials text NOT NULL,
    -- Null while it reads so.
    till_position bigint,
    PRIMARY KEY (item_id, measure_id)
);
CREATE INDEX ON ledger_text USING gin (grams);
-- What stood there before it was amended.
CREATE TABLE ledger_text_past (
    LIKE ledger_text,
    PRIMARY KEY (item_id, measure_id, edition)
);
CREATE INDEX ON ledger_text_past USING gin (grams);

-- Plans as they stood before another event than that of one more item covered.
ALTER TABLE plan_row
    ADD since_version bigint NOT NULL DEFAULT 0,
    ADD since_position bigint NOT NULL DEFAULT 0,
    -- Null while it stands so.
    ADD till_position bigint;
CREATE TABLE plan_row_past (
    LIKE plan_row,
    PRIMARY KEY (plan_id, since_version)
);

CREATE INDEX ON ledger_fact (number_key, ordinal);
CREATE INDEX ON ledger_fact ((coalesce(due, CAST('9999-12-31' AS date))), number_key, ordinal);
CREATE INDEX ON ledger_fact ((array_position(ARRAY['RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED', 'CLOSED', 'WITHDRAWN', 'MERGED'], status)), number_key, ordinal);
CREATE INDEX ON ledger_fact (plan_id, number_key, ordinal);
CREATE INDEX ON ledger_fact (unit_id, number_key, ordinal);
CREATE INDEX ON ledger_fact (item_unit);
CREATE INDEX ON ledger_fact USING gin (lead_units);
CREATE INDEX ON ledger_fact USING gin (owners);
CREATE INDEX ON ledger_fact USING gin (lead_leaders);
CREATE INDEX ON ledger_fact (red_on) WHERE red_on IS NOT NULL;
CREATE INDEX ON ledger_fact_past (number_key, ordinal);

-- Nothing reads the ledger's orders there any more.
DROP INDEX measure_row_number_key_ordinal_idx;
DROP INDEX measure_row_coalesce_number_key_ordinal_idx;
DROP INDEX item_row_number_key_idx;
DROP INDEX item_row_number_key_idx1;
DROP INDEX item_row_array_position_number_key_idx;

-- How rows stood follows from the events only: the read model is made anew from the first one on.
TRUNCATE item_row, measure_row, evidence_row, extension_row, plan_row, import_row, act_row, act_item_row, bulk_row,
    bulk_target_row, hand_over_row, hand_over_refused, setting_change, redaction_row, redaction_target, inbox_row,
    wording_row, mail_preference_row;
DELETE FROM tokenentry WHERE processorname = 'ledger';
DELETE FROM deadletterentry WHERE processinggroup = 'ledger';
