package org.taizhang.runtime.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever this account proves to be, with all roles as they stand. */
    public Optional<Caller> callerOf(Account account) {
        return personOf(account).map(person -> new Caller(person, grantsOf(person)));
    }

    public Optional<PersonId> personOf(Account account) {
        return jdbc.sql("SELECT person_id FROM person_account WHERE issuer = ? AND subject = ?")
                .params(account.issuer(), account.subject()).query(String.class).optional().map(PersonId::new);
    }

    /** Every role of the person; one held for a unit with that unit's whole subtree. */
    public List<Grant> grantsOf(PersonId person) {
        return jdbc.sql("SELECT role, scope, unit_id, plan_id FROM person_grant WHERE person_id = ? ORDER BY id")
                .param(person.value()).query((row, number) -> {
                    String unit = row.getString("unit_id");
                    String plan = row.getString("plan_id");
                    return new Grant(Role.valueOf(row.getString("role")), Scope.valueOf(row.getString("scope")),
                            unit == null ? null : new UnitId(unit), unit == null ? Set.of() : subtree(new UnitId(unit)),
                            plan == null ? null : new PlanId(plan));
                }).list();
    }

    /** The unit with everything below it. */
    public Set<UnitId> subtree(UnitId root) {
        return new HashSet<>(jdbc.sql("""
                WITH RECURSIVE below AS (
                    SELECT unit_id FROM unit_directory WHERE unit_id = ?
                    UNION SELECT u.unit_id FROM unit_directory u JOIN below b ON u.parent_id = b.unit_id)
                SELECT unit_id FROM below""").param(root.value()).query((row, number) -> new UnitId(row.getString(1)))
                .list());
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
