-- Events that tell of a day before the one on which they were recorded: what is known of that day, and of those between,
-- changed with them.
CREATE TABLE item_told_late (
    item_id text NOT NULL,
    position bigint NOT NULL,
    day date NOT NULL,
    recorded_on date NOT NULL,
    PRIMARY KEY (item_id, position)
);
-- Rows tell since when they stand and which event told it; days are those of the zone that is set unless another one is.
INSERT INTO item_told_late
SELECT item_id, from_position, min(from_day), max(CAST(changed_at AT TIME ZONE 'Asia/Shanghai' AS date))
FROM (SELECT item_id, from_position, from_day, changed_at FROM ledger_fact
    UNION ALL SELECT item_id, from_position, from_day, changed_at FROM ledger_fact_past) fact
WHERE from_day < CAST(changed_at AT TIME ZONE 'Asia/Shanghai' AS date)
GROUP BY item_id, from_position;
CREATE INDEX ON item_told_late USING gist (daterange(day, recorded_on));
