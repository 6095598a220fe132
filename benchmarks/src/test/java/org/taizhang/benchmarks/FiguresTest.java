package org.taizhang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_median_lies_in_the_middle_of_what_was_measured() {
        assertThat(new Figures(List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2.0);
        assertThat(new Figures(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
        assertThat(new Figures(List.of(2.0, 1.0)).toJson()).isEqualTo("{\"min\":1.00,\"median\":1.50,\"max\":2.00}");
    }

    @Test
    void nothing_measured_is_an_error() {
        assertThatThrownBy(() -> new Figures(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
