-- The ledger as it stands, rebuilt from events at any time. Names of persons and units are joined when it is read.
CREATE TABLE plan_row (
    plan_id text PRIMARY KEY,
    title text NOT NULL,
    document_sha256 text,
    sections jsonb NOT NULL,
    status text NOT NULL,
    plan_version int NOT NULL DEFAULT 0,
    submitter text,
    approved_at timestamptz,
    remark text,
    version bigint NOT NULL,
    position bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

-- One row per confirmation: a withdrawn import may be confirmed anew under the same id.
CREATE TABLE import_row (
    import_id text PRIMARY KEY,
    plan_id text NOT NULL,
    status text NOT NULL,
    total int NOT NULL,
    created int NOT NULL DEFAULT 0,
    failed jsonb NOT NULL DEFAULT '[]',
    version bigint NOT NULL,
    position bigint NOT NULL
);

CREATE TABLE item_row (
    item_id text PRIMARY KEY,
    number text NOT NULL UNIQUE,
    -- The number with its digits padded, so that 10000 follows 9999.
    number_key text NOT NULL,
    plan_id text,
    section text,
    path text,
    import_id text,
    aspect text,
    subject text NOT NULL,
    person_id text,
    source_kind text NOT NULL,
    source_number text,
    feedback_date date,
    title text NOT NULL,
    problem text NOT NULL,
    derived boolean NOT NULL,
    manifestations text[] NOT NULL,
    root_cause text,
    details jsonb NOT NULL,
    unit_id text,
    status text NOT NULL,
    round int NOT NULL DEFAULT 1,
    in_force boolean NOT NULL,
    raised_by text,
    raised_on date NOT NULL,
    claimed_on date,
    closed_on date,
    look_back_due date,
    taken_over boolean NOT NULL,
    declaration jsonb,
    same_type_checked boolean NOT NULL DEFAULT false,
    same_type_found boolean,
    same_type_findings text,
    closure_requester text,
    closure_text text,
    closure_short boolean,
    closure_chain jsonb NOT NULL DEFAULT '[]',
    closure_evidence text[] NOT NULL DEFAULT '{}',
    returned_reason text,
    withdrawn_reason text,
    version bigint NOT NULL,
    position bigint NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON item_row (plan_id);
CREATE INDEX ON item_row (unit_id);
CREATE INDEX ON item_row (number_key);
CREATE INDEX ON item_row (status, number_key);
CREATE INDEX ON item_row (updated_at);

CREATE TABLE measure_row (
    item_id text NOT NULL,
    measure_id text NOT NULL,
    ordinal int NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    owners text[] NOT NULL,
    lead_leaders text[] NOT NULL,
    unit_id text,
    lead_units text[] NOT NULL,
    assisting_units text[] NOT NULL,
    oversight_unit text,
    as_written text,
    deadline_kind text NOT NULL,
    -- The original deadline, kept for ever.
    deadline_date date,
    deadline_text text,
    review_every text,
    extended_date date,
    next_review date,
    assigned_on date NOT NULL,
    percent int NOT NULL DEFAULT 0,
    progress text,
    progress_on date,
    completed_on date,
    completion text,
    last_review_positive boolean,
    declared_status text,
    declared_progress text,
    evidence_references text[] NOT NULL,
    status text NOT NULL DEFAULT 'OPEN',
    -- The days from which its light is yellow and red, if nothing more happens.
    yellow_on date,
    red_on date,
    PRIMARY KEY (item_id, measure_id),
    UNIQUE (item_id, ordinal)
);
CREATE INDEX ON measure_row USING gin (owners);
CREATE INDEX ON measure_row USING gin (lead_leaders);
CREATE INDEX ON measure_row (unit_id);

CREATE TABLE evidence_row (
    item_id text NOT NULL,
    evidence_id text NOT NULL,
    measure_id text NOT NULL,
    ordinal int NOT NULL,
    status text NOT NULL,
    submitter text,
    decider text,
    files jsonb NOT NULL,
    effect text NOT NULL,
    reason text,
    -- Handed in for what is to be done now, not in a round that was reopened since.
    current boolean NOT NULL DEFAULT true,
    submitted_at timestamptz NOT NULL,
    PRIMARY KEY (item_id, evidence_id)
);
CREATE INDEX ON evidence_row (item_id, measure_id);
CREATE INDEX ON evidence_row USING gin (files jsonb_path_ops);
