CREATE TABLE setting_change (
    version bigint PRIMARY KEY,
    setting text NOT NULL,
    source text,
    before text[] NOT NULL,
    value text[] NOT NULL,
    reason text NOT NULL,
    actor text,
    at timestamptz NOT NULL
);
