package org.taizhang.query.ledger;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.edge.RowUpdate;

import tools.jackson.databind.json.JsonMapper;

/** Writes item rows, all but closing. */
@Component
class ItemRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ItemRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void clear() {
        jdbc.sql("TRUNCATE item_row, measure_row, evidence_row").update();
    }

    void raised(ProblemRaised e, Recorded recorded) {
        insert(new Head(e.itemId(), e.number(), e.place(), e.problem(), e.responsibleUnit(), e.raisedOn(), e.inForce(),
                null), recorded);
    }

    void takenOver(ItemTakenOver e, Recorded recorded) {
        insert(new Head(e.itemId(), e.number(), e.place(), e.problem(), e.responsibleUnit(), e.raisedOn(), e.inForce(),
                e.declaration()), recorded);
    }

    /** Every event moves the version on: the row says which one a client has seen. */
    void touched(ItemId item, Recorded recorded) {
        RowUpdate.one(jdbc.sql("UPDATE item_row SET version = ?, position = ?, updated_at = ? WHERE item_id = ?")
                .params(recorded.version(), recorded.position(), Timestamp.from(recorded.at()), item.value()),
                "item " + item);
    }

    void answeredFor(ResponsibleUnitAssigned e) {
        change("unit_id = ?", e.responsibleUnit().value(), e.itemId());
    }

    void claimed(ItemClaimed e) {
        change("status = 'CLAIMED', claimed_on = ?", e.claimedOn(), e.itemId());
    }

    /** The first thing done turns claimed into in progress. */
    void begun(ItemId item) {
        change("status = CASE status WHEN 'CLAIMED' THEN ? ELSE status END", "IN_PROGRESS", item);
    }

    void putInForce(ItemPutInForce e) {
        change("in_force = ?", true, e.itemId());
    }

    void rootCause(RootCauseRecorded e) {
        change("root_cause = ?", e.text(), e.itemId());
    }

    void sameTypeCheck(SameTypeCheckRecorded e) {
        change("same_type_checked = true, same_type_found = ?", e.found(), e.itemId());
        change("same_type_findings = ?", e.findings(), e.itemId());
    }

    void withdrawn(ItemWithdrawn e) {
        change("status = 'WITHDRAWN', withdrawn_reason = ?", e.reason(), e.itemId());
    }

    private void change(String set, Object value, ItemId item) {
        RowUpdate.one(jdbc.sql("UPDATE item_row SET " + set + " WHERE item_id = ?").params(value, item.value()),
                "item " + item);
    }

    private record Head(ItemId id, String number, Place place, Problem problem, @Nullable UnitId unit,
            LocalDate raisedOn, boolean inForce, @Nullable Declaration declaration) {}

    private void insert(Head head, Recorded recorded) {
        Place place = head.place;
        Problem problem = head.problem;
        // Nobody in particular raised what an import brought.
        String raiser = place.imported() == null ? recorded.actor() : null;
        jdbc.sql(
                """
                        INSERT INTO item_row (item_id, number, number_key, plan_id, section, path, import_id, aspect, subject, person_id,
                            source_kind, source_number, feedback_date, title, problem, derived, manifestations, root_cause,
                            details, unit_id, status, in_force, raised_by, raised_on, taken_over, declaration, version,
                            position, updated_at)
                        VALUES (:id, :number, :numberKey, :plan, :section, :path, :import, :aspect, :subject, :person, :sourceKind,
                            :sourceNumber, :feedbackDate, :title, :problem, :derived, :manifestations, :rootCause,
                            CAST(:details AS jsonb), :unit, 'RAISED', :inForce, :raiser, :raisedOn, :takenOver,
                            CAST(:declaration AS jsonb), :version, :position, :at)
                        """)
                .param("id", head.id.value()).param("number", head.number)
                .param("numberKey", padded(head.number))
                .param("plan", place.plan() == null ? null : place.plan().value()).param("section", place.section())
                .param("path", place.path())
                .param("import", place.imported() == null ? null : place.imported().value())
                .param("aspect", problem.aspect()).param("subject", problem.subject().name())
                .param("person", problem.person() == null ? null : problem.person().value())
                .param("sourceKind", problem.source().kind().name())
                .param("sourceNumber", problem.source().externalNumber())
                .param("feedbackDate", problem.source().feedbackDate()).param("title", problem.title())
                .param("problem", problem.text()).param("derived", problem.derived())
                .param("manifestations", problem.manifestations().toArray(String[]::new))
                .param("rootCause", problem.rootCause()).param("details", json.writeValueAsString(problem.details()))
                .param("unit", head.unit == null ? null : head.unit.value()).param("inForce", head.inForce)
                .param("raiser", raiser).param("raisedOn", head.raisedOn)
                .param("takenOver", head.declaration != null)
                .param("declaration", head.declaration == null ? null : json.writeValueAsString(head.declaration))
                .param("version", recorded.version()).param("position", recorded.position())
                .param("at", Timestamp.from(recorded.at())).update();
    }

    /** Every run of digits at ten places: texts then come in the order of their numbers. */
    private static String padded(String number) {
        return Pattern.compile("\\d+").matcher(number)
                .replaceAll(digits -> "0".repeat(Math.max(0, 10 - digits.group().length())) + digits.group());
    }
}
