-- Of each processing group the last rebuild, or the one under way: whoever goes on with it after a crash finds here how
-- far its rows have come, because both are written together.
CREATE TABLE rebuild (
    processing_group text PRIMARY KEY,
    schema text NOT NULL,
    -- Of the program that makes them: another one might make others.
    program text NOT NULL,
    state text NOT NULL,
    only_if_equal boolean NOT NULL,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    position bigint NOT NULL DEFAULT -1,
    total bigint NOT NULL DEFAULT 0,
    -- Since when whoever is at it is at it, and from where on: what it is fast as.
    resumed_at timestamptz,
    resumed_from bigint,
    reached_at timestamptz,
    -- Streams that came to an end, each with the position and the reason.
    failures jsonb NOT NULL DEFAULT '{}',
    error text,
    report jsonb,
    -- How often the live rows were replaced: what a program keeps of them in memory is good until then.
    swaps bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX rebuild_one_at_a_time ON rebuild ((true)) WHERE state = 'RUNNING';
