-- Which event touched an item last changes with every event. In a table of its own, no index of the items is written anew
-- for it, and there is room in their pages for what changes.
CREATE TABLE item_touched (
    item_id text PRIMARY KEY,
    position bigint NOT NULL
);
INSERT INTO item_touched SELECT item_id, position FROM item_row;
CREATE INDEX ON item_touched ((-position));
DROP INDEX item_row_expr_idx;
-- Ledgers are ordered in ledger_fact.
DROP INDEX item_row_status_number_key_idx;
ALTER TABLE item_row SET (fillfactor = 80);
ALTER TABLE measure_row SET (fillfactor = 80);
-- Few items are worked on a second time.
CREATE INDEX ON ledger_fact (round) WHERE round > 1;
