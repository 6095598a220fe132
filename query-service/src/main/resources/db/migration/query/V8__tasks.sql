-- What separation of duties needs to know, so that nobody is offered what they may not do.
ALTER TABLE item_row
    -- Who asked for closing and who approved which step in this round, requests that were returned included.
    ADD round_acts jsonb NOT NULL DEFAULT '[]',
    ADD closer text,
    -- This closing was looked back on.
    ADD looked_back boolean NOT NULL DEFAULT false;
-- When it is to be reviewed: the next review, while its item is open.
ALTER TABLE measure_row ADD review_due date;
ALTER TABLE evidence_row ADD in_place_of text;
ALTER TABLE extension_row ADD in_place_of text;
ALTER TABLE plan_row ADD revisers text[] NOT NULL DEFAULT '{}';

-- As far as earlier rows tell; a replay tells the rest.
UPDATE item_row SET round_acts = jsonb_build_array(jsonb_build_object('by', closure_requester)) || coalesce(
    (SELECT jsonb_agg(s.value - 'status') FROM jsonb_array_elements(closure_chain) s WHERE s.value ->> 'status' = 'APPROVED'),
    '[]') WHERE closure_requester IS NOT NULL;
UPDATE item_row i SET looked_back = true WHERE status = 'CLOSED' AND EXISTS (SELECT 1 FROM act_item_row l
    WHERE l.item_id = i.item_id AND l.kind = 'LOOK_BACK' AND l.round = i.round);
UPDATE measure_row m SET review_due = m.next_review FROM item_row i
    WHERE i.item_id = m.item_id AND i.status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED')
    AND m.next_review IS NOT NULL AND m.status <> 'DROPPED';
UPDATE measure_row m SET yellow_on = NULL, red_on = NULL FROM item_row i
    WHERE i.item_id = m.item_id AND i.status NOT IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED');
UPDATE plan_row SET revisers = ARRAY[revised_by] WHERE revised_by IS NOT NULL;

-- What waits for somebody is little beside what there is.
CREATE INDEX ON evidence_row (item_id) WHERE status = 'SUBMITTED' AND current;
CREATE INDEX ON extension_row (item_id) WHERE status = 'PENDING';
CREATE INDEX ON act_row (state) WHERE kind = 'NOTICE' AND state IN ('AWAITING_REPLY', 'REPLIED');
CREATE INDEX ON measure_row (red_on) WHERE completed_on IS NULL AND deadline_kind <> 'CONTINUOUS' AND status <> 'DROPPED';
CREATE INDEX ON measure_row (review_due) WHERE review_due IS NOT NULL;
CREATE INDEX ON measure_row (item_id) WHERE completed_on IS NULL AND status <> 'DROPPED'
    AND (owners = '{}' OR deadline_kind = 'UNCONFIRMED');
CREATE INDEX ON item_row (unit_id, status) WHERE status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS', 'CLOSURE_REQUESTED');
CREATE INDEX ON item_row (look_back_due) WHERE status = 'CLOSED' AND NOT looked_back;
CREATE INDEX ON item_row (item_id) WHERE taken_over AND status IN ('RAISED', 'CLAIMED', 'IN_PROGRESS');
