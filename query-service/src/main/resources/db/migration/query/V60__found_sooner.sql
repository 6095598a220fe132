-- Each status is read by itself, in the order of numbers: an index on a status' place among the others served that order
-- only, and not who asks for one status.
DROP INDEX ledger_fact_array_position_number_key_ordinal_idx;
CREATE INDEX ON ledger_fact (status, number_key, ordinal);
-- Lights shine on what is open, which in the end is little of all.
CREATE INDEX ON ledger_fact (number_key, ordinal) WHERE lit;
-- What was touched last comes first, and what changed since an event is looked for by it.
CREATE INDEX ON item_row ((-position));

-- What somebody may see is found by reason, and not asked of each item.
CREATE INDEX ON item_row (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ON measure_row USING gin (lead_units) WHERE lead_units <> '{}';
CREATE INDEX ON measure_row USING gin (assisting_units) WHERE assisting_units <> '{}';
CREATE INDEX ON measure_row (oversight_unit) WHERE oversight_unit IS NOT NULL;

-- Who asks for a time goes neither through all that came later nor through all that ended before.
CREATE INDEX ON ledger_fact (from_position);
CREATE INDEX ON ledger_fact_past USING gist (int8range(from_position, greatest(from_position, till_position)));
CREATE INDEX ON ledger_fact_past USING gist (daterange(from_day, greatest(from_day, till_day)));
