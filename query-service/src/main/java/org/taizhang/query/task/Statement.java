package org.taizhang.query.task;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.task.FindTasks;
import org.taizhang.api.task.TaskKind;
import org.taizhang.query.edge.Visibility;

/** One statement for a page and for how many there are of each kind, so that the rows are gone through once. */
final class Statement {

    private static final List<TaskSource> SOURCES = List.of(new WorkOnMeasures(), new BeforeWork(),
            new TowardsClosing(), new ClosingSteps(), new Decisions(), new Supervision(), new Plans(),
            new Redactions());

    private static final String SHELL = """
            WITH task AS MATERIALIZED (SELECT u.*, %s AS rank, %s AS key FROM (%s) u WHERE u.kind IS NOT NULL),
                page AS (SELECT * FROM task WHERE (CAST(:kind AS text) IS NULL OR kind = :kind)%s
                    ORDER BY rank, key, id LIMIT :limit)
            SELECT counted.kind AS counted_kind, counted.n, t.*, i.number, i.title AS item_title,
                i.version AS item_version, m.title AS measure_title, a.title AS act_title, a.version AS act_version,
                p.title AS plan_title, p.version AS plan_version, r.grounds AS redaction_title,
                r.version AS redaction_version
            FROM (SELECT kind, count(*) AS n FROM task GROUP BY kind) counted
                LEFT JOIN page t ON t.kind = counted.kind LEFT JOIN item_row i ON i.item_id = t.item
                LEFT JOIN measure_row m ON m.item_id = t.item AND m.measure_id = t.measure
                LEFT JOIN act_row a ON a.act_id = t.act LEFT JOIN plan_row p ON p.plan_id = t.plan
                LEFT JOIN redaction_row r ON r.redaction_id = t.redaction
            ORDER BY t.rank NULLS LAST, t.key, t.id, counted.kind""";

    private final Holdings held;
    private final List<Part> parts;
    private final Visibility visible;

    Statement(FindTasks query) {
        visible = Visibility.of(query.caller());
        held = Holdings.of(query.caller());
        parts = SOURCES.stream().flatMap(source -> source.parts(held)).toList();
    }

    Holdings held() {
        return held;
    }

    /** Nothing can be the caller's. */
    boolean empty() {
        return parts.isEmpty();
    }

    JdbcClient.StatementSpec of(JdbcClient jdbc, FindTasks query, Days days, Map<String, Object> settings) {
        Map<String, Object> params = new LinkedHashMap<>(visible.params());
        params.putAll(settings);
        held.bind(params, query.caller());
        params.put("today", days.today());
        params.put("near", days.near());
        params.put("longOverdue", days.longOverdue());
        params.put("othersWait", names(TaskKind::othersWait));
        params.put("last", names(TaskKind::last));
        params.put("limit", query.limit() + 1);
        String after = "";
        if (query.cursor() != null) {
            Place.of(query.cursor()).bind(params);
            after = " AND " + Place.AFTER;
        }
        // Whoever reaches what is the team's sees it; that is looked up for what is an individual's only.
        String sql = SHELL.formatted(Place.RANK, Place.KEY, once(), after)
                .replace("{seen}", "(i.subject = 'TEAM' OR " + visible.sql() + ")").replace("{visible}", visible.sql());
        return jdbc.sql(sql).params(params).param("kind", query.kind() == null ? null : query.kind().name());
    }

    /** A task that rests on several roles is there for the first of them. */
    private String once() {
        String all = parts.stream().map(Part::sql).collect(Collectors.joining("\nUNION ALL\n"));
        return parts.stream().map(Part::held).distinct().count() == 1
                ? all
                : "SELECT DISTINCT ON (id) * FROM (" + all + ") each WHERE kind IS NOT NULL ORDER BY id, held";
    }

    private static String[] names(Predicate<TaskKind> which) {
        return Arrays.stream(TaskKind.values()).filter(which).map(Enum::name).toArray(String[]::new);
    }
}
