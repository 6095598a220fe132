-- A row that only changes what no index knows changes in its page, and its indexes are left alone, where there is room.
ALTER TABLE item_row SET (fillfactor = 80);
ALTER TABLE measure_row SET (fillfactor = 80);
