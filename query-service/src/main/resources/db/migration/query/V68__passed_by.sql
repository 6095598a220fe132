-- Of what shows a light, what is due soon comes after all that is overdue: whoever goes through items by when they were
-- touched passes those by of which no row can be due soon, and a unit's rows are told by an index.
ALTER TABLE item_touched RENAME TO item_touched_before;
ALTER INDEX item_touched_pkey RENAME TO item_touched_before_pkey;
CREATE TABLE item_touched (
    LIKE item_touched_before,
    -- The first day from which a row is yellow, and the last from which one is red.
    yellow_on date,
    last_red_on date,
    PRIMARY KEY (item_id)
);
INSERT INTO item_touched
SELECT t.*, f.yellow_on, f.last_red_on FROM item_touched_before t LEFT JOIN (
    SELECT item_id, min(yellow_on) AS yellow_on, max(red_on) AS last_red_on FROM ledger_fact GROUP BY item_id
) f ON f.item_id = t.item_id
-- Rows that were written last lie together.
ORDER BY t.position;
DROP TABLE item_touched_before;
CREATE INDEX ON item_touched ((-position));
CREATE INDEX ON item_touched (plan_id, (-position));

CREATE INDEX ON ledger_fact (unit_id, number_key, ordinal, yellow_on, red_on) WHERE lit;
