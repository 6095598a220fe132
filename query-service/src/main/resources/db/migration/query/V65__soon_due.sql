-- What is due soon is little, and lies behind all that is overdue.
CREATE INDEX ON ledger_fact USING gist (daterange(least(yellow_on, red_on), red_on)) WHERE yellow_on IS NOT NULL AND lit;
