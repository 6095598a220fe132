package org.taizhang.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.directory.FindMe;
import org.taizhang.api.directory.FindPeople;
import org.taizhang.api.directory.FindPerson;
import org.taizhang.api.directory.FindUnits;
import org.taizhang.api.directory.PeopleView;
import org.taizhang.api.directory.PersonRecordView;
import org.taizhang.api.directory.PersonRecordView.AccountView;
import org.taizhang.api.directory.PersonView;
import org.taizhang.api.directory.UnitView;
import org.taizhang.api.directory.UnitsView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Inside;
import org.taizhang.runtime.web.CallerArgument;

/** Answers who is here. Everybody here may know names and units; roles are for those who appoint. */
@Component
class DirectoryQueries {

    private final JdbcClient jdbc;

    DirectoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    UnitsView handle(FindUnits query) {
        Inside.require(query.caller());
        return new UnitsView(
                jdbc.sql("SELECT unit_id, name, parent_id, closed FROM unit_directory ORDER BY name, unit_id")
                        .query((row, number) -> new UnitView(row.getString(1), row.getString(2), row.getString(3),
                                row.getBoolean(4)))
                        .list());
    }

    @QueryHandler
    PeopleView handle(FindPeople query) {
        Inside.require(query.caller());
        boolean appoints = appoints(query.caller());
        Map<String, List<PersonView.HeldRole>> roles = appoints ? roles(null) : Map.of();
        return new PeopleView(people("strpos(p.name, ?) > 0", query.q() == null ? "" : query.q().strip()).stream()
                .map(person -> appoints
                        ? with(person, roles.getOrDefault(person.personId(), List.of()))
                        : withoutEmail(person))
                .toList());
    }

    @QueryHandler
    PersonView handle(FindMe query) {
        String id = query.caller().person().value();
        return people("p.person_id = ?", id).stream().findFirst()
                .map(person -> with(person, roles(id).getOrDefault(id, List.of())))
                .orElseGet(() -> new PersonView(id, id, null, null, null, List.of(), null));
    }

    /** Accounts are told to the person, and, as a restriction is, to who keeps people's records and who audits that. */
    @QueryHandler
    PersonRecordView handle(FindPerson query) {
        Inside.require(query.caller());
        String id = query.personId();
        boolean own = query.caller().person().value().equals(id);
        boolean appoints = appoints(query.caller());
        boolean keeps = appoints || query.caller().holds(Role.AUDITOR);
        PersonView person = people("p.person_id = ?", id).stream().findFirst()
                .orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND));
        return new PersonRecordView(
                appoints || own ? with(person, roles(id).getOrDefault(id, List.of())) : withoutEmail(person),
                keeps || own ? accounts(id) : null, keeps ? restrictedUntil(id) : null);
    }

    private List<AccountView> accounts(String person) {
        return jdbc.sql("SELECT issuer, subject FROM person_account WHERE person_id = ? ORDER BY issuer, subject")
                .param(person).query((row, number) -> new AccountView(row.getString(1), row.getString(2))).list();
    }

    private @Nullable LocalDate restrictedUntil(String person) {
        return jdbc.sql("""
                SELECT restricted_until FROM person_directory WHERE person_id = ? AND restricted_until IS NOT NULL""")
                .param(person).query(LocalDate.class).optional().orElse(null);
    }

    private List<PersonView> people(String condition, String value) {
        return jdbc
                .sql("""
                        SELECT p.person_id, p.name, p.title, p.left_on, p.email, u.unit_id, u.name AS unit_name, u.parent_id, u.closed
                        FROM person_directory p LEFT JOIN unit_directory u USING (unit_id)
                        WHERE %s ORDER BY p.name, p.person_id"""
                        .formatted(condition))
                .param(value)
                .query((row, number) -> new PersonView(row.getString("person_id"), row.getString("name"), unit(row),
                        row.getString("title"), Columns.date(row, "left_on"), null, row.getString("email")))
                .list();
    }

    private Map<String, List<PersonView.HeldRole>> roles(@Nullable String person) {
        Map<String, List<PersonView.HeldRole>> roles = new HashMap<>();
        jdbc.sql(
                """
                        SELECT g.*, u.name AS unit_name, u.parent_id, u.closed FROM person_grant g LEFT JOIN unit_directory u USING (unit_id)
                        WHERE CAST(:person AS text) IS NULL OR g.person_id = :person ORDER BY g.id""")
                .param("person", person)
                .query(row -> {
                    roles.computeIfAbsent(row.getString("person_id"), id -> new ArrayList<>())
                            .add(new PersonView.HeldRole(Role.valueOf(row.getString("role")),
                                    Scope.valueOf(row.getString("scope")), unit(row), row.getString("plan_id"),
                                    Columns.date(row, "from_day"), Columns.date(row, "until_day")));
                });
        return roles;
    }

    private static boolean appoints(Caller caller) {
        return caller.holds(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)
                || caller.person().equals(CallerArgument.FIRST_ADMINISTRATOR);
    }

    private static @Nullable UnitView unit(ResultSet row) throws SQLException {
        String id = row.getString("unit_id");
        String name = row.getString("unit_name");
        return id == null
                ? null
                : new UnitView(id, name == null ? id : name, row.getString("parent_id"),
                        row.getBoolean("closed"));
    }

    private static PersonView with(PersonView person, List<PersonView.HeldRole> roles) {
        return new PersonView(person.personId(), person.name(), person.unit(), person.title(),
                person.leftOn(), roles, person.email());
    }

    private static PersonView withoutEmail(PersonView person) {
        return new PersonView(person.personId(), person.name(), person.unit(), person.title(),
                person.leftOn(), person.roles(), null);
    }
}
