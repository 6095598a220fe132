package org.taizhang.command.reminder;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.DueKind;

/**
 * The rows of {@code due_watch}: what comes due. What changes one of them has it looked at by the next {@link Sweep},
 * which alone knows on which days there is something to do.
 */
@Component
class DueWatch {

    private final JdbcClient jdbc;

    DueWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item is there. */
    void item(ItemId item, boolean inForce) {
        jdbc.sql("INSERT INTO due_item (item_id, in_force) VALUES (?, ?)").params(item.value(), inForce).update();
    }

    void inForce(ItemId item, LocalDate day) {
        jdbc.sql("UPDATE due_item SET in_force = true WHERE item_id = ?").param(item.value()).update();
        jdbc.sql("""
                UPDATE due_watch SET active = true, next_on = '-infinity', seen_to = greatest(seen_to, ?)
                WHERE id = ? AND kind IN ('MEASURE', 'REVIEW')""").params(day, item.value()).update();
    }

    /** The item was closed, or is open again. */
    void open(ItemId item, boolean open, LocalDate day) {
        jdbc.sql("""
                UPDATE due_watch SET active = ?, next_on = '-infinity', seen_to = greatest(seen_to, ?)
                WHERE id = ? AND kind IN ('MEASURE', 'REVIEW')""").params(open, day, item.value()).update();
    }

    /**
     * It is due on this day, whatever was said before. A measure that is done stays done: only {@link #again} undoes that.
     *
     * @param day since when it is so: it is reminded of from the next day on
     */
    void due(Due due, LocalDate day) {
        jdbc.sql(
                """
                        INSERT INTO due_watch (kind, id, measure_id, due_on, seen_to, active)
                        VALUES (:kind, :id, :measure, :on, :day,
                            coalesce((SELECT in_force FROM due_item WHERE item_id = :id AND :measure <> ''), true))
                        ON CONFLICT (kind, id, measure_id) DO UPDATE SET due_on = excluded.due_on, overdue = false,
                            done = excluded.kind = 'MEASURE' AND due_watch.done, next_on = '-infinity', seen_to = greatest(due_watch.seen_to, excluded.seen_to)""")
                .param("kind", due.kind().name()).param("id", due.id()).param("measure", text(due.measure()))
                .param("on", due.on()).param("day", day).update();
    }

    /** As {@link #due}: by its plan, not by an extension. */
    void planned(Due due, @Nullable Integer thenEvery, LocalDate day) {
        due(due, day);
        jdbc.sql("""
                UPDATE due_watch SET planned_on = due_on, then_every = :every
                WHERE kind = :kind AND id = :id AND measure_id = :measure""").param("every", thenEvery)
                .param("kind", due.kind().name()).param("id", due.id()).param("measure", text(due.measure())).update();
    }

    /**
     * What it was planned for last.
     *
     * @param thenEvery months from its completing to its first review; null where it is not kept up
     */
    record Planned(@Nullable LocalDate on, @Nullable Integer thenEvery) {}

    Planned plannedFor(ItemId item, MeasureId measure) {
        return jdbc.sql("""
                SELECT planned_on, then_every FROM due_watch
                WHERE kind = 'MEASURE' AND id = ? AND measure_id = ?""").params(item.value(), measure.value())
                .query((row, number) -> new Planned(row.getObject(1, LocalDate.class),
                        row.getObject(2, Integer.class)))
                .optional().orElse(new Planned(null, null));
    }

    /** It is to be reviewed. */
    boolean reviewed(ItemId item, MeasureId measure) {
        return jdbc.sql("SELECT 1 FROM due_watch WHERE kind = 'REVIEW' AND id = ? AND measure_id = ? AND NOT done")
                .params(item.value(), measure.value()).query((row, number) -> true).optional().isPresent();
    }

    /** It has no such day. */
    void none(DueKind kind, ItemId item, MeasureId measure) {
        jdbc.sql("DELETE FROM due_watch WHERE kind = ? AND id = ? AND measure_id = ?")
                .params(kind.name(), item.value(), measure.value()).update();
    }

    /** There is nothing left to remind of. */
    void done(DueKind kind, String id, @Nullable MeasureId measure) {
        jdbc.sql("UPDATE due_watch SET done = true WHERE kind = ? AND id = ? AND measure_id = ?")
                .params(kind.name(), id, text(measure)).update();
    }

    /** It is to be done again, by the day that stood. */
    void again(ItemId item, MeasureId measure) {
        jdbc.sql("UPDATE due_watch SET done = false WHERE kind = 'MEASURE' AND id = ? AND measure_id = ?")
                .params(item.value(), measure.value()).update();
    }

    /** It was recorded that the day passed. */
    void overdue(Due due) {
        jdbc.sql("""
                UPDATE due_watch SET overdue = true
                WHERE kind = ? AND id = ? AND measure_id = ? AND due_on = ?""")
                .params(due.kind().name(), due.id(), text(due.measure()), due.on()).update();
    }

    void remindedOn(Due due, LocalDate day) {
        jdbc.sql("""
                UPDATE due_watch SET seen_to = greatest(seen_to, ?)
                WHERE kind = ? AND id = ? AND measure_id = ? AND due_on = ?""")
                .params(day, due.kind().name(), due.id(), text(due.measure()), due.on()).update();
    }

    /** The days on which there is something to do are others. */
    void lookAtAll() {
        jdbc.sql("UPDATE due_watch SET next_on = '-infinity' WHERE active AND NOT done").update();
    }

    void clear() {
        jdbc.sql("TRUNCATE due_watch, due_item").update();
    }

    /**
     * Something to look at.
     *
     * @param seenTo the days up to this one were looked at
     * @param overdue it is recorded that the day passed
     */
    record Watched(Due due, LocalDate seenTo, boolean overdue) {}

    /** What is to be looked at by this day. */
    List<Watched> toLookAt(LocalDate today, int atMost) {
        return jdbc.sql("""
                SELECT kind, id, measure_id, due_on, seen_to, overdue FROM due_watch
                WHERE active AND NOT done AND next_on <= ? ORDER BY next_on LIMIT ?""").params(today, atMost)
                .query((row, number) -> new Watched(
                        new Due(DueKind.valueOf(row.getString(1)), row.getString(2),
                                row.getString(3).isEmpty() ? null : new MeasureId(row.getString(3)),
                                row.getObject(4, LocalDate.class)),
                        row.getObject(5, LocalDate.class), row.getBoolean(6)))
                .list();
    }

    /** What was looked at, and when to look again; null: never. */
    record Seen(Due due, LocalDate on, @Nullable LocalDate next) {}

    /**
     * What has another day meanwhile, or is being changed in this moment, is left to the next look: to wait for it would
     * be to wait for somebody who may wait for this.
     *
     * @return how many were noted
     */
    int seen(List<Seen> seen) {
        return jdbc.sql("""
                WITH free AS (
                    SELECT w.kind, w.id, w.measure_id, s.seen_to, s.next_on FROM due_watch w
                    JOIN unnest(:kinds::text[], :ids::text[], :measures::text[], :due::date[], :on::date[],
                        :next::date[]) AS s (kind, id, measure_id, due_on, seen_to, next_on)
                        ON w.kind = s.kind AND w.id = s.id AND w.measure_id = s.measure_id AND w.due_on = s.due_on
                    FOR UPDATE OF w SKIP LOCKED)
                UPDATE due_watch w SET seen_to = greatest(w.seen_to, f.seen_to), next_on = f.next_on FROM free f
                WHERE w.kind = f.kind AND w.id = f.id AND w.measure_id = f.measure_id""")
                .param("kinds", seen.stream().map(s -> s.due().kind().name()).toArray(String[]::new))
                .param("ids", seen.stream().map(s -> s.due().id()).toArray(String[]::new))
                .param("measures", seen.stream().map(s -> text(s.due().measure())).toArray(String[]::new))
                .param("due", seen.stream().map(s -> s.due().on().toString()).toArray(String[]::new))
                .param("on", seen.stream().map(s -> s.on().toString()).toArray(String[]::new))
                .param("next", seen.stream().map(s -> s.next() == null ? null : s.next().toString())
                        .toArray(String[]::new))
                .update();
    }

    private static String text(@Nullable MeasureId measure) {
        return measure == null ? "" : measure.value();
    }
}
