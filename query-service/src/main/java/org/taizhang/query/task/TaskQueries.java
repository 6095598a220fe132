package org.taizhang.query.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.task.FindTasks;
import org.taizhang.api.task.TaskKind;
import org.taizhang.api.task.TaskView;
import org.taizhang.api.task.TasksView;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.query.edge.Snapshot;

/** Answers what somebody is to do next. */
@Component
class TaskQueries {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final Snapshot snapshot;
    private final CurrentSetting settings;

    TaskQueries(JdbcClient jdbc, Snapshot snapshot, CurrentSetting settings) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.settings = settings;
    }

    @QueryHandler
    TasksView handle(FindTasks query) {
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        if (query.cursor() != null) {
            Place.of(query.cursor());
        }
        Statement statement = new Statement(query);
        return snapshot.read(moment -> statement.empty()
                ? new TasksView(List.of(), null, 0, List.of(), moment.position(), moment.asOf())
                : read(query, statement, moment));
    }

    private TasksView read(FindTasks query, Statement statement, Snapshot.Moment moment) {
        LocalDate today = LocalDate.now(moment.clock());
        TaskRows rows = new TaskRows(statement.held(), TaskRows.wanted(statement.held()).find(jdbc), today,
                query.english());
        List<TaskView> tasks = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Map<TaskKind, Long> counts = new EnumMap<>(TaskKind.class);
        Map<String, Object> asked = Map.of("zone", moment.clock().getZone().getId(), "ruleDemanded",
                settings.of(Setting.RULE_REQUIRED).toArray(String[]::new));
        statement.of(jdbc, query, Days.of(today, settings), asked).query(row -> {
            counts.put(TaskKind.valueOf(row.getString("counted_kind")), row.getLong("n"));
            if (row.getString("id") != null) {
                tasks.add(rows.view(row));
                places.add(new Place(row.getInt("rank"), row.getLong("key"), row.getString("id")));
            }
        });
        boolean more = tasks.size() > query.limit();
        long total = counts.entrySet().stream()
                .filter(count -> query.kind() == null || count.getKey() == query.kind())
                .mapToLong(Map.Entry::getValue).sum();
        return new TasksView(more ? tasks.subList(0, query.limit()) : tasks,
                more ? places.get(query.limit() - 1).cursor() : null, total,
                counts.entrySet().stream()
                        .map(count -> new TasksView.Count(count.getKey(), rows.text(count.getKey()), count.getValue()))
                        .toList(),
                moment.position(), moment.asOf());
    }
}
