ALTER TABLE person_directory ADD COLUMN left_on date;
CREATE INDEX ON person_directory (unit_id);

-- The days on which a role is held; null without a bound.
ALTER TABLE person_grant ADD COLUMN from_day date, ADD COLUMN until_day date;

ALTER TABLE unit_directory ADD COLUMN founded_under text, ADD COLUMN closed boolean NOT NULL DEFAULT false;
UPDATE unit_directory SET founded_under = parent_id;

CREATE TABLE delegation_directory (
    delegation_id text PRIMARY KEY,
    delegator text NOT NULL,
    delegate text NOT NULL,
    from_day date NOT NULL,
    until_day date NOT NULL,
    revoked boolean NOT NULL DEFAULT false
);
CREATE INDEX ON delegation_directory (delegate);
CREATE INDEX ON delegation_directory (delegator);
