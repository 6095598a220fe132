-- Names of the rules that came out of the item, in the order in which they were linked.
ALTER TABLE item_row ADD COLUMN rule_names text[] NOT NULL DEFAULT '{}';

-- Notices, inspections, look-backs, rules and markers: what covers items is listed and filtered alike, so it lies in one
-- table; what only one kind has is in its content.
CREATE TABLE act_row (
    act_id text PRIMARY KEY,
    kind text NOT NULL,
    title text NOT NULL,
    state text NOT NULL,
    unit_id text,
    day date NOT NULL,
    due_on date,
    people text[] NOT NULL,
    content jsonb NOT NULL,
    recorded_by text,
    version bigint NOT NULL,
    -- Of its first event: the order in which acts are listed.
    began bigint NOT NULL,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON act_row (kind, began);

-- What each act covers, and what it found of it.
CREATE TABLE act_item_row (
    act_id text NOT NULL,
    item_id text NOT NULL,
    kind text NOT NULL,
    ordinal int NOT NULL,
    round int,
    result text,
    finding jsonb,
    PRIMARY KEY (act_id, item_id)
);
CREATE INDEX ON act_item_row (item_id, kind);
