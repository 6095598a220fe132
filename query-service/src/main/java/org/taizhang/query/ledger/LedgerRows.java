package org.taizhang.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
import org.taizhang.api.ledger.Named;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Snapshot.Moment;

import tools.jackson.databind.json.JsonMapper;

/** Reads ledger rows; their persons and units are looked up when all of a page are read. */
final class LedgerRows {

    /** What the row is found and counted by is as it is found and counted; the first of two columns is read. */
    private static final String COLUMNS = """
            SELECT f.status, f.round, f.closed_on, f.owners, f.lead_leaders, f.lead_units, f.percent, f.measure_status,
                f.extensions, f.deadline_kind, f.deadline_date,
                CASE WHEN m.extended_date IS NOT NULL THEN nullif(f.due, f.deadline_date) END AS extended_date,
                i.item_id, i.number, i.version, i.plan_id, i.section, i.path, i.aspect, i.subject, i.source_kind, i.title,
                i.problem, i.derived, i.manifestations, i.root_cause, i.unit_id, i.closed_as_declared, i.rule_names,
                i.details, i.taken_over, i.in_force, i.updated_at, m.measure_id, m.ordinal, m.title AS measure_title, m.text AS measure_text,
                m.unit_id AS measure_unit, m.assisting_units, m.oversight_unit, m.as_written, m.deadline_text,
                m.review_every, m.progress, m.declared_status, m.declared_progress,
                p.title AS plan_title, i.declaration ->> 'status' AS declared_item, CASE WHEN f.status = 'CLOSURE_REQUESTED'
                THEN jsonb_path_query_first(i.closure_chain, '$[*] ? (@.status == "PENDING").step') #>> '{}' END AS pending_step,
                """
            + Condition.LIGHT + " AS light ";

    /** The detail that is a column of its own. */
    private static final String REMARK = "备注";

    private static final String JOINS = """

            JOIN item_row i ON i.item_id = wanted.item
                LEFT JOIN measure_row m ON m.item_id = wanted.item AND m.measure_id = wanted.measure
                LEFT JOIN plan_row p ON p.plan_id = i.plan_id
            ORDER BY place""";

    private LedgerRows() {}

    /** The rows with these keys, in their order. */
    static String select(Moment moment) {
        String wanted = "f.item_id = wanted.item AND f.measure_id = wanted.measure";
        return COLUMNS + "FROM unnest(CAST(:items AS text[]), CAST(:measures AS text[])) WITH ORDINALITY wanted"
                + " (item, measure, place) " + (moment.past()
                        // One of each stood then: looked for from the last, in each of the tables that there are of the past.
                        ? "CROSS JOIN LATERAL (SELECT * FROM " + FactsAt.foundOtherwise(moment) + " f WHERE " + wanted
                                + " ORDER BY f.from_position DESC LIMIT 1) f"
                        : "JOIN ledger_fact f ON f.item_id = ANY (:items) AND " + wanted)
                + JOINS;
    }

    static Names.Wanted namesOf(List<LedgerRow> rows) {
        Names.Wanted wanted = new Names.Wanted();
        for (LedgerRow row : rows) {
            Stream.of(row.owners(), row.leadLeaders()).flatMap(List::stream)
                    .forEach(person -> wanted.person(person.id()));
            Stream.concat(Stream.of(row.leadUnits(), row.assistingUnits()).flatMap(List::stream),
                    Stream.of(row.responsibleUnit(), row.oversightUnit()).filter(Objects::nonNull))
                    .forEach(unit -> wanted.unit(unit.id()));
        }
        return wanted;
    }

    /** With the ids of persons and units for names. */
    static LedgerRow row(ResultSet row, Map<String, List<EvidenceEntry>> evidence, boolean english, JsonMapper json)
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
        List<Named> owners = named(row, "owners");
        Map<String, String> details = Columns.map(row, "details", json);
        return new LedgerRow(row.getString("item_id"), row.getString("number"), row.getLong("version"),
                row.getString("plan_id"), row.getString("plan_title"), row.getString("section"), row.getString("path"),
                row.getString("aspect"), Subject.valueOf(row.getString("subject")),
                SourceKind.valueOf(row.getString("source_kind")), row.getString("title"), row.getString("problem"),
                row.getBoolean("derived"), Columns.texts(row, "manifestations"), row.getString("root_cause"), measure,
                row.getString("measure_title"), row.getString("measure_text"), owners,
                named(row, "lead_leaders"), named(unit), named(row, "lead_units"), named(row, "assisting_units"),
                named(row.getString("oversight_unit")), row.getString("as_written"), deadline(row),
                Columns.date(row, "extended_date"), row.getInt("extensions"), progress, row.getInt("percent"),
                measure == null
                        ? List.of()
                        : evidence.getOrDefault(row.getString("item_id") + "/" + measure, List.of()),
                Columns.constant(row, "measure_status", MeasureStatus.class), status,
                statusText(status, row.getBoolean("closed_as_declared"), row.getString("pending_step"), english),
                Columns.constant(row, "light", Light.class), Columns.date(row, "closed_on"), rules(row),
                details.get(REMARK), details, row.getBoolean("taken_over"), declared,
                measure != null && owners.isEmpty(),
                row.getBoolean("in_force"), Columns.instant(row, "updated_at"));
    }

    private static List<Named> named(ResultSet row, String column) throws SQLException {
        return Columns.texts(row, column).stream().map(id -> new Named(id, id)).toList();
    }

    private static @Nullable Named named(@Nullable String id) {
        return id == null ? null : new Named(id, id);
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
