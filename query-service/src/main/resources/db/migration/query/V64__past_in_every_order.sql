-- How rows stood is read in these orders as well. Of a row, all that it ever was lies together: an index that tells when it
-- stood so is gone through without looking at each of them.
DROP INDEX ledger_fact_past_number_key_ordinal_idx;
CREATE INDEX ON ledger_fact_past (number_key, ordinal, from_position, till_position);
CREATE INDEX ON ledger_fact_past ((coalesce(due, CAST('9999-12-31' AS date))), number_key, ordinal, from_position, till_position);
CREATE INDEX ON ledger_fact_past (status, number_key, ordinal, from_position, till_position);
CREATE INDEX ON ledger_fact_past (unit_id, number_key, ordinal, from_position, till_position);
CREATE INDEX ON ledger_fact_past (number_key, ordinal, from_position, till_position) WHERE lit;

-- Few of all that stood are red, of one plan, one person's, one leader's, one unit's, or worked on a second time.
CREATE INDEX ON ledger_fact_past (red_on, from_position, till_position) WHERE red_on IS NOT NULL;
CREATE INDEX ON ledger_fact_past (plan_id, from_position, till_position);
CREATE INDEX ON ledger_fact_past USING gin (owners);
CREATE INDEX ON ledger_fact_past USING gin (lead_leaders);
CREATE INDEX ON ledger_fact_past USING gin (lead_units);
CREATE INDEX ON ledger_fact_past (round) WHERE round > 1;
