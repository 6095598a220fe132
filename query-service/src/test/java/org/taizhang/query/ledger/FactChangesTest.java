package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.ledger.MeasureStatus;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.edge.Snapshot.Moment;

/** How a row stood, by what was known at a position of a day. */
class FactChangesTest extends ReadEdge {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 12;
    private static final Instant LONG_AFTER = Instant.parse("2026-12-31T00:00:00Z");

    private FactTables tables;
    private @Nullable Fact present;

    /** That something became so on a day, as an event at a position tells. */
    private record Told(long position, LocalDate day, @Nullable Integer percent, @Nullable Integer extensions) {}

    @BeforeEach
    void empty() {
        tables = new FactTables(jdbc);
        present = null;
        jdbc.sql("TRUNCATE ledger_fact, ledger_fact_past").update();
    }

    private static Standing standing(int percent, int extensions) {
        return new Standing(
                new ItemPart("N1", null, null, SourceKind.AUDIT, null, ItemStatus.IN_PROGRESS, 1, false, FIRST, null,
                        null, false, 0, false, 0, 0, false),
                new MeasurePart(1, true, null, List.of(), List.of(), List.of(), MeasureStatus.OPEN,
                        DeadlineKind.BY_DATE, null, null, null, null, extensions, 0, percent, true, null, null,
                        false));
    }

    private void apply(List<Told> batch) {
        FactChanges changes = new FactChanges(tables);
        for (Told told : batch) {
            Fact before = present;
            int percent = told.percent() == null ? before == null ? 0 : percent(before) : told.percent();
            int extensions = told.extensions() == null
                    ? before == null ? 0 : before.standing().measure().extensions()
                    : told.extensions();
            Fact after = new Fact("i", "m", told.position(), told.day(), Instant.EPOCH, standing(percent, extensions));
            if (before == null) {
                changes.begin(after);
                present = after;
            } else {
                present = changes.change(before, after);
            }
        }
        changes.write();
    }

    private static int percent(Fact fact) {
        return fact.standing().measure().percent();
    }

    /** As the table tells it: percent and extensions. */
    private List<String> stood(long position, LocalDate on) {
        Moment moment = new Moment(position, LONG_AFTER, on, true, Clock.systemUTC());
        return jdbc.sql("SELECT percent || ' ' || extensions FROM " + FactsAt.table(moment) + " f")
                .params(FactsAt.params(moment)).query(String.class).list();
    }

    /** What is known at the position of what had become so by the day, in the order in which it was told. */
    private static List<String> expected(List<Told> all, long position, LocalDate on) {
        if (position < all.getFirst().position() || on.isBefore(all.getFirst().day())) {
            return List.of();
        }
        int percent = 0;
        int extensions = 0;
        for (Told told : all) {
            if (told.position() <= position && !told.day().isAfter(on)) {
                percent = told.percent() == null ? percent : told.percent();
                extensions = told.extensions() == null ? extensions : told.extensions();
            }
        }
        return List.of(percent + " " + extensions);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
    void whatever_is_told_when_every_day_is_known_as_it_was_at_every_position(int seed) {
        Random random = new Random(seed);
        List<Told> all = new ArrayList<>();
        all.add(new Told(3, FIRST.plusDays(2), 1000, 0));
        List<Told> batch = new ArrayList<>(all);
        for (int i = 1; i <= 14; i++) {
            // Values that never come again, so that each makes a difference.
            boolean progress = random.nextBoolean();
            Told told = new Told(3 + 2L * i, FIRST.plusDays(2L + random.nextInt(DAYS - 2)), progress ? i : null,
                    progress ? null : i);
            all.add(told);
            batch.add(told);
            if (random.nextInt(3) == 0) {
                apply(batch);
                batch.clear();
            }
        }
        apply(batch);
        int several = 0;
        for (long position = 0; position < 40; position++) {
            for (int day = 0; day <= DAYS; day++) {
                LocalDate on = FIRST.plusDays(day);
                assertThat(stood(position, on)).as("at %s on %s of %s", position, on, all)
                        .isEqualTo(expected(all, position, on));
                several += stood(position, on).size();
            }
        }
        assertThat(several).isPositive();
    }

    @Test
    void a_row_that_ended_is_there_until_the_day_on_which_it_did() {
        apply(List.of(new Told(1, FIRST, 5, 0), new Told(2, FIRST.plusDays(4), 9, 0)));
        FactChanges changes = new FactChanges(tables);
        assertThat(present).isNotNull();
        changes.end(present, 7, FIRST.plusDays(2));
        changes.write();
        assertThat(stood(6, FIRST.plusDays(5))).containsExactly("9 0");
        assertThat(stood(7, FIRST.plusDays(1))).containsExactly("5 0");
        assertThat(stood(7, FIRST.plusDays(2))).isEmpty();
        assertThat(stood(7, FIRST.plusDays(5))).isEmpty();
        assertThat(stood(6, FIRST.plusDays(3))).containsExactly("5 0");
    }
}
