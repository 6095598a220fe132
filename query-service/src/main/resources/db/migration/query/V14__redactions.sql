CREATE TABLE redaction_row (
    redaction_id text PRIMARY KEY,
    status text NOT NULL,
    grounds text NOT NULL,
    proposed_by text,
    proposed_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    reason text,
    carried_out_at timestamptz,
    version bigint NOT NULL,
    -- Of its first event: the order in which redactions are listed.
    began bigint NOT NULL
);
CREATE INDEX ON redaction_row (began);

-- What each is about: a text of an event, or a file.
CREATE TABLE redaction_target (
    redaction_id text NOT NULL,
    ordinal int NOT NULL,
    stream_id text,
    sequence bigint,
    path text,
    sha256 text,
    PRIMARY KEY (redaction_id, ordinal)
);
CREATE INDEX ON redaction_target (stream_id);
CREATE INDEX ON redaction_target (sha256) WHERE sha256 IS NOT NULL;
