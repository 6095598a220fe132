-- Second rounds are on their way when most others are closed: whoever wants them by status would walk through all first
-- rounds of a status. That it is the second, and its status, are told without a look at the rows, for they are counted.
DROP INDEX ledger_fact_round_idx;
CREATE INDEX ON ledger_fact (status, number_key, ordinal, round) WHERE round > 1;
