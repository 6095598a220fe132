-- What a deadline or a plan selects lies all over the table: which rows they are, and what they are sorted by, is told by
-- the index, without a look at each of them.
DROP INDEX ledger_fact_coalesce_number_key_ordinal_idx;
CREATE INDEX ON ledger_fact ((coalesce(due, CAST('9999-12-31' AS date))), number_key, ordinal)
    INCLUDE (item_id, measure_id, status, unit_id, due, lit, yellow_on, red_on);
DROP INDEX ledger_fact_plan_id_number_key_ordinal_idx;
CREATE INDEX ON ledger_fact (plan_id, number_key, ordinal)
    INCLUDE (item_id, measure_id, status, unit_id, due, lit, yellow_on, red_on);

-- Whoever goes through items by when they were touched passes by those of which no row can be wanted, without looking the
-- rows up. Each event writes this row anew anyway.
ALTER TABLE item_touched RENAME TO item_touched_before;
ALTER INDEX item_touched_pkey RENAME TO item_touched_before_pkey;
CREATE TABLE item_touched (
    item_id text PRIMARY KEY,
    position bigint NOT NULL,
    plan_id text,
    aspect text,
    source_kind text NOT NULL,
    item_unit text,
    status text NOT NULL,
    round int NOT NULL,
    taken_over boolean NOT NULL,
    raised_on date NOT NULL,
    -- Of all its rows.
    owners text[] NOT NULL,
    lead_leaders text[] NOT NULL,
    units text[] NOT NULL,
    first_due date,
    last_due date,
    -- The first day from which a row is red.
    red_on date,
    has_evidence boolean NOT NULL
);
INSERT INTO item_touched
SELECT item_id, t.position, f.plan_id, f.aspect, f.source_kind, f.item_unit, f.status, f.round, f.taken_over, f.raised_on,
    own.owners, own.lead_leaders, own.units, own.first_due, own.last_due, own.red_on, own.has_evidence
FROM item_touched_before t JOIN ledger_fact f USING (item_id) JOIN LATERAL (
    SELECT min(m.due) AS first_due, max(m.due) AS last_due, min(m.red_on) AS red_on,
        bool_or(m.has_evidence) AS has_evidence,
        coalesce((SELECT array_agg(DISTINCT e COLLATE "C" ORDER BY e COLLATE "C") FROM ledger_fact n, unnest(n.owners) e
            WHERE n.item_id = t.item_id), '{}') AS owners,
        coalesce((SELECT array_agg(DISTINCT e COLLATE "C" ORDER BY e COLLATE "C") FROM ledger_fact n, unnest(n.lead_leaders) e
            WHERE n.item_id = t.item_id), '{}') AS lead_leaders,
        coalesce((SELECT array_agg(DISTINCT e COLLATE "C" ORDER BY e COLLATE "C") FROM ledger_fact n,
            unnest(n.lead_units || n.unit_id) e WHERE n.item_id = t.item_id AND e IS NOT NULL), '{}') AS units
    FROM ledger_fact m WHERE m.item_id = t.item_id) own ON TRUE
WHERE f.lead
-- Rows that were written last lie together.
ORDER BY t.position;
CREATE INDEX ON item_touched ((-position));
-- A plan's items are worked on at one time: they lie together among all others.
CREATE INDEX ON item_touched (plan_id, (-position));
DROP TABLE item_touched_before;

-- Evidence comes late among the statuses, as it stood too.
CREATE INDEX ON ledger_fact_past (status, number_key, ordinal, from_position, till_position) WHERE has_evidence;
