-- A light is a range of days for all that has one, whatever its deadline is. Not with the day of yellow: that moves with
-- each report of progress, and a row whose indexed columns stay changes in its page.
DROP INDEX measure_row_red_on_idx;
CREATE INDEX ON measure_row (red_on) WHERE red_on IS NOT NULL;
