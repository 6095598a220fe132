package org.taizhang.query.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationsView;
import org.taizhang.api.delegation.DelegationsView.Status;
import org.taizhang.api.delegation.FindDelegations;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;

/** Answers who does whose work: to the two it concerns, and to who runs the organisation or audits that. */
@Component
class DelegationQueries {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String id, String delegator, String delegate, LocalDate from, LocalDate until,
            boolean revoked, String reason, @Nullable String revokedBecause) {

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
        Caller caller = query.caller();
        if (query.all() && !caller.holds(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        String after = "";
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("all", query.all());
        params.put("caller", caller.person().value());
        params.put("limit", query.limit() + 1);
        if (query.cursor() != null) {
            params.put("cursor", query.cursor());
            params.put("until", endOf(query.cursor()));
            after = "AND (until_day < :until OR until_day = :until AND delegation_id > :cursor)";
        }
        List<Row> found = jdbc.sql("""
                SELECT * FROM delegation_directory WHERE (:all OR delegator = :caller OR delegate = :caller) %s
                ORDER BY until_day DESC, delegation_id LIMIT :limit""".formatted(after)).params(params)
                .query((row, number) -> row(row)).list();
        boolean more = found.size() > query.limit();
        List<Row> rows = more ? found.subList(0, query.limit()) : found;
        Names.Wanted wanted = new Names.Wanted();
        rows.forEach(row -> wanted.person(row.delegator()).person(row.delegate()));
        Names names = wanted.find(jdbc);
        LocalDate today = LocalDate.now(clock);
        return new DelegationsView(rows.stream()
                .map(row -> new DelegationsView.Entry(row.id(), names.person(row.delegator()),
                        names.person(row.delegate()), row.from(), row.until(), row.statusOn(today),
                        row.reason(), row.revokedBecause()))
                .toList(), more ? rows.getLast().id() : null);
    }

    /** @throws Refusal CURSOR_INVALID where it is none that was given */
    private LocalDate endOf(String cursor) {
        return jdbc.sql("SELECT until_day FROM delegation_directory WHERE delegation_id = ?").param(cursor)
                .query(LocalDate.class).optional().orElseThrow(() -> LedgerRefusal.CURSOR_INVALID.of("cursor"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("delegation_id"), row.getString("delegator"), row.getString("delegate"),
                Objects.requireNonNull(Columns.date(row, "from_day")),
                Objects.requireNonNull(Columns.date(row, "until_day")), row.getBoolean("revoked"),
                row.getString("reason"), row.getString("revoked_because"));
    }
}
