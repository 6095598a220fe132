-- Of the rows that have evidence most are closed, and of those that show a light most are overdue. Who wants the others, in
-- an order in which they come late, would walk through all of these first.
CREATE INDEX ON ledger_fact (status, number_key, ordinal) WHERE has_evidence;
CREATE INDEX ON ledger_fact (number_key, ordinal) WHERE has_evidence AND lit;
CREATE INDEX ON ledger_fact ((coalesce(due, CAST('9999-12-31' AS date))), number_key, ordinal) WHERE lit;
