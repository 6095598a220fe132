package org.taizhang.query.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.delegation.DelegationsView;
import org.taizhang.api.delegation.DelegationsView.Status;
import org.taizhang.api.delegation.FindDelegations;
import org.taizhang.api.person.PersonId;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;

/** Answers who does whose work, for the two it concerns. */
@Component
class DelegationQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String id, String delegator, String delegate, LocalDate from, LocalDate until,
            boolean revoked) {

        Status statusOn(LocalDate day) {
            if (revoked) {
                return Status.REVOKED;
            }
            if (day.isBefore(from)) {
                return Status.TO_COME;
            }
            return day.isAfter(until) ? Status.OVER : Status.IN_FORCE;
        }
    }

    @QueryHandler
    DelegationsView handle(FindDelegations query) {
        PersonId caller = query.caller().person();
        List<Row> rows = jdbc.sql("""
                SELECT * FROM delegation_directory WHERE delegator = :caller OR delegate = :caller
                ORDER BY until_day DESC, delegation_id""").param("caller", caller.value())
                .query((row, number) -> row(row)).list();
        Names.Wanted wanted = new Names.Wanted();
        rows.forEach(row -> wanted.person(row.delegator()).person(row.delegate()));
        Names names = wanted.find(jdbc);
        LocalDate today = LocalDate.now(clock);
        return new DelegationsView(rows.stream()
                .map(row -> new DelegationsView.Entry(row.id(), names.person(row.delegator()),
                        names.person(row.delegate()), row.from(), row.until(), row.statusOn(today)))
                .toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("delegation_id"), row.getString("delegator"), row.getString("delegate"),
                Objects.requireNonNull(Columns.date(row, "from_day")),
                Objects.requireNonNull(Columns.date(row, "until_day")), row.getBoolean("revoked"));
    }
}
