package org.taizhang.runtime.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Delegated;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.database.SharedLook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Looks up persons and units. Fed by {@link DirectoryProjection}: it may lag a moment behind the events. */
@Component
public class Directory {

    /**
     * Grants of the day, each with the units it reaches: its unit's whole subtree. With them, for who does others' work,
     * those others' grants; a delegation that ended within a month is there too, so that what is refused can be said.
     */
    private static final String GRANTS = """
            SELECT h.*, ARRAY(
                WITH RECURSIVE below AS (
                    SELECT unit_id FROM unit_directory WHERE unit_id = h.unit_id
                    UNION SELECT u.unit_id FROM unit_directory u JOIN below b ON u.parent_id = b.unit_id)
                SELECT unit_id FROM below) AS units
            FROM (SELECT g.person_id AS holder, g.id, g.role, g.scope, g.unit_id, g.plan_id, g.from_day, g.until_day,
                    CAST(NULL AS text) AS delegation_id, CAST(NULL AS text) AS delegator, false AS in_force
                FROM person_grant g
                UNION ALL SELECT d.delegate, g.id, g.role, g.scope, g.unit_id, g.plan_id, g.from_day, g.until_day,
                    d.delegation_id, d.delegator, NOT d.revoked AND d.from_day <= :today AND d.until_day >= :today
                FROM delegation_directory d JOIN person_grant g ON g.person_id = d.delegator
                WHERE g.role IN ('OWNER', 'UNIT_HEAD') AND d.until_day >= CAST(:today AS date) - 31) h
            WHERE (h.from_day IS NULL OR h.from_day <= :today) AND (h.until_day IS NULL OR h.until_day >= :today)
            """;

    private static final int CALLERS = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SharedLook<Long> revision;
    /** Callers as they were read; each is good for as long as the directory has the revision that it was read at. */
    private final Cache<Account, Known> callers = Caffeine.newBuilder().maximumSize(CALLERS).build();

    private record Known(long revision, LocalDate day, Optional<Caller> caller) {}

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.revision = new SharedLook<>(
                () -> jdbc.sql("SELECT revision FROM directory_revision").query(Long.class).single());
    }

    /**
     * Whoever this account proves to be, with all roles as they stand. Asked for every request, so what was read before
     * is taken where nothing has changed: one look at one row, for all who ask at the same time.
     *
     * @throws Refusal ACCOUNT_OF_WHO_LEFT
     */
    public Optional<Caller> callerOf(Account account) {
        // Before the reading: what changes meanwhile is found the next time.
        long now = revision.look();
        LocalDate today = LocalDate.now(clock);
        Known known = callers.getIfPresent(account);
        if (known == null || known.revision() != now || !known.day().equals(today)) {
            known = new Known(now, today, read(account, today));
            callers.put(account, known);
        }
        return known.caller();
    }

    private Optional<Caller> read(Account account, LocalDate today) {
        List<Held> held = jdbc.sql("""
                SELECT a.person_id, p.left_on, g.* FROM person_account a
                LEFT JOIN person_directory p USING (person_id)
                LEFT JOIN LATERAL (%s AND h.holder = a.person_id) g ON true
                WHERE a.issuer = :issuer AND a.subject = :subject
                ORDER BY g.delegation_id NULLS FIRST, g.id""".formatted(GRANTS))
                .param("today", today).param("issuer", account.issuer())
                .param("subject", account.subject())
                .query((row, number) -> new Held(new PersonId(row.getString("person_id")),
                        row.getDate("left_on") != null,
                        row.getString("role") == null ? List.of() : List.of(grant(row))))
                .list();
        if (held.stream().anyMatch(Held::left)) {
            throw new Refusal(PersonRefusal.ACCOUNT_OF_WHO_LEFT);
        }
        return held.stream().findFirst().map(first -> new Caller(first.person(),
                withoutDelegatedToAdministrators(held.stream().flatMap(one -> one.grants().stream()).toList())));
    }

    /** Nobody has to hold a role: then there is one, without a grant. */
    private record Held(PersonId person, boolean left, List<Grant> grants) {}

    private static List<Grant> withoutDelegatedToAdministrators(List<Grant> grants) {
        boolean administers = grants.stream().anyMatch(grant -> grant.role().administers());
        return administers ? grants.stream().filter(grant -> grant.delegated() == null).toList() : grants;
    }

    private static Grant grant(ResultSet row) throws SQLException {
        String unit = row.getString("unit_id");
        String plan = row.getString("plan_id");
        String delegation = row.getString("delegation_id");
        Set<UnitId> units = Arrays.stream((String[]) row.getArray("units").getArray()).map(UnitId::new)
                .collect(Collectors.toSet());
        return new Grant(Role.valueOf(row.getString("role")), Scope.valueOf(row.getString("scope")),
                unit == null ? null : new UnitId(unit), units, plan == null ? null : new PlanId(plan),
                delegation == null
                        ? null
                        : new Delegated(new DelegationId(delegation), new PersonId(row.getString("delegator")),
                                row.getBoolean("in_force")));
    }

    /** Whose account it is; nobody's again, once that person has left. */
    public Optional<PersonId> personOf(Account account) {
        return jdbc.sql("""
                SELECT person_id FROM person_account JOIN person_directory USING (person_id)
                WHERE issuer = ? AND subject = ? AND left_on IS NULL""")
                .params(account.issuer(), account.subject()).query(String.class).optional().map(PersonId::new);
    }

    /** Every role of the person, delegated ones included; one held for a unit with that unit's whole subtree. */
    public List<Grant> grantsOf(PersonId person) {
        return withoutDelegatedToAdministrators(jdbc
                .sql(GRANTS + " AND h.holder = :person ORDER BY h.delegation_id NULLS FIRST, h.id")
                .param("today", LocalDate.now(clock)).param("person", person.value())
                .query((row, number) -> grant(row)).list());
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

    /** Those of the persons that nobody here is or was. */
    public List<PersonId> unknownPersons(Collection<PersonId> persons) {
        return persons.stream().filter(person -> jdbc.sql("SELECT 1 FROM person_directory WHERE person_id = ?")
                .param(person.value()).query(Integer.class).optional().isEmpty()).toList();
    }

    /** Those of the persons who left. */
    public List<PersonId> leftPersons(Collection<PersonId> persons) {
        return jdbc.sql("SELECT person_id FROM person_directory WHERE person_id = ANY (?) AND left_on IS NOT NULL")
                .param(persons.stream().map(PersonId::value).toArray(String[]::new))
                .query((row, number) -> new PersonId(row.getString(1))).list();
    }

    /** Those whose restriction ended before this day. */
    public List<PersonId> restrictedBefore(LocalDate day) {
        return jdbc.sql("SELECT person_id FROM person_directory WHERE restricted_until < ? ORDER BY person_id")
                .param(day).query((row, number) -> new PersonId(row.getString(1))).list();
    }

    /** Those of the units that do not exist. */
    public List<UnitId> unknownUnits(Collection<UnitId> units) {
        return units.stream().filter(unit -> jdbc.sql("SELECT 1 FROM unit_directory WHERE unit_id = ?")
                .param(unit.value()).query(Integer.class).optional().isEmpty()).toList();
    }

    /** Those of the units that are closed. */
    public List<UnitId> closedUnits(Collection<UnitId> units) {
        return jdbc.sql("SELECT unit_id FROM unit_directory WHERE unit_id = ANY (?) AND closed")
                .param(units.stream().map(UnitId::value).toArray(String[]::new))
                .query((row, number) -> new UnitId(row.getString(1))).list();
    }

    /** Under which unit each unit was founded, the top ones left out. */
    public Map<UnitId, UnitId> foundedUnder() {
        Map<UnitId, UnitId> founded = new HashMap<>();
        jdbc.sql("SELECT unit_id, founded_under FROM unit_directory WHERE founded_under IS NOT NULL")
                .query(row -> {
                    founded.put(new UnitId(row.getString(1)), new UnitId(row.getString(2)));
                });
        return founded;
    }

    /** Where the person works, or did last. */
    public Optional<UnitId> unitOf(PersonId person) {
        return jdbc.sql("SELECT unit_id FROM person_directory WHERE person_id = ? AND unit_id IS NOT NULL")
                .param(person.value()).query((row, number) -> new UnitId(row.getString(1))).optional();
    }

    /** Who works in the unit itself and has not left. */
    public List<PersonId> peopleIn(UnitId unit) {
        return jdbc.sql("""
                SELECT person_id FROM person_directory WHERE unit_id = ? AND left_on IS NULL ORDER BY person_id""")
                .param(unit.value()).query((row, number) -> new PersonId(row.getString(1))).list();
    }

    /** The person of this name who has not left, where there is exactly one. */
    public Optional<PersonId> personNamed(String name) {
        List<PersonId> found = jdbc
                .sql("SELECT person_id FROM person_directory WHERE name = ? AND left_on IS NULL LIMIT 2").param(name)
                .query((row, number) -> new PersonId(row.getString(1))).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The open unit of this name, where there is exactly one. */
    public Optional<UnitId> unitNamed(String name) {
        List<UnitId> found = jdbc.sql("SELECT unit_id FROM unit_directory WHERE name = ? AND NOT closed LIMIT 2")
                .param(name).query((row, number) -> new UnitId(row.getString(1))).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Who has this name, works in that unit (or in none) and has not left. */
    public List<PersonId> peopleNamed(String name, @Nullable UnitId unit) {
        return jdbc.sql("""
                SELECT person_id FROM person_directory WHERE name = ? AND unit_id IS NOT DISTINCT FROM ?
                AND left_on IS NULL""").param(name).param(unit == null ? null : unit.value())
                .query((row, number) -> new PersonId(row.getString(1))).list();
    }

    /** Where the person's mail goes; nowhere, once they have left. */
    public Optional<String> emailOf(PersonId person) {
        return jdbc.sql("""
                SELECT email FROM person_directory WHERE person_id = ? AND email IS NOT NULL AND left_on IS NULL""")
                .param(person.value()).query(String.class).optional();
    }

    /** The open units of this name. */
    public List<UnitId> unitsNamed(String name) {
        return jdbc.sql("SELECT unit_id FROM unit_directory WHERE name = ? AND NOT closed").param(name)
                .query((row, number) -> new UnitId(row.getString(1))).list();
    }

    /** The open unit of this name directly under that one (or at the top). */
    public Optional<UnitId> unitUnder(@Nullable UnitId parent, String name) {
        return jdbc.sql("""
                SELECT unit_id FROM unit_directory WHERE name = ? AND parent_id IS NOT DISTINCT FROM ? AND NOT closed
                ORDER BY unit_id LIMIT 1""").param(name).param(parent == null ? null : parent.value())
                .query((row, number) -> new UnitId(row.getString(1))).optional();
    }

    /** Who holds the role over everything today, and has not left. */
    public List<PersonId> holders(Role role) {
        return jdbc.sql("""
                SELECT DISTINCT g.person_id FROM person_grant g JOIN person_directory p USING (person_id)
                WHERE g.role = :role AND g.scope = 'ALL' AND p.left_on IS NULL
                AND (g.from_day IS NULL OR g.from_day <= :today) AND (g.until_day IS NULL OR g.until_day >= :today)
                ORDER BY g.person_id""").param("role", role.name()).param("today", LocalDate.now(clock))
                .query((row, number) -> new PersonId(row.getString(1))).list();
    }

    /** Who heads the unit today, or the nearest one above it that somebody heads. */
    public List<PersonId> headsOf(UnitId unit) {
        return jdbc.sql("""
                WITH RECURSIVE above AS (
                    SELECT unit_id, parent_id, 0 AS distance FROM unit_directory WHERE unit_id = :unit
                    UNION SELECT u.unit_id, u.parent_id, a.distance + 1
                        FROM unit_directory u JOIN above a ON a.parent_id = u.unit_id),
                heads AS (SELECT g.person_id, a.distance
                    FROM above a JOIN person_grant g USING (unit_id) JOIN person_directory p USING (person_id)
                    WHERE g.role = 'UNIT_HEAD' AND p.left_on IS NULL
                    AND (g.from_day IS NULL OR g.from_day <= :today)
                    AND (g.until_day IS NULL OR g.until_day >= :today))
                SELECT DISTINCT person_id FROM heads WHERE distance = (SELECT min(distance) FROM heads)
                ORDER BY person_id""").param("unit", unit.value()).param("today", LocalDate.now(clock))
                .query((row, number) -> new PersonId(row.getString(1))).list();
    }

    /** Somebody holds the role. */
    public boolean anyoneHolds(Role role) {
        return jdbc.sql("SELECT 1 FROM person_grant WHERE role = ? LIMIT 1").param(role.name()).query(Integer.class)
                .optional().isPresent();
    }

    /** Those of the three administrators' roles that this person holds and nobody else. */
    public Set<Role> administersAlone(PersonId person) {
        return jdbc.sql("""
                SELECT role FROM person_grant WHERE role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')
                GROUP BY role HAVING bool_and(person_id = ?)""").param(person.value())
                .query((row, number) -> Role.valueOf(row.getString(1))).set();
    }
}
