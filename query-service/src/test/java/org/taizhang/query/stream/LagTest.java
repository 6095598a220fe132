package org.taizhang.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class LagTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Lag lag = new Lag();

    @Test
    void it_is_as_old_as_the_oldest_event_that_is_not_in_the_rows() {
        lag.observe(10, 10, SECOND);
        assertThat(lag.behind()).isZero();
        assertThat(lag.millis()).isZero();
        lag.observe(15, 10, 2 * SECOND);
        lag.observe(20, 12, 5 * SECOND);
        assertThat(lag.behind()).isEqualTo(8);
        assertThat(lag.millis()).isEqualTo(3000);
        lag.observe(20, 16, 6 * SECOND);
        assertThat(lag.behind()).isEqualTo(4);
        assertThat(lag.millis()).isEqualTo(1000);
        lag.observe(20, 20, 7 * SECOND);
        assertThat(lag.behind()).isZero();
        assertThat(lag.millis()).isZero();
    }
}
