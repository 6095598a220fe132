-- What an owner has lies all over the table, as a deadline's rows do; mostly a measure has one owner.
CREATE INDEX ON ledger_fact ((owners[1]), number_key, ordinal)
    INCLUDE (owners, item_id, measure_id, status, unit_id, due, lit, yellow_on, red_on);
CREATE INDEX ON ledger_fact USING gin (owners) WHERE cardinality(owners) > 1;

-- What has evidence shows a light for as long as this is checked: few of all that stood, and by light they come first.
CREATE INDEX ON ledger_fact_past USING gist (int8range(from_position, greatest(from_position, till_position)))
    WHERE has_evidence AND lit;
