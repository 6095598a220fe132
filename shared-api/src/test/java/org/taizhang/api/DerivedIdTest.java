package org.taizhang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class DerivedIdTest {

    @Test
    void the_same_parts_give_the_same_version_8_uuid() {
        String id = DerivedId.of("item", "abc", "三-(一)-1");
        assertThat(id).isEqualTo(DerivedId.of("item", "abc", "三-(一)-1"));
        assertThat(UUID.fromString(id).version()).isEqualTo(8);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
    }

    @Test
    void where_one_part_ends_matters() {
        assertThat(DerivedId.of("ab", "c")).isNotEqualTo(DerivedId.of("a", "bc"));
    }
}
