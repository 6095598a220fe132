package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.query.edge.Visibility;

/** The rows that a filter selects of what the caller may see, as SQL. Each restriction goes by its parameter's name. */
final class Selection {

    private final String visible;
    private final Map<String, String> restrictions = new LinkedHashMap<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    private Selection(Caller caller, LedgerFilter filter, Collection<String> units, LocalDate today) {
        Visibility visibility = Visibility.of(caller);
        visible = visibility.sql();
        params.putAll(visibility.params());
        params.put("today", today);
        if (filter.status().isEmpty()) {
            restrictions.put("status", "i.status NOT IN ('WITHDRAWN', 'MERGED')");
        } else {
            restrict("status", "i.status = ANY (:status)", names(filter.status()));
        }
        restrict("plan", "i.plan_id = :plan", filter.plan());
        restrict("aspect", "i.aspect = :aspect", filter.aspect());
        restrict("source", "i.source_kind = :source", filter.source() == null ? null : filter.source().name());
        restrict("owner", "m.owners @> ARRAY[CAST(:owner AS text)]", filter.owner());
        restrict("leader", "m.lead_leaders @> ARRAY[CAST(:leader AS text)]", filter.leader());
        restrict("unit", "(coalesce(m.unit_id, i.unit_id) = ANY (:unit) OR m.lead_units && CAST(:unit AS text[]))",
                filter.unit() == null ? null : units.toArray(String[]::new));
        restrict("deadlineKind", "m.deadline_kind = ANY (:deadlineKind)",
                filter.deadlineKind().isEmpty() ? null : names(filter.deadlineKind()));
        String dated = " AND coalesce(m.extended_date, m.deadline_date) IS NOT NULL";
        restrict("dueFrom", Condition.DUE + " >= :dueFrom" + dated, filter.dueFrom());
        restrict("dueTo", Condition.DUE + " <= :dueTo" + dated, filter.dueTo());
        restrict("round", "i.round = :round", filter.round());
        restrict("takenOver", "i.taken_over = :takenOver", filter.takenOver());
        either("overdue", Condition.OVERDUE, filter.overdue());
        either("hasEvidence", Condition.HAS_EVIDENCE, filter.hasEvidence());
        if (!filter.light().isEmpty()) {
            restrictions.put("light", filter.light().stream().map(Condition::shows)
                    .collect(Collectors.joining(") OR (", "((", "))")));
        }
        if (filter.q() != null) {
            SearchText search = new SearchText(filter.q());
            restrictions.put("q", search.sql());
            params.putAll(search.params());
        }
    }

    /** @throws Refusal NOT_ALLOWED for who reads no business, FILTER_INVALID for a filter that cannot be meant */
    static Selection of(JdbcClient jdbc, Caller caller, LedgerFilter filter, LocalDate today) {
        Visibility.requireBusiness(caller);
        return new Selection(caller, filter, new FilterCheck(jdbc).check(filter), today);
    }

    /** Statement for columns of some of the rows. */
    String select(String columns, Rows rows, String... without) {
        return "SELECT " + columns + " " + rows.from() + " WHERE "
                + Stream.concat(Stream.of(rows.condition(), visible),
                        restrictions.entrySet().stream().filter(each -> !List.of(without).contains(each.getKey()))
                                .map(Map.Entry::getValue))
                        .collect(Collectors.joining(" AND "));
    }

    /** Statement for columns of all rows, or of those that there would be without these restrictions. */
    String select(String columns, String... without) {
        return select(columns, Rows.MEASURED, without) + " UNION ALL " + select(columns, Rows.UNMEASURED, without);
    }

    boolean restricts(String parameter) {
        return restrictions.containsKey(parameter);
    }

    /** A statement made of these, with its parameters. */
    JdbcClient.StatementSpec statement(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).params(params);
    }

    private void restrict(String parameter, String condition, @Nullable Object value) {
        if (value != null) {
            restrictions.put(parameter, condition);
            params.put(parameter, value);
        }
    }

    private void either(String parameter, String condition, @Nullable Boolean wanted) {
        if (wanted != null) {
            restrictions.put(parameter, wanted ? condition : "(" + condition + ") IS NOT TRUE");
        }
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
