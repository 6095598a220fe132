-- What the ledger is searched by: pairs of neighbouring characters of the texts, because Chinese has no spaces between
-- words, and of the initials of the pinyin of number and title. Written only when a text changes. Not by pg_trgm, which
-- may not be installed, needs three characters for its index and finds no Chinese where the database's locale is C.
CREATE TABLE ledger_text (
    item_id text NOT NULL,
    -- Empty for what is the item's own.
    measure_id text NOT NULL,
    grams text[] NOT NULL,
    initials text NOT NULL,
    PRIMARY KEY (item_id, measure_id)
);
CREATE INDEX ON ledger_text USING gin (grams);
