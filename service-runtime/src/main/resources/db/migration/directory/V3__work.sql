-- Who owns and leads each measure, and whether there is work left in it.
CREATE TABLE measure_work (
    item_id text NOT NULL,
    measure_id text NOT NULL,
    ordinal bigint GENERATED ALWAYS AS IDENTITY,
    owners text[] NOT NULL,
    lead_leaders text[] NOT NULL,
    done boolean NOT NULL DEFAULT false,
    item_open boolean NOT NULL DEFAULT true,
    PRIMARY KEY (item_id, measure_id)
);
CREATE INDEX ON measure_work USING gin (owners) WHERE item_open AND NOT done;
CREATE INDEX ON measure_work USING gin (lead_leaders) WHERE item_open AND NOT done;
