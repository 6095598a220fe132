package org.taizhang.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class SuccessionsTest {

    private final Successions successions = new Successions(Duration.ofMillis(100));

    private Append queued(String aggregate, long sequence) {
        Append append = new Append(List.of(new NewEvent(aggregate + sequence, "Thing", aggregate, sequence, "x", null,
                new byte[0], new byte[0])));
        successions.add(append);
        return append;
    }

    private UnderWay of(String aggregate) {
        UnderWay underWay = successions.of(aggregate);
        assertThat(underWay).isNotNull();
        return underWay;
    }

    @Test
    void what_is_stored_is_on_its_way_no_more() {
        Append append = queued("a", 0);
        UnderWay underWay = of("a");
        assertThat(underWay.broken()).isFalse();
        append.stored();
        underWay.await();
        assertThat(successions.of("a")).isNull();
    }

    @Test
    void what_follows_on_it_still_is() {
        Append first = queued("a", 0);
        Append second = queued("a", 1);
        first.stored();
        assertThat(of("a").broken()).isFalse();
        second.stored();
        assertThat(successions.of("a")).isNull();
    }

    @Test
    void one_that_fails_breaks_those_that_follow_until_they_are_settled() {
        Append first = queued("a", 0);
        Append second = queued("a", 1);
        UnderWay noted = of("a");
        first.failed(new EventStoreUnavailable("away", null));
        assertThat(noted.broken()).isTrue();
        Append third = queued("a", 2);
        assertThat(of("a").broken()).isTrue();
        second.conflicting();
        third.conflicting();
        assertThatThrownBy(noted::await).isInstanceOf(ConcurrencyException.class);
        assertThat(of("a").settle()).isFalse();
        assertThat(successions.of("a")).isNull();
    }

    @Test
    void nothing_is_settled_while_it_is_not_known_what_became_of_it() {
        Append append = queued("a", 0);
        append.begin();
        assertThatThrownBy(() -> append.await(Duration.ZERO)).isInstanceOf(EventStoreUnavailable.class)
                .hasMessageContaining("not known yet");
        UnderWay inDoubt = of("a");
        assertThatThrownBy(inDoubt::settle).isInstanceOf(EventStoreUnavailable.class);
        assertThat(successions.of("a")).isNotNull();
        append.stored();
        assertThat(inDoubt.settle()).isTrue();
    }

    @Test
    void one_that_was_given_up_breaks_what_follows() {
        assertThatThrownBy(() -> queued("a", 0).await(Duration.ZERO)).isInstanceOf(EventStoreUnavailable.class)
                .hasMessageContaining("nothing was stored");
        assertThat(of("a").broken()).isTrue();
    }

    @Test
    void events_of_no_aggregate_hold_nobody_up() {
        successions.add(new Append(List.of(new NewEvent("e", null, "e", 0, "x", null, new byte[0], new byte[0]))));
        assertThat(successions.of("e")).isNull();
    }
}
