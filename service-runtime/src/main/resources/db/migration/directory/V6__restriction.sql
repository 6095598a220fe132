-- Last day on which the person's name is neither shown nor used; it is erased then.
ALTER TABLE person_directory ADD COLUMN restricted_until date;
CREATE INDEX ON person_directory (restricted_until) WHERE restricted_until IS NOT NULL;
