-- Counts the changes of what callers are made of, so that what was read stays good until the next one.
CREATE TABLE directory_revision (
    revision bigint NOT NULL
);
INSERT INTO directory_revision VALUES (0);

CREATE FUNCTION count_directory_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE directory_revision SET revision = revision + 1;
    RETURN NULL;
END $$;

-- The tables' own word, since a projection could forget it.
CREATE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON person_directory
    FOR EACH STATEMENT EXECUTE FUNCTION count_directory_change();
CREATE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON person_account
    FOR EACH STATEMENT EXECUTE FUNCTION count_directory_change();
CREATE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON person_grant
    FOR EACH STATEMENT EXECUTE FUNCTION count_directory_change();
CREATE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit_directory
    FOR EACH STATEMENT EXECUTE FUNCTION count_directory_change();
CREATE TRIGGER counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON delegation_directory
    FOR EACH STATEMENT EXECUTE FUNCTION count_directory_change();
