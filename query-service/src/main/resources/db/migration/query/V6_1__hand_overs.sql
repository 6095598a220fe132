CREATE TABLE hand_over_row (
    hand_over_id text PRIMARY KEY,
    from_person text NOT NULL,
    to_person text NOT NULL,
    actor text,
    started_at timestamptz NOT NULL,
    reason text NOT NULL,
    total int NOT NULL,
    done int NOT NULL DEFAULT 0,
    completed boolean NOT NULL DEFAULT false,
    version bigint NOT NULL
);

CREATE TABLE hand_over_refused (
    hand_over_id text NOT NULL,
    ordinal bigint NOT NULL,
    item_id text NOT NULL,
    measure_id text NOT NULL,
    code text NOT NULL,
    PRIMARY KEY (hand_over_id, ordinal)
);
