package org.taizhang.query.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.ledger.EvidenceStatus;
import org.taizhang.api.ledger.EvidenceView;
import org.taizhang.api.ledger.ExtensionStatus;
import org.taizhang.api.ledger.ExtensionView;
import org.taizhang.api.ledger.Light;
import org.taizhang.api.ledger.MeasureStatus;
import org.taizhang.api.ledger.MeasureView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;

import tools.jackson.databind.json.JsonMapper;

/** Reads measures and their evidence. */
final class MeasureRow {

    private MeasureRow() {}

    static void want(ResultSet row, Names.Wanted wanted) throws SQLException {
        wanted.persons(Columns.texts(row, "owners")).persons(Columns.texts(row, "lead_leaders"))
                .unit(row.getString("unit_id")).units(Columns.texts(row, "lead_units"))
                .units(Columns.texts(row, "assisting_units")).unit(row.getString("oversight_unit"));
    }

    static MeasureView view(ResultSet row, Names names, Map<String, List<EvidenceView>> evidence,
            Map<String, List<ExtensionView>> extensions, LocalDate today)
            throws SQLException {
        String id = row.getString("measure_id");
        List<String> owners = Columns.texts(row, "owners");
        MeasureStatus status = MeasureStatus.valueOf(row.getString("status"));
        boolean positive = row.getBoolean("last_review_positive");
        Boolean lastReview = row.wasNull() ? null : (Boolean) positive;
        return new MeasureView(id, row.getInt("ordinal"), row.getString("title"), row.getString("text"),
                names.persons(owners), names.persons(Columns.texts(row, "lead_leaders")),
                names.unitOrNull(row.getString("unit_id")), names.units(Columns.texts(row, "lead_units")),
                names.units(Columns.texts(row, "assisting_units")), names.unitOrNull(row.getString("oversight_unit")),
                row.getString("as_written"), owners.isEmpty(), deadline(row), Columns.date(row, "extended_date"),
                Columns.date(row, "next_review"), status, row.getInt("percent"), row.getString("progress"),
                Columns.date(row, "progress_on"), Columns.date(row, "completed_on"), row.getString("completion"),
                basically(row),
                lastReview, light(row, status, today), row.getString("declared_status"),
                row.getString("declared_progress"), Columns.texts(row, "evidence_references"),
                evidence.getOrDefault(id, List.of()), extensions.getOrDefault(id, List.of()));
    }

    private static MeasureView.@Nullable Basically basically(ResultSet row) throws SQLException {
        LocalDate on = Columns.date(row, "basically_on");
        return on == null
                ? null
                : new MeasureView.Basically(on, row.getString("basically"), row.getString("remaining"));
    }

    static EvidenceView evidence(ResultSet row, Names names, JsonMapper json) throws SQLException {
        return new EvidenceView(row.getString("evidence_id"), EvidenceStatus.valueOf(row.getString("status")),
                List.of(json.readValue(row.getString("files"), EvidenceFile[].class)), row.getString("effect"),
                names.personOrNull(row.getString("submitter")), Columns.instant(row, "submitted_at"),
                names.personOrNull(row.getString("decider")), row.getString("reason"), row.getBoolean("current"));
    }

    static ExtensionView extension(ResultSet row, Names names) throws SQLException {
        return new ExtensionView(row.getString("extension_id"), row.getInt("number"), row.getInt("at_most"),
                row.getDate("from_date").toLocalDate(), row.getDate("to_date").toLocalDate(), row.getString("reason"),
                row.getString("progress"), names.personOrNull(row.getString("requester")),
                Columns.instant(row, "requested_at"), ExtensionStatus.valueOf(row.getString("status")),
                names.personOrNull(row.getString("decider")), Columns.instantOrNull(row, "decided_at"),
                row.getString("remark"));
    }

    static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(DeadlineKind.valueOf(row.getString("deadline_kind")), Columns.date(row, "deadline_date"),
                Columns.constant(row, "review_every", ReviewCycle.class), row.getString("deadline_text"));
    }

    private static @Nullable Light light(ResultSet row, MeasureStatus status, LocalDate today) throws SQLException {
        if (status.settled() || !ItemStatus.valueOf(row.getString("item_status")).open()) {
            return null;
        }
        LocalDate red = Columns.date(row, "red_on");
        LocalDate yellow = Columns.date(row, "yellow_on");
        if (red != null && !red.isAfter(today)) {
            return Light.RED;
        }
        return yellow != null && !yellow.isAfter(today) ? Light.YELLOW : Light.GREEN;
    }
}
