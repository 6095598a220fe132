package org.taizhang.query.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Delegated;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.task.TaskKind;
import org.taizhang.api.task.TaskReason;
import org.taizhang.api.task.TaskView;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;

/** Reads rows of tasks into views. */
record TaskRows(Holdings held, Names names, LocalDate today, boolean english) {

    static Names.Wanted wanted(Holdings held) {
        Names.Wanted wanted = new Names.Wanted();
        for (Holding holding : held.all()) {
            wanted.person(holding.person().value()).unit(unit(holding.grant()));
        }
        return wanted;
    }

    TaskView view(ResultSet row) throws SQLException {
        TaskKind kind = TaskKind.valueOf(row.getString("kind"));
        LocalDate due = Columns.date(row, "due");
        boolean overdue = due != null && due.isBefore(today);
        String about = about(row);
        return new TaskView(row.getString("id"), kind, text(kind),
                kind.commands().getFirst().getSimpleName(),
                kind.commands().stream().skip(1).map(Class::getSimpleName).toList(),
                about.equals("act") ? row.getString("act_title") : row.getString("number"),
                row.getString(about + "_title"), row.getLong(about + "_version"), row.getString("item"),
                row.getString("measure"), row.getString("measure_title"), row.getString("evidence"),
                row.getString("extension"), row.getString("act"), row.getString("plan"),
                row.getString("redaction"), step(row), due, overdue,
                overdue ? ChronoUnit.DAYS.between(due, today) : 0, Columns.instantOrNull(row, "since"), why(row));
    }

    private static String about(ResultSet row) throws SQLException {
        for (String each : List.of("item", "act", "redaction")) {
            if (row.getString(each) != null) {
                return each;
            }
        }
        return "plan";
    }

    String text(TaskKind kind) {
        return english ? kind.en() : kind.zh();
    }

    private TaskView.@Nullable Step step(ResultSet row) throws SQLException {
        ChainStep step = Columns.constant(row, "step", ChainStep.class);
        return step == null
                ? null
                : new TaskView.Step(step, english ? step.en() : step.zh(), row.getInt("step_number"),
                        row.getInt("steps"));
    }

    private TaskReason why(ResultSet row) throws SQLException {
        Grant grant = held.all().get(row.getInt("held")).grant();
        Role role = grant.role();
        Delegated delegated = grant.delegated();
        return new TaskReason(TaskReason.Basis.valueOf(row.getString("basis")), role,
                english ? role.en() : role.zh(), names.unitOrNull(unit(grant)),
                delegated == null ? null : names.person(delegated.person().value()),
                delegated == null ? null : delegated.delegation().value());
    }

    private static @Nullable String unit(Grant grant) {
        UnitId unit = grant.unit();
        return unit == null ? null : unit.value();
    }
}
