-- Every request for an extension and what became of it.
CREATE TABLE extension_row (
    item_id text NOT NULL,
    extension_id text NOT NULL,
    measure_id text NOT NULL,
    ordinal int NOT NULL,
    number int NOT NULL,
    at_most int NOT NULL,
    from_date date NOT NULL,
    to_date date NOT NULL,
    reason text NOT NULL,
    progress text NOT NULL,
    requester text,
    requested_at timestamptz NOT NULL,
    status text NOT NULL,
    decider text,
    decided_at timestamptz,
    remark text,
    PRIMARY KEY (item_id, extension_id)
);

ALTER TABLE measure_row
    -- How many were granted.
    ADD extensions int NOT NULL DEFAULT 0,
    ADD reopened_on date,
    -- Deadlines that passed with it open and that are over; the present one follows from the day it is read.
    ADD slips jsonb NOT NULL DEFAULT '[]',
    ADD basically_on date,
    ADD basically text,
    ADD remaining text;

ALTER TABLE item_row
    ADD merged_into text,
    ADD merged_reason text,
    -- Earlier items that it repeats (屡改屡犯).
    ADD repeats text[] NOT NULL DEFAULT '{}',
    ADD closed_as_declared boolean NOT NULL DEFAULT false;
CREATE INDEX ON item_row (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON item_row USING gin (repeats) WHERE repeats <> '{}';
