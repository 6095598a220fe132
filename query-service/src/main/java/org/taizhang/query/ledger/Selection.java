package org.taizhang.query.ledger;

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
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.edge.Visibility;

/** The rows that a filter selects of what the caller may see, as SQL. Each restriction goes by its parameter's name. */
final class Selection {

    private final String from;
    private final String visible;
    private final Map<String, String> restrictions = new LinkedHashMap<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    private Selection(Caller caller, LedgerFilter filter, Collection<String> units, Moment moment) {
        Visibility visibility = Visibility.of(caller);
        from = " FROM " + FactsAt.table(moment) + " f LEFT JOIN unit_directory u ON u.unit_id = f.unit_id";
        // Who sees everything need not be asked of each item; what one may see goes by how it is now.
        visible = Visibility.everything(caller)
                ? "TRUE"
                : "EXISTS (SELECT 1 FROM item_row i WHERE i.item_id = f.item_id AND " + visibility.sql() + ")";
        params.putAll(visibility.params());
        params.putAll(FactsAt.params(moment));
        if (filter.status().isEmpty()) {
            restrictions.put("status", "f.status NOT IN ('WITHDRAWN', 'MERGED')");
        } else {
            restrict("status", "f.status = ANY (:status)", names(filter.status()));
        }
        restrict("plan", "f.plan_id = :plan", filter.plan());
        restrict("aspect", "f.aspect = :aspect", filter.aspect());
        restrict("source", "f.source_kind = :source", filter.source() == null ? null : filter.source().name());
        restrict("owner", "f.owners @> ARRAY[CAST(:owner AS text)]", filter.owner());
        restrict("leader", "f.lead_leaders @> ARRAY[CAST(:leader AS text)]", filter.leader());
        restrict("unit", "(f.unit_id = ANY (:unit) OR f.lead_units && CAST(:unit AS text[]))",
                filter.unit() == null ? null : units.toArray(String[]::new));
        restrict("deadlineKind", "f.deadline_kind = ANY (:deadlineKind)",
                filter.deadlineKind().isEmpty() ? null : names(filter.deadlineKind()));
        restrict("dueFrom", "f.due >= :dueFrom", filter.dueFrom());
        restrict("dueTo", "f.due <= :dueTo", filter.dueTo());
        restrict("round", "f.round = :round", filter.round());
        restrict("takenOver", "f.taken_over = :takenOver", filter.takenOver());
        either("overdue", Condition.OVERDUE, filter.overdue());
        either("hasEvidence", "f.has_evidence", filter.hasEvidence());
        if (!filter.light().isEmpty()) {
            restrictions.put("light", filter.light().stream().map(Condition::shows)
                    .collect(Collectors.joining(") OR (", "((", "))")));
        }
        if (filter.q() != null) {
            SearchText search = new SearchText(filter.q(), moment.past());
            restrictions.put("q", search.sql());
            params.putAll(search.params());
        }
    }

    /** @throws Refusal NOT_ALLOWED for who reads no business, FILTER_INVALID for a filter that cannot be meant */
    static Selection of(JdbcClient jdbc, Caller caller, LedgerFilter filter, Moment moment) {
        Visibility.requireBusiness(caller);
        return new Selection(caller, filter, new FilterCheck(jdbc).check(filter), moment);
    }

    /** Statement for columns of all rows, or of those that there would be without these restrictions. */
    String select(String columns, String... without) {
        return "SELECT " + columns + from + " WHERE " + Stream.concat(Stream.of(visible),
                restrictions.entrySet().stream().filter(each -> !List.of(without).contains(each.getKey()))
                        .map(Map.Entry::getValue))
                .collect(Collectors.joining(" AND "));
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
