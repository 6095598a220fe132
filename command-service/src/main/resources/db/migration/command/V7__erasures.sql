-- What was erased: where an older copy of the keys or of the files is put back, it is erased again.
CREATE TABLE erasure (
    erasure_id text PRIMARY KEY,
    keys text[] NOT NULL,
    streams text[] NOT NULL,
    files text[] NOT NULL,
    erased_at timestamptz NOT NULL DEFAULT now()
);
