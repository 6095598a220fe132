package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RecentRowsTest {

    private final RecentRows recent = new RecentRows(2);
    private final ItemRows one = new ItemRows();
    private final ItemRows two = new ItemRows();

    @Test
    void what_the_last_batch_left_is_there_for_the_one_that_follows_on_it() {
        recent.keep(Map.of("one", one, "two", two), 7);
        assertThat(recent.before(8, List.of("one", "other"))).containsExactly(Map.entry("one", one));
        recent.keep(Map.of("one", one), 9);
        assertThat(recent.before(10, List.of("two", "one"))).hasSize(2);
    }

    @Test
    void nothing_is_there_where_something_was_handled_in_between() {
        recent.keep(Map.of("one", one), 7);
        assertThat(recent.before(9, List.of("one"))).isEmpty();
        recent.keep(Map.of(), 9);
        assertThat(recent.before(10, List.of("one"))).isEmpty();
    }

    @Test
    void nothing_is_there_after_a_batch_that_came_to_nothing() {
        recent.keep(Map.of("one", one, "two", two), 7);
        assertThat(recent.before(8, List.of("one"))).hasSize(1);
        // It was rolled back, and is tried again.
        assertThat(recent.before(8, List.of("one", "two"))).isEmpty();
    }

    @Test
    void those_used_longest_ago_are_let_go() {
        recent.keep(Map.of("one", one), 1);
        recent.before(2, List.of("two"));
        recent.keep(Map.of("two", two, "three", new ItemRows()), 2);
        assertThat(recent.before(3, List.of("one", "two", "three"))).containsOnlyKeys("two", "three");
    }
}
