-- Where a person's mail goes; null: nowhere.
ALTER TABLE person_directory ADD COLUMN email text;
