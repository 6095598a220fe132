package org.taizhang.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.When;
import org.taizhang.api.person.PersonId;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;
import org.taizhang.query.edge.Snapshot;
import org.taizhang.query.edge.Snapshot.Moment;
import org.taizhang.query.ledger.KeptCounts;
import org.taizhang.query.ledger.Selections;

/**
 * A trend as of an earlier time is that of now without what became known since: of a history whose facts are often told
 * some days late it is at each position what is counted of all rows of then.
 */
@Import(TrendAsOfTest.Clocks.class)
class TrendAsOfTest extends ReadEdge {

    private static final Caller OFFICE = new Caller(PersonId.SYSTEM, List.of(Grant.of(Role.OFFICE)));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = Story.RAISED;
    private static final int DAYS = 60;
    private static final int ITEMS = 14;

    /** Shows what it is set to. */
    static final class Clocks {

        @Bean
        @Primary
        Clock byHand() {
            return new ByHand();
        }
    }

    private static final class ByHand extends Clock {

        private volatile Instant shown = FIRST.minusDays(9).atStartOfDay(ZONE).toInstant();

        @Override
        public Instant instant() {
            return shown;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(shown, zone);
        }
    }

    @Autowired
    private Clock clock;
    @Autowired
    private Selections selections;
    @Autowired
    private KeptCounts kept;
    @Autowired
    private Snapshot snapshot;

    private final Random random = new Random(20261129);
    private final AtomicInteger counted = new AtomicInteger();
    private final List<When> moments = new ArrayList<>();

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        at(FIRST.minusDays(1), 9);
        story.people();
        projected();
        long first = positions.head();
        int[] state = new int[ITEMS];
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = FIRST.plusDays(day);
            int facts = random.nextInt(4);
            for (int i = 0; i < facts; i++) {
                at(today, 9 + i);
                int item = random.nextInt(ITEMS);
                tell(story, "i-" + item, state[item]++, today, today.minusDays(Math.max(0, random.nextInt(9) - 4)));
            }
            moments.add(new When(today.toString(), null));
        }
        at(FIRST.plusDays(DAYS), 9);
        projected();
        for (long position = first; position < positions.head(); position++) {
            moments.add(new When(Long.toString(position), null));
        }
    }

    private void at(LocalDate day, int hour) {
        ((ByHand) clock).shown = day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static void tell(Story story, String id, int step, LocalDate today, LocalDate day) {
        ItemId item = new ItemId(id);
        MeasureId measure = new MeasureId(id + "-m1");
        switch (step < 3 ? step : 3 + (step - 3) % 3) {
            case 0 -> story.tell("office", new ProblemRaised(item, "ZG-" + id, Place.OUTSIDE_PLANS, Story.problem(id),
                    Story.FINANCE, day, true));
            case 1 -> story.tell("office", Story.measure(id, id + "-m1", Deadline.byDate(today.plusDays(9)), "owner"));
            case 2 -> story.tell("owner", new ProgressReported(item, measure, "已部署。", 40, day));
            case 3 -> story.tell("owner", new MeasureCompleted(item, measure, "已完成。", day));
            case 4 -> story.tell("supervisor", new ItemClosed(item, 1, day, "同意", 90, day.plusDays(90)));
            default -> story.tell("office",
                    new ItemReopened(item, ReopenKind.RELAPSED, "反弹", 2 + step / 3, List.of(measure)));
        }
    }

    private Trend ofAll(Moment moment) {
        return Trend.count(jdbc, selections.overDays(OFFICE, LedgerFilter.ALL, moment));
    }

    private Trend asked(Moment moment) {
        return kept.ofAllDays("trend", at -> selections.overDays(OFFICE, LedgerFilter.ALL, at), moment, selection -> {
            counted.incrementAndGet();
            return Trend.count(jdbc, selection);
        });
    }

    private static List<String> told(Trend trend, LocalDate last) {
        List<LocalDate> days = FIRST.minusDays(20).datesUntil(last.plusDays(1)).toList();
        return trend.told(days).stream()
                .map(day -> Arrays.toString(day.standing()) + Arrays.toString(day.flows())).toList();
    }

    @Test
    void it_is_at_each_position_what_is_counted_of_all_that_was_known_then() {
        List<Trend> expected = moments.stream().map(when -> ofAll(snapshot.at(when, "asOf"))).toList();
        Trend now = asked(snapshot.at(new When(Long.toString(positions.head()), null), "asOf"));
        int otherThanNow = 0;
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = snapshot.at(moments.get(i), "asOf");
            List<String> then = told(expected.get(i), moment.asOfDay());
            assertThat(told(asked(moment), moment.asOfDay())).as(moments.get(i).toString()).isEqualTo(then);
            otherThanNow += told(now, moment.asOfDay()).equals(then) ? 0 : 1;
        }
        assertThat(otherThanNow).as("something was told late").isGreaterThan(moments.size() / 4);
    }

    /** An item of which everything was told in time is counted as it was: that it has other rows now is not seen. */
    @Test
    void only_what_was_told_late_is_counted() {
        LocalDate day = jdbc.sql("SELECT day FROM item_told_late ORDER BY position OFFSET 9 LIMIT 1")
                .query(LocalDate.class).single();
        Moment moment = snapshot.at(new When(day.toString(), null), "asOf");
        Trend now = asked(snapshot.at(new When(Long.toString(positions.head()), null), "asOf"));
        assertThat(now.size()).isPositive();
        List<String> then = told(ofAll(moment), moment.asOfDay());
        turnRoundWhatWasToldInTime(moment);
        try {
            counted.set(0);
            assertThat(told(asked(moment), moment.asOfDay())).isEqualTo(then)
                    .isNotEqualTo(told(ofAll(moment), moment.asOfDay()));
            assertThat(counted.get()).as("what was told late, as it was and as it is").isEqualTo(2);
        } finally {
            turnRoundWhatWasToldInTime(moment);
        }
    }

    private void turnRoundWhatWasToldInTime(Moment moment) {
        assertThat(jdbc.sql("UPDATE ledger_fact_past SET lead = NOT lead WHERE item_id NOT IN"
                + " (SELECT item_id FROM item_told_late WHERE position > ?)").param(moment.reached()).update())
                .isPositive();
    }
}
