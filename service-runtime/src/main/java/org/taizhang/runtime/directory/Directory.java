package org.taizhang.runtime.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/** Looks up persons and units. Fed by {@link DirectoryProjection}: it may lag a moment behind the events. */
@Component
public class Directory {

    /** Grants, each with the units it reaches: its unit's whole subtree. */
    private static final String GRANTS = """
            SELECT g.role, g.scope, g.unit_id, g.plan_id, ARRAY(
                WITH RECURSIVE below AS (
                    SELECT unit_id FROM unit_directory WHERE unit_id = g.unit_id
                    UNION SELECT u.unit_id FROM unit_directory u JOIN below b ON u.parent_id = b.unit_id)
                SELECT unit_id FROM below) AS units
            FROM person_grant g""";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever this account proves to be, with all roles as they stand. Asked for every request: one round trip. */
    public Optional<Caller> callerOf(Account account) {
        List<Held> held = jdbc.sql("SELECT a.person_id, g.* FROM person_account a LEFT JOIN LATERAL (" + GRANTS
                + " WHERE g.person_id = a.person_id ORDER BY g.id) g ON true WHERE a.issuer = ? AND a.subject = ?")
                .params(account.issuer(), account.subject())
                .query((row, number) -> new Held(new PersonId(row.getString("person_id")),
                        row.getString("role") == null ? List.of() : List.of(grant(row))))
                .list();
        return held.stream().findFirst().map(first -> new Caller(first.person(),
                held.stream().flatMap(one -> one.grants().stream()).toList()));
    }

    /** Nobody has to hold a role: then there is one, without a grant. */
    private record Held(PersonId person, List<Grant> grants) {}

    private static Grant grant(ResultSet row) throws SQLException {
        String unit = row.getString("unit_id");
        String plan = row.getString("plan_id");
        Set<UnitId> units = Arrays.stream((String[]) row.getArray("units").getArray()).map(UnitId::new)
                .collect(Collectors.toSet());
        return new Grant(Role.valueOf(row.getString("role")), Scope.valueOf(row.getString("scope")),
                unit == null ? null : new UnitId(unit), units, plan == null ? null : new PlanId(plan));
    }

    public Optional<PersonId> personOf(Account account) {
        return jdbc.sql("SELECT person_id FROM person_account WHERE issuer = ? AND subject = ?")
                .params(account.issuer(), account.subject()).query(String.class).optional().map(PersonId::new);
    }

    /** Every role of the person; one held for a unit with that unit's whole subtree. */
    public List<Grant> grantsOf(PersonId person) {
        return jdbc.sql(GRANTS + " WHERE g.person_id = ? ORDER BY g.id").param(person.value())
                .query((row, number) -> grant(row)).list();
    }

    /** The unit with everything below it, as the tree stands now. */
    public Set<UnitId> withAllBelow(UnitId unit) {
        return Set.copyOf(jdbc.sql("""
                WITH RECURSIVE below AS (
                    SELECT CAST(? AS text) AS unit_id
                    UNION SELECT u.unit_id FROM unit_directory u JOIN below b ON u.parent_id = b.unit_id)
                SELECT unit_id FROM below""").param(unit.value())
                .query((row, number) -> new UnitId(row.getString(1))).list());
    }

    /** Those of the persons that nobody here is. */
    public List<PersonId> unknownPersons(Collection<PersonId> persons) {
        return persons.stream().filter(person -> jdbc.sql("SELECT 1 FROM person_directory WHERE person_id = ?")
                .param(person.value()).query(Integer.class).optional().isEmpty()).toList();
    }

    /** Those of the units that do not exist. */
    public List<UnitId> unknownUnits(Collection<UnitId> units) {
        return units.stream().filter(unit -> jdbc.sql("SELECT 1 FROM unit_directory WHERE unit_id = ?")
                .param(unit.value()).query(Integer.class).optional().isEmpty()).toList();
    }

    /** The person of this name, where there is exactly one. */
    public Optional<PersonId> personNamed(String name) {
        List<PersonId> found = jdbc.sql("SELECT person_id FROM person_directory WHERE name = ? LIMIT 2").param(name)
                .query((row, number) -> new PersonId(row.getString(1))).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The unit of this name, where there is exactly one. */
    public Optional<UnitId> unitNamed(String name) {
        List<UnitId> found = jdbc.sql("SELECT unit_id FROM unit_directory WHERE name = ? LIMIT 2").param(name)
                .query((row, number) -> new UnitId(row.getString(1))).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Somebody holds the role. */
    public boolean anyoneHolds(Role role) {
        return jdbc.sql("SELECT 1 FROM person_grant WHERE role = ? LIMIT 1").param(role.name()).query(Integer.class)
                .optional().isPresent();
    }
}
