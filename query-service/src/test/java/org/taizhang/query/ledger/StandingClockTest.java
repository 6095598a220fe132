package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

/** Many events are recorded at one instant, which is also now. */
@Import(StandingClockTest.Standing.class)
class StandingClockTest extends ReadEdge {

    static final class Standing {

        @Bean
        @Primary
        Clock standing() {
            return Clock.fixed(Instant.parse("2026-06-30T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }
    }

    @Test
    void a_position_is_told_apart_from_now_by_what_was_recorded_up_to_it() throws Exception {
        Story story = new Story(events);
        story.people();
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.OFFICE));
        long first = positions.head();
        story.tell("office", Story.raised("i-2", "ZG-2026-0002", Story.OFFICE));
        projected();
        assertThat(read("office", "/ledger?asOf=" + first).get("total").asInt()).isEqualTo(1);
        assertThat(read("office", "/ledger?asOf=2026-06-30").get("total").asInt()).isEqualTo(2);
        assertThat(read("office", "/ledger?asOf=2026-06-30T04:00:00Z").get("total").asInt()).isEqualTo(2);
        assertThat(read("office", "/ledger").get("total").asInt()).isEqualTo(2);
    }
}
