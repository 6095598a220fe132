-- What the ledger's orders and filters go by. An order whose keys lie in two tables has no index: a measure repeats its
-- item's number, and an item says whether it has measures.
ALTER TABLE measure_row ADD number_key text;
UPDATE measure_row m SET number_key = i.number_key FROM item_row i WHERE i.item_id = m.item_id;
ALTER TABLE measure_row ALTER number_key SET NOT NULL;
ALTER TABLE item_row ADD measure_count int;
UPDATE item_row i SET measure_count = (SELECT count(*) FROM measure_row m WHERE m.item_id = i.item_id AND m.status <> 'DROPPED');
ALTER TABLE item_row ALTER measure_count SET NOT NULL;

CREATE INDEX ON measure_row (number_key, ordinal) WHERE status <> 'DROPPED';
CREATE INDEX ON measure_row ((coalesce(extended_date, deadline_date, CAST('9999-12-31' AS date))), number_key, ordinal)
    WHERE status <> 'DROPPED';
CREATE INDEX ON item_row (number_key) WHERE measure_count = 0;
CREATE INDEX ON item_row ((array_position(ARRAY['RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED', 'CLOSED', 'WITHDRAWN', 'MERGED'], status)), number_key);
