package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.query.edge.Visibility;

/** The rows that a filter selects of what the caller may see, as SQL. */
final class Selection {

    /** Which light a measure shows on the day {@code :today}. */
    static final String LIGHT = """
            CASE WHEN m.measure_id IS NULL OR m.status = 'COMPLETED' OR i.status IN ('CLOSED', 'WITHDRAWN', 'MERGED') THEN NULL
                WHEN m.red_on <= :today THEN 'RED' WHEN m.yellow_on <= :today THEN 'YELLOW' ELSE 'GREEN' END""";

    static final String FROM = """
            FROM item_row i LEFT JOIN measure_row m ON m.item_id = i.item_id AND m.status <> 'DROPPED'
               LEFT JOIN plan_row p ON p.plan_id = i.plan_id
               LEFT JOIN unit_directory u ON u.unit_id = coalesce(m.unit_id, i.unit_id)
            WHERE\s""";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> params = new LinkedHashMap<>();

    Selection(Caller caller, LedgerFilter filter, LocalDate today) {
        Visibility visible = Visibility.of(caller);
        where.append(visible.sql());
        params.putAll(visible.params());
        params.put("today", today);
        List<String> status = filter.status().stream().map(ItemStatus::name).toList();
        if (status.isEmpty()) {
            where.append(" AND i.status NOT IN ('WITHDRAWN', 'MERGED')");
        } else {
            and("i.status = ANY (:status)", "status", status.toArray(String[]::new));
        }
        and("i.plan_id = :plan", "plan", filter.plan());
        and("i.aspect = :aspect", "aspect", filter.aspect());
        and("i.source_kind = :source", "source", filter.source() == null ? null : filter.source().name());
        and("m.owners @> ARRAY[CAST(:owner AS text)]", "owner", filter.owner());
        and("(" + LIGHT + ") = :light", "light", filter.light() == null ? null : filter.light().name());
        and("""
                EXISTS (WITH RECURSIVE below AS (SELECT CAST(:unit AS text) AS unit_id
                        UNION SELECT c.unit_id FROM unit_directory c JOIN below b ON c.parent_id = b.unit_id)
                    SELECT 1 FROM below b WHERE b.unit_id = coalesce(m.unit_id, i.unit_id)
                        OR m.lead_units @> ARRAY[b.unit_id])""", "unit", filter.unit());
        and("(i.number ILIKE :q OR i.title ILIKE :q OR i.problem ILIKE :q OR m.text ILIKE :q)", "q",
                filter.q() == null ? null : like(filter.q().strip()));
    }

    /** A statement over the selected rows, with its parameters. */
    JdbcClient.StatementSpec statement(JdbcClient jdbc, String select, String rest) {
        return jdbc.sql(select + "\n" + FROM + where + rest).params(params);
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            params.put(name, value);
        }
    }

    /** Wildcards in the text stand for themselves. */
    private static String like(String text) {
        return "%" + text.replace("\0", "").replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
