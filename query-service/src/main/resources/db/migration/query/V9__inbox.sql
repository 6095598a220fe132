-- What people were told of, and what they did with it. Words and names are joined when it is read.
CREATE TABLE inbox_row (
    person_id text NOT NULL,
    message_id text NOT NULL,
    kind text NOT NULL,
    item_id text,
    measure_id text,
    notice_id text,
    plan_id text,
    delegation_id text,
    due date,
    by_person text,
    sent_at timestamptz NOT NULL,
    position bigint NOT NULL,
    read_at timestamptz,
    archived_at timestamptz,
    PRIMARY KEY (person_id, message_id)
);
CREATE INDEX ON inbox_row (person_id, position) WHERE archived_at IS NULL;
CREATE INDEX ON inbox_row (person_id, position) WHERE archived_at IS NOT NULL;
CREATE INDEX ON inbox_row (person_id) WHERE read_at IS NULL AND archived_at IS NULL;
