-- The last replay check, or the one under way: any instance can tell of it, and its report outlives a restart.
CREATE TABLE replay_check (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    state text NOT NULL,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    done bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    error text,
    report jsonb,
    -- Of the last one that finished, for the alarm: kept while the next one is under way.
    differences bigint
);
