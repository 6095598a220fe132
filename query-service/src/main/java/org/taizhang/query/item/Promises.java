package org.taizhang.query.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.ledger.ExtensionView;
import org.taizhang.api.ledger.PromisesView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Snapshot;

import tools.jackson.databind.json.JsonMapper;

/** Reads what was promised of a measure. */
final class Promises {

    private record Over(LocalDate deadline, LocalDate since, LocalDate until) {}

    private Promises() {}

    static PromisesView view(ResultSet row, List<ExtensionView> extensions, Snapshot.Moment moment, JsonMapper json)
            throws SQLException {
        Deadline original = MeasureRow.deadline(row);
        LocalDate extended = Columns.date(row, "extended_date");
        LocalDate due = original.kind() == DeadlineKind.CONTINUOUS
                ? null
                : extended == null ? original.date() : extended;
        LocalDate completedOn = Columns.date(row, "completed_on");
        List<PromisesView.Slip> slips = new ArrayList<>();
        for (Over over : json.readValue(row.getString("slips"), Over[].class)) {
            slips.add(slip(over.deadline(), over.since(), over.until(), over.until()));
        }
        LocalDate today = moment.on();
        boolean open = ItemStatus.valueOf(row.getString("item_status")).open() && completedOn == null;
        if (open && due != null && today.isAfter(due)) {
            LocalDate reopened = Columns.date(row, "reopened_on");
            LocalDate since = reopened == null || !reopened.isAfter(due) ? due.plusDays(1) : reopened;
            slips.add(slip(due, since, null, today));
        }
        return new PromisesView(row.getString("item_id"), row.getString("measure_id"), original, due,
                row.getInt("extensions"), completedOn, extensions, slips, moment.position(), moment.asOf());
    }

    /** The day it was completed or extended is the last one overdue. */
    private static PromisesView.Slip slip(LocalDate deadline, LocalDate since, @Nullable LocalDate until,
            LocalDate last) {
        return new PromisesView.Slip(deadline, since, until, ChronoUnit.DAYS.between(since, last) + 1);
    }
}
