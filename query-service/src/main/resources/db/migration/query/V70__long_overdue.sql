-- Whoever watches over deadlines has a task for each open item of which a measure is long overdue, and sees how many there
-- are: counted without a look at the rows, by the one that is overdue for longest.
CREATE INDEX ON measure_row (item_id, red_on, measure_id)
    WHERE completed_on IS NULL AND deadline_kind <> 'CONTINUOUS' AND status <> 'DROPPED' AND red_on IS NOT NULL;
CREATE INDEX ON item_row (item_id) INCLUDE (round)
    WHERE status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED');
