package org.taizhang.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.Light;
import org.taizhang.api.ledger.MeasureStatus;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.statistics.Counts;
import org.taizhang.api.statistics.Figure;
import org.taizhang.api.statistics.Figures;
import org.taizhang.query.edge.Visibility;

/** Counts the items that are or are not taken over, as far as the caller may see them. */
final class Counted {

    private static final String MEASURES = " FROM measure_row m JOIN item_row i USING (item_id)"
            + " WHERE m.status <> 'DROPPED' AND ";
    /** Basically completed is not completed. */
    private static final String DONE = "m.status IN ('COMPLETED', 'SUSTAINED')";
    private static final String DUE = "coalesce(m.extended_date, m.deadline_date)";
    private static final String DATED = "m.deadline_kind IN ('IMMEDIATE', 'BY_DATE', 'BY_DATE_THEN_SUSTAIN') AND "
            + DUE + " IS NOT NULL";

    private final JdbcClient jdbc;
    private final String where;
    private final Map<String, Object> params = new LinkedHashMap<>();

    Counted(JdbcClient jdbc, Caller caller, @Nullable String plan, boolean takenOver, LocalDate on) {
        this.jdbc = jdbc;
        Visibility visible = Visibility.of(caller);
        params.putAll(visible.params());
        params.put("on", on);
        params.put("takenOver", takenOver);
        String ofPlan = "";
        if (plan != null) {
            params.put("plan", plan);
            ofPlan = " AND i.plan_id = :plan";
        }
        this.where = visible.sql() + " AND i.status NOT IN ('WITHDRAWN', 'MERGED') AND i.taken_over = :takenOver"
                + ofPlan;
    }

    Counts counts() {
        Map<String, Long> byStatus = new LinkedHashMap<>();
        for (ItemStatus status : ItemStatus.values()) {
            if (status.counts()) {
                byStatus.put(status.name(), 0L);
            }
        }
        byStatus.putAll(grouped("SELECT i.status, count(*) FROM item_row i WHERE " + where + " GROUP BY 1"));
        Map<String, Long> byMeasureStatus = new LinkedHashMap<>();
        for (MeasureStatus status : MeasureStatus.values()) {
            if (status != MeasureStatus.DROPPED) {
                byMeasureStatus.put(status.name(), 0L);
            }
        }
        byMeasureStatus.putAll(grouped("SELECT m.status, count(*)" + MEASURES + where + " GROUP BY 1"));
        Map<String, Long> byLight = new LinkedHashMap<>();
        for (Light light : Light.values()) {
            byLight.put(light.name(), 0L);
        }
        byLight.putAll(grouped("""
                SELECT CASE WHEN m.red_on <= :on THEN 'RED' WHEN m.yellow_on <= :on THEN 'YELLOW' ELSE 'GREEN' END,
                    count(*)""" + MEASURES + where
                + " AND m.status <> 'COMPLETED' AND i.status <> 'CLOSED' GROUP BY 1"));
        return new Counts(sum(byStatus), sum(byMeasureStatus), byStatus, grouped(
                "SELECT coalesce(i.aspect, ''), count(*) FROM item_row i WHERE " + where
                        + " GROUP BY 1 ORDER BY 2 DESC, 1"),
                units(), byMeasureStatus, byLight);
    }

    Figures figures() {
        String its = "SELECT 1 FROM measure_row m WHERE m.item_id = i.item_id AND m.status <> 'DROPPED'";
        Figure items = figure("count(*) FILTER (WHERE EXISTS (" + its + ") AND NOT EXISTS (" + its + " AND NOT " + DONE
                + ")), count(*) FROM item_row i WHERE ");
        Figure closed = figure("count(*) FILTER (WHERE i.status = 'CLOSED'), count(*) FROM item_row i WHERE ");
        Figure measures = figure("count(*) FILTER (WHERE " + DONE + "), count(*)" + MEASURES);
        Figure due = figure("count(*) FILTER (WHERE m.completed_on <= :on), count(*)" + MEASURES + DATED + " AND " + DUE
                + " <= :on AND ");
        Figure punctual = figure("count(*) FILTER (WHERE m.completed_on <= m.deadline_date), count(*)" + MEASURES
                + DATED + " AND m.deadline_date <= :on AND ");
        Figure overdue = figure("count(*) FILTER (WHERE " + DUE + " < :on), count(*)" + MEASURES + DATED
                + " AND m.completed_on IS NULL AND i.status <> 'CLOSED' AND ");
        return new Figures(items, closed, measures, due, punctual, overdue);
    }

    private Figure figure(String what) {
        return jdbc.sql("SELECT " + what + where).params(params)
                .query((row, number) -> Figure.of(row.getLong(1), row.getLong(2))).single();
    }

    private Map<String, Long> grouped(String sql) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(sql).params(params).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private List<Counts.UnitCount> units() {
        List<Counts.UnitCount> units = new ArrayList<>();
        jdbc.sql("""
                SELECT coalesce(i.unit_id, ''), coalesce(u.name, i.unit_id, ''), count(*),
                    count(*) FILTER (WHERE i.status = 'CLOSED')
                FROM item_row i LEFT JOIN unit_directory u USING (unit_id) WHERE\s""" + where
                + " GROUP BY 1, 2 ORDER BY 3 DESC, 2").params(params).query(row -> {
                    units.add(new Counts.UnitCount(new Named(row.getString(1), row.getString(2)), row.getLong(3),
                            row.getLong(4)));
                });
        return units;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
