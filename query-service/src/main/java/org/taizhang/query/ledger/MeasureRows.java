package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.query.edge.RowUpdate;

/** Writes measure rows. Whatever moves a light ends by storing the days from which it changes. */
@Component
class MeasureRows {

    private final JdbcClient jdbc;

    MeasureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void assigned(MeasureAssigned e, LocalDate day) {
        MeasureDraft measure = e.measure();
        Deadline deadline = measure.deadline();
        Assignment given = measure.assignment();
        jdbc.sql("""
                INSERT INTO measure_row (item_id, measure_id, ordinal, title, text, owners, lead_leaders, unit_id,
                    lead_units, assisting_units, oversight_unit, as_written, deadline_kind, deadline_date,
                    deadline_text, review_every, next_review, assigned_on, declared_status, declared_progress,
                    evidence_references)
                SELECT :item, :measure, coalesce(max(ordinal), 0) + 1, :title, :text, :owners, :leaders, :unit,
                    :leadUnits, :assisting, :oversight, :asWritten, :kind, CAST(:date AS date), :raw, :every,
                    CAST(:nextReview AS date), CAST(:day AS date), :declaredStatus, :declaredProgress, :references
                FROM measure_row WHERE item_id = :item
                """).param("item", e.itemId().value()).param("measure", measure.measureId().value())
                .param("title", measure.title()).param("text", measure.text()).param("owners", persons(given.owners()))
                .param("leaders", persons(given.leadLeaders())).param("unit", value(given.responsibleUnit()))
                .param("leadUnits", units(given.leadUnits())).param("assisting", units(given.assistingUnits()))
                .param("oversight", value(given.oversightUnit())).param("asWritten", given.asWritten())
                .param("kind", deadline.kind().name()).param("date", deadline.date()).param("raw", deadline.rawText())
                .param("every", deadline.reviewEvery() == null ? null : deadline.reviewEvery().name())
                .param("nextReview", firstReview(deadline, day)).param("day", day)
                .param("declaredStatus", measure.declaredStatus())
                .param("declaredProgress", measure.declaredProgress())
                .param("references", measure.evidenceReferences().toArray(String[]::new)).update();
        light(e.itemId(), measure.measureId());
    }

    void settled(DeadlineSettled e) {
        Deadline deadline = e.deadline();
        RowUpdate.one(jdbc.sql("""
                UPDATE measure_row SET deadline_kind = :kind, deadline_date = CAST(:date AS date),
                    deadline_text = coalesce(:raw, deadline_text), review_every = :every,
                    next_review = CASE WHEN :kind = 'CONTINUOUS'
                        THEN CAST(assigned_on + make_interval(months => :months) AS date) END
                WHERE item_id = :item AND measure_id = :measure
                """).param("kind", deadline.kind().name()).param("date", deadline.date())
                .param("raw", deadline.rawText())
                .param("every", deadline.reviewEvery() == null ? null : deadline.reviewEvery().name())
                .param("months", cycle(deadline).months()).param("item", e.itemId().value())
                .param("measure", e.measureId().value()), "measure " + e.measureId());
        light(e.itemId(), e.measureId());
    }

    void claimed(ItemClaimed e) {
        e.immediateDeadlines().forEach((measure, day) -> {
            change("deadline_date = ?", day, e.itemId(), measure);
            light(e.itemId(), measure);
        });
    }

    void reassigned(MeasureReassigned e) {
        Assignment given = e.assignment();
        RowUpdate.one(jdbc.sql("""
                UPDATE measure_row SET owners = :owners, lead_leaders = :leaders, unit_id = :unit,
                    lead_units = :leadUnits, assisting_units = :assisting, oversight_unit = :oversight,
                    as_written = :asWritten
                WHERE item_id = :item AND measure_id = :measure
                """).param("owners", persons(given.owners())).param("leaders", persons(given.leadLeaders()))
                .param("unit", value(given.responsibleUnit())).param("leadUnits", units(given.leadUnits()))
                .param("assisting", units(given.assistingUnits())).param("oversight", value(given.oversightUnit()))
                .param("asWritten", given.asWritten()).param("item", e.itemId().value())
                .param("measure", e.measureId().value()), "measure " + e.measureId());
    }

    void progressed(ProgressReported e) {
        change("percent = ?", e.percent(), e.itemId(), e.measureId());
        change("progress = ?", e.narrative(), e.itemId(), e.measureId());
        change("progress_on = ?", e.occurredOn(), e.itemId(), e.measureId());
        light(e.itemId(), e.measureId());
    }

    void reviewed(MeasureReviewed e) {
        change("last_review_positive = ?", e.positive(), e.itemId(), e.measureId());
        change("next_review = ?", e.nextReview(), e.itemId(), e.measureId());
        change("""
                status = CASE WHEN completed_on IS NOT NULL THEN 'COMPLETED'
                    WHEN deadline_kind = 'CONTINUOUS' AND ? THEN 'SUSTAINED' ELSE 'OPEN' END""", e.positive(),
                e.itemId(), e.measureId());
        light(e.itemId(), e.measureId());
    }

    void completed(MeasureCompleted e) {
        change("status = 'COMPLETED', percent = 100, completed_on = ?", e.completedOn(), e.itemId(), e.measureId());
        change("completion = ?", e.summary(), e.itemId(), e.measureId());
        light(e.itemId(), e.measureId());
    }

    void reopened(ItemReopened e) {
        for (MeasureId measure : e.measures()) {
            change("status = 'OPEN', completed_on = NULL, last_review_positive = NULL, percent = ?", 0, e.itemId(),
                    measure);
            light(e.itemId(), measure);
        }
    }

    private void change(String set, Object value, ItemId item, MeasureId measure) {
        RowUpdate.one(jdbc.sql("UPDATE measure_row SET " + set + " WHERE item_id = ? AND measure_id = ?")
                .params(value, item.value(), measure.value()), "measure " + measure);
    }

    private void light(ItemId item, MeasureId measure) {
        LightDays days = jdbc.sql("SELECT * FROM measure_row WHERE item_id = ? AND measure_id = ?")
                .params(item.value(), measure.value()).query((row, number) -> LightDays.of(
                        DeadlineKind.valueOf(row.getString("deadline_kind")),
                        "COMPLETED".equals(row.getString("status")),
                        row.getObject("assigned_on", LocalDate.class), current(row.getObject("extended_date",
                                LocalDate.class), row.getObject("deadline_date", LocalDate.class)),
                        row.getObject("next_review", LocalDate.class), row.getInt("percent")))
                .single();
        RowUpdate.one(jdbc.sql("""
                UPDATE measure_row SET yellow_on = CAST(? AS date), red_on = CAST(? AS date)
                WHERE item_id = ? AND measure_id = ?
                """).param(days.yellow()).param(days.red()).param(item.value()).param(measure.value()),
                "measure " + measure);
    }

    private static @Nullable LocalDate current(@Nullable LocalDate extended, @Nullable LocalDate original) {
        return extended == null ? original : extended;
    }

    private static @Nullable LocalDate firstReview(Deadline deadline, LocalDate from) {
        return deadline.kind() == DeadlineKind.CONTINUOUS ? from.plusMonths(cycle(deadline).months()) : null;
    }

    private static ReviewCycle cycle(Deadline deadline) {
        return deadline.reviewEvery() == null ? ReviewCycle.QUARTER : deadline.reviewEvery();
    }

    private static String[] persons(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(String[]::new);
    }

    private static String[] units(List<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(String[]::new);
    }

    private static @Nullable String value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
