-- An index of what every event changes makes PostgreSQL write each of the others anew. A summary of ranges of pages does
-- not: rows lie about in the order in which they came to be, so pages that were begun later are left out.
DROP INDEX ledger_fact_from_position_idx;
CREATE INDEX ON ledger_fact USING brin (from_position) WITH (pages_per_range = 16);
