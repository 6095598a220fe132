package org.taizhang.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taizhang.api.stream.ChangedItem;
import org.taizhang.api.stream.StreamEnded;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import tools.jackson.databind.json.JsonMapper;

class NewsTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Timer delay = new SimpleMeterRegistry().timer("delay");
    private final News news = new News(JsonMapper.builder().build(), delay, 0);

    @BeforeEach
    void begin() {
        assertThat(told(0)).containsExactly("retry: 2000\n: 台账\n\n");
        news.reached(7);
    }

    private List<String> told(long now) {
        List<String> told = new ArrayList<>();
        for (byte[] next = news.next(now); next != null; next = news.next(now)) {
            told.add(new String(next, StandardCharsets.UTF_8));
        }
        return told;
    }

    private static ChangedItem item(String id, long version) {
        return new ChangedItem(id, version, "ZG-" + id);
    }

    @Test
    void what_is_not_told_yet_is_put_together_and_the_newest_counts() {
        news.rows(List.of(item("a", 1), item("b", 1)), false, SECOND);
        news.unread(3);
        news.reached(9);
        news.rows(List.of(item("a", 2)), false, 2 * SECOND);
        news.unread(4);
        assertThat(told(3 * SECOND)).containsExactly("""
                id: 9
                event: rows
                data: {"position":"9","items":[{"itemId":"b","version":1,"number":"ZG-b"},\
                {"itemId":"a","version":2,"number":"ZG-a"}],"more":false}

                """, """
                id: 9
                event: inbox
                data: {"position":"9","unread":4}

                """);
        assertThat(delay.totalTime(TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(told(4 * SECOND)).isEmpty();
    }

    @Test
    void it_never_grows_beyond_a_hundred_items() {
        for (int round = 0; round < 5; round++) {
            int first = round * 80;
            news.rows(IntStream.range(first, first + 80).mapToObj(i -> item("i" + i, 0)).toList(), false, SECOND);
        }
        assertThat(told(SECOND)).singleElement().asString().endsWith("\"more\":true}\n\n").satisfies(
                text -> assertThat(text.split("itemId")).hasSize(1 + News.MOST_ITEMS));
    }

    @Test
    void a_reset_takes_the_place_of_rows() {
        news.rows(List.of(item("a", 1)), true, SECOND);
        news.reset();
        assertThat(told(SECOND)).containsExactly("id: 7\nevent: reset\ndata: {\"position\":\"7\"}\n\n",
                "id: 7\nevent: tasks\ndata: {\"position\":\"7\"}\n\n");
    }

    @Test
    void tasks_are_told_of_every_five_seconds_at_most_and_then_for_all_changes_since() {
        news.tasks();
        assertThat(told(0)).hasSize(1);
        news.tasks();
        news.reached(8);
        news.tasks();
        assertThat(told(5 * SECOND - 1)).isEmpty();
        assertThat(told(5 * SECOND)).containsExactly("id: 8\nevent: tasks\ndata: {\"position\":\"8\"}\n\n");
    }

    @Test
    void the_lag_is_told_where_it_is_another_every_five_seconds_at_most() {
        news.lag(0, 0);
        assertThat(told(0)).hasSize(1);
        news.lag(0, 0);
        assertThat(told(10 * SECOND)).isEmpty();
        news.lag(3, 700);
        assertThat(told(11 * SECOND))
                .containsExactly("id: 7\nevent: lag\ndata: {\"position\":\"7\",\"behind\":3,\"millis\":700}\n\n");
        news.lag(4, 900);
        assertThat(told(12 * SECOND)).isEmpty();
    }

    @Test
    void a_connection_on_which_nothing_comes_is_kept_alive() {
        assertThat(told(15 * SECOND)).isEmpty();
        assertThat(told(15 * SECOND + 1)).containsExactly(":\n\n");
        assertThat(told(30 * SECOND)).isEmpty();
    }

    @Test
    void after_the_end_nothing_is_told() {
        news.rows(List.of(item("a", 1)), false, SECOND);
        news.end(StreamEnded.Why.STOPPING);
        assertThat(told(SECOND)).containsExactly("event: end\ndata: {\"why\":\"STOPPING\"}\n\n");
    }
}
