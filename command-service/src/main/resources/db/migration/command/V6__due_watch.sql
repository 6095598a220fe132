-- What comes due, and when to look at it next. Rebuilt from events at any time.
CREATE TABLE due_watch (
    kind text NOT NULL,
    -- Of the item, the notice or the delegation.
    id text NOT NULL,
    -- Empty where it is no measure's.
    measure_id text NOT NULL DEFAULT '',
    due_on date NOT NULL,
    -- As it was planned, for a measure whose due_on is that of an extension.
    planned_on date,
    -- Months from completing to the first review, for a measure that is to be kept up.
    then_every int,
    -- The days up to this one were looked at, or lie before it was due on that day.
    seen_to date NOT NULL,
    -- It was recorded that the day passed.
    overdue boolean NOT NULL DEFAULT false,
    done boolean NOT NULL DEFAULT false,
    -- An item's: it is open, and its plan is in force.
    active boolean NOT NULL DEFAULT true,
    -- -infinity: at once; null: never, unless something happens.
    next_on date DEFAULT '-infinity',
    PRIMARY KEY (kind, id, measure_id)
);
CREATE INDEX ON due_watch (next_on) WHERE active AND NOT done;
CREATE INDEX ON due_watch (id);

CREATE TABLE due_item (
    item_id text PRIMARY KEY,
    in_force boolean NOT NULL
);
