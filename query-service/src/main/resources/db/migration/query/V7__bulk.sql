-- Bulk jobs, and what their targets came to.
CREATE TABLE bulk_row (
    bulk_id text PRIMARY KEY,
    act text NOT NULL,
    status text NOT NULL,
    reason text NOT NULL,
    starter text NOT NULL,
    started_at timestamptz NOT NULL,
    total int NOT NULL,
    version bigint NOT NULL,
    position bigint NOT NULL
);

CREATE TABLE bulk_target_row (
    bulk_id text NOT NULL,
    number int NOT NULL,
    item_id text NOT NULL,
    measure_id text,
    result text NOT NULL,
    code text,
    PRIMARY KEY (bulk_id, number)
);
