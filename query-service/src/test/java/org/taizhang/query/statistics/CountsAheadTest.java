package org.taizhang.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.taizhang.api.item.Deadline;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** What pages ask for while nothing is chosen is known before they do: it is told although its rows are gone. */
@Import(CountsAheadTest.Moving.class)
class CountsAheadTest extends ReadEdge {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-06-30T04:00:00Z");
    private static Duration later = Duration.ZERO;

    static final class Moving {

        @Bean
        @Primary
        Clock moving() {
            InstantSource moved = () -> START.plus(later);
            return moved.withZone(SHANGHAI);
        }
    }

    @Autowired
    private CountsAhead ahead;

    /** Items, or rows, that an answer counts: here as many of each. */
    private long items(String address) throws Exception {
        JsonNode answer = read("office", address);
        if (address.contains("/groups")) {
            return StreamSupport.stream(answer.get("groups").spliterator(), false)
                    .mapToLong(group -> group.at("/tally/items").asLong()).max().orElse(0);
        }
        if (address.contains("/spread")) {
            return StreamSupport.stream(answer.get("ages").spliterator(), false)
                    .mapToLong(range -> range.get("count").asLong()).sum();
        }
        JsonNode counted = answer.at(address.contains("/facets")
                ? "/status/values/0/rows"
                : address.contains("/trend") ? "/points/26/measures" : "/tally/items");
        assertThat(counted.isNumber()).as(address).isTrue();
        return counted.asLong();
    }

    private void allTell(long items, LocalDate today) throws Exception {
        for (String address : new String[]{"/statistics", "/statistics/groups?by=UNIT", "/statistics/groups?by=MONTH",
                "/statistics/groups?by=PLAN", "/statistics/groups?by=ASPECT&by=UNIT", "/ledger/facets",
                "/statistics/spread?takenOver=false",
                "/statistics/trend?takenOver=false&every=WEEK&from=" + today.minusDays(182) + "&to=" + today }) {
            assertThat(items(address)).as(address).isEqualTo(items);
        }
    }

    @Test
    void what_pages_ask_for_is_counted_before_they_do_on_each_day() throws Exception {
        Story story = new Story(events);
        story.people();
        for (String id : new String[]{"i-1", "i-2" }) {
            story.tell("office", Story.raised(id, "ZG-2026-" + id, Story.OFFICE));
            story.tell("office", Story.measure(id, id + "-m", Deadline.byDate(Story.RAISED.plusDays(30)), "owner"));
        }
        projected();
        LocalDate today = LocalDate.ofInstant(START, SHANGHAI);
        ahead.count();
        jdbc.sql("UPDATE ledger_fact SET status = 'WITHDRAWN' WHERE item_id = 'i-2'").update();
        allTell(2, today);

        later = Duration.ofDays(1);
        jdbc.sql("UPDATE ledger_fact SET status = 'RAISED' WHERE item_id = 'i-2'").update();
        ahead.count();
        jdbc.sql("UPDATE ledger_fact SET status = 'WITHDRAWN' WHERE item_id = 'i-2'").update();
        allTell(2, today.plusDays(1));
        assertThat(items("/statistics/groups?by=SOURCE")).as("counted now").isEqualTo(1);

        LocalDate last = today.plusDays(2);
        later = Duration.ofDays(2);
        assertThat(items("/statistics")).as("counted now, on another day").isEqualTo(1);
        assertThat(measures("DAY", last.minusDays(10), last)).isEqualTo(2);
        assertThat(measures("MONTH", last.minusDays(400), last)).isEqualTo(2);
        story.tell("office", Story.raised("i-3", "ZG-2026-i-3", Story.OFFICE));
        story.tell("office", Story.measure("i-3", "i-3-m", Deadline.byDate(Story.RAISED.plusDays(30)), "owner"));
        projected();
        assertThat(measures("DAY", last.minusDays(10), last)).isEqualTo(3);
        assertThat(measures("WEEK", last, last)).isEqualTo(3);
    }

    /** At the end of a trend of any days, by which those of all days are told. */
    private long measures(String every, LocalDate from, LocalDate to) throws Exception {
        JsonNode points = read("office",
                "/statistics/trend?takenOver=false&every=" + every + "&from=" + from + "&to=" + to).get("points");
        assertThat(points.get(points.size() - 1).get("day").asString()).isEqualTo(to.toString());
        return points.get(points.size() - 1).get("measures").asLong();
    }
}
