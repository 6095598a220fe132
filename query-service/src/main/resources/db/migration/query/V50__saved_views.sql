-- Views of the ledger that people keep, and share with their unit and those below it.
CREATE TABLE saved_view (
    view_id text PRIMARY KEY,
    version bigint NOT NULL,
    owner text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    columns text[] NOT NULL,
    shared_with text,
    saved_at timestamptz NOT NULL
);
CREATE INDEX ON saved_view (owner);
CREATE INDEX ON saved_view (shared_with) WHERE shared_with IS NOT NULL;
