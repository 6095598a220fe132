package org.taizhang.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.ledger.EvidenceEntry;
import org.taizhang.api.ledger.LedgerRow;
import org.taizhang.api.ledger.Light;
import org.taizhang.api.ledger.MeasureStatus;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Snapshot.Moment;

import tools.jackson.databind.json.JsonMapper;

/** Reads ledger rows in two passes: first what the names are needed of, then with the names. */
final class LedgerRows {

    /** What the row is found and counted by is as it is found and counted; the first of two columns is read. */
    private static final String COLUMNS = """
            SELECT f.status, f.round, f.closed_on, f.owners, f.lead_leaders, f.lead_units, f.percent, f.measure_status,
                f.extensions, f.deadline_kind, f.deadline_date,
                CASE WHEN m.extended_date IS NOT NULL THEN nullif(f.due, f.deadline_date) END AS extended_date,
                i.*, m.measure_id, m.ordinal, m.title AS measure_title, m.text AS measure_text,
                m.unit_id AS measure_unit, m.assisting_units, m.oversight_unit, m.as_written, m.deadline_text,
                m.review_every, m.progress, m.declared_status, m.declared_progress,
                p.title AS plan_title, i.details ->> '备注' AS remark, i.declaration ->> 'status' AS declared_item,
                jsonb_path_query_first(i.closure_chain, '$[*] ? (@.status == "PENDING").step') #>> '{}' AS pending_step,
                """ + Condition.LIGHT + " AS light ";

    private static final String JOINS = """

            JOIN item_row i ON i.item_id = wanted.item
                LEFT JOIN measure_row m ON m.item_id = wanted.item AND m.measure_id = wanted.measure
                LEFT JOIN plan_row p ON p.plan_id = i.plan_id
            ORDER BY place""";

    private LedgerRows() {}

    /** The rows with these keys, in their order. */
    static String select(Moment moment) {
        return COLUMNS + "FROM unnest(CAST(:items AS text[]), CAST(:measures AS text[])) WITH ORDINALITY wanted"
                + " (item, measure, place) JOIN " + FactsAt.table(moment)
                + " f ON f.item_id = wanted.item AND f.measure_id = wanted.measure" + JOINS;
    }

    static void want(ResultSet row, Names.Wanted wanted) throws SQLException {
        wanted.persons(Columns.texts(row, "owners")).persons(Columns.texts(row, "lead_leaders"))
                .unit(row.getString("unit_id")).unit(row.getString("measure_unit"))
                .units(Columns.texts(row, "lead_units")).units(Columns.texts(row, "assisting_units"))
                .unit(row.getString("oversight_unit"));
    }

    static LedgerRow row(ResultSet row, Names names, Map<String, List<EvidenceEntry>> evidence, boolean english,
            JsonMapper json)
            throws SQLException {
        String measure = row.getString("measure_id");
        String unit = row.getString("measure_unit") == null ? row.getString("unit_id") : row.getString("measure_unit");
        ItemStatus status = ItemStatus.valueOf(row.getString("status"));
        String declared = row.getString("declared_status") == null
                ? row.getString("declared_item")
                : row.getString("declared_status");
        String progress = row.getString("progress") == null
                ? row.getString("declared_progress")
                : row.getString("progress");
        List<String> owners = Columns.texts(row, "owners");
        return new LedgerRow(row.getString("item_id"), row.getString("number"), row.getLong("version"),
                row.getString("plan_id"), row.getString("plan_title"), row.getString("section"), row.getString("path"),
                row.getString("aspect"), Subject.valueOf(row.getString("subject")),
                SourceKind.valueOf(row.getString("source_kind")), row.getString("title"), row.getString("problem"),
                row.getBoolean("derived"), Columns.texts(row, "manifestations"), row.getString("root_cause"), measure,
                row.getString("measure_title"), row.getString("measure_text"), names.persons(owners),
                names.persons(Columns.texts(row, "lead_leaders")), names.unitOrNull(unit),
                names.units(Columns.texts(row, "lead_units")), names.units(Columns.texts(row, "assisting_units")),
                names.unitOrNull(row.getString("oversight_unit")), row.getString("as_written"), deadline(row),
                Columns.date(row, "extended_date"), row.getInt("extensions"), progress, row.getInt("percent"),
                measure == null
                        ? List.of()
                        : evidence.getOrDefault(row.getString("item_id") + "/" + measure, List.of()),
                Columns.constant(row, "measure_status", MeasureStatus.class), status,
                statusText(status, row.getBoolean("closed_as_declared"), row.getString("pending_step"), english),
                Columns.constant(row, "light", Light.class), Columns.date(row, "closed_on"), rules(row),
                row.getString("remark"), Columns.map(row, "details", json), row.getBoolean("taken_over"), declared,
                measure != null && owners.isEmpty(),
                row.getBoolean("in_force"), Columns.instant(row, "updated_at"));
    }

    private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        DeadlineKind kind = Columns.constant(row, "deadline_kind", DeadlineKind.class);
        return kind == null
                ? null
                : new Deadline(kind, Columns.date(row, "deadline_date"),
                        Columns.constant(row, "review_every", ReviewCycle.class), row.getString("deadline_text"));
    }

    private static @Nullable String rules(ResultSet row) throws SQLException {
        List<String> names = Columns.texts(row, "rule_names");
        return names.isEmpty() ? null : String.join("、", names);
    }

    /** The status in words; while closing is requested, with the step that is waited for. */
    private static String statusText(ItemStatus status, boolean asDeclared, @Nullable String pending, boolean english) {
        String text = english ? status.en() : status.zh();
        if (asDeclared) {
            return text + (english ? " (as declared)" : "（认可导入声明）");
        }
        if (status != ItemStatus.CLOSURE_REQUESTED || pending == null) {
            return text;
        }
        ChainStep step = ChainStep.valueOf(pending);
        return english ? text + ": " + step.en() : text + "（待" + step.zh() + "）";
    }
}
