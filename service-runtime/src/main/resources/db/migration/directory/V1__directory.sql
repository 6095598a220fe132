-- Persons, accounts, roles and units as edges look them up; rebuilt from events at any time.
CREATE TABLE person_directory (
    person_id text PRIMARY KEY,
    name text NOT NULL,
    unit_id text,
    title text
);
CREATE INDEX ON person_directory (name);

CREATE TABLE person_account (
    issuer text NOT NULL,
    subject text NOT NULL,
    person_id text NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE TABLE person_grant (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id text NOT NULL,
    role text NOT NULL,
    scope text NOT NULL,
    unit_id text,
    plan_id text
);
CREATE INDEX ON person_grant (person_id);
CREATE INDEX ON person_grant (role);

CREATE TABLE unit_directory (
    unit_id text PRIMARY KEY,
    name text NOT NULL,
    parent_id text
);
CREATE INDEX ON unit_directory (parent_id);
CREATE INDEX ON unit_directory (name);
