-- Accounts of the embedded identity provider.
CREATE TABLE idp_account (
    name text PRIMARY KEY,
    password_hash text NOT NULL,
    must_change boolean NOT NULL,
    locked boolean NOT NULL DEFAULT false,
    opened_at timestamptz NOT NULL DEFAULT now()
);
