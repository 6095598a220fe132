-- Whose account it was is not known any more once that person is erased; then the account goes, unless somebody else has
-- it by now. A replay of the directory empties the table as a whole and deletes no account.
CREATE FUNCTION delete_account_of_nobody() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM idp_account a WHERE a.name = lower(OLD.subject)
        AND NOT EXISTS (SELECT 1 FROM person_account p WHERE lower(p.subject) = a.name);
    RETURN NULL;
END $$;

CREATE TRIGGER account_goes_with_its_person AFTER DELETE ON person_account
    FOR EACH ROW EXECUTE FUNCTION delete_account_of_nobody();
