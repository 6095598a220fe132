-- What somebody owned lies all over the table: when each row stood is told by the index. As the second beside another,
-- somebody owns few.
DROP INDEX ledger_fact_past_owners_idx;
CREATE INDEX ON ledger_fact_past ((owners[1]), from_position, till_position);
CREATE INDEX ON ledger_fact_past USING gin (owners) WHERE cardinality(owners) > 1;
