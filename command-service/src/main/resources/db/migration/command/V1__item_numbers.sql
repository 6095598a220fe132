-- One row per year: raising takes the next number under its row lock.
CREATE TABLE item_number_series (
    year int PRIMARY KEY,
    last bigint NOT NULL
);

-- Which number was reserved for which item, and when: a number without an item in the ledger is a refused raising.
CREATE TABLE item_number (
    item_id text PRIMARY KEY,
    number text NOT NULL UNIQUE,
    reserved_at timestamptz NOT NULL DEFAULT now()
);
