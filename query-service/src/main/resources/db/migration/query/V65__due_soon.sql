-- Of what shows a light, what is due soon comes after all that is overdue: an index that tells the days is gone through
-- without looking at each of them.
DROP INDEX ledger_fact_number_key_ordinal_idx1;
DROP INDEX ledger_fact_number_key_ordinal_idx2;
DROP INDEX ledger_fact_coalesce_number_key_ordinal_idx1;
CREATE INDEX ON ledger_fact (number_key, ordinal, yellow_on, red_on) WHERE lit;
CREATE INDEX ON ledger_fact (number_key, ordinal, yellow_on, red_on) WHERE has_evidence AND lit;
CREATE INDEX ON ledger_fact ((coalesce(due, CAST('9999-12-31' AS date))), number_key, ordinal, yellow_on, red_on) WHERE lit;
