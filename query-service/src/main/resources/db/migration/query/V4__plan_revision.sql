-- The revision of a plan that is under way beside the version in force.
ALTER TABLE plan_row
    ADD COLUMN revision_status text,
    ADD COLUMN revision_version int,
    ADD COLUMN revision_reason text,
    ADD COLUMN revision_changes jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN revised_by text,
    ADD COLUMN revised_at timestamptz;
