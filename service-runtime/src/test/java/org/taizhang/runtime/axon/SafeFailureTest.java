package org.taizhang.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;

class SafeFailureTest {

    @Test
    void what_a_library_quotes_is_not_told() {
        Throwable quoting = new RuntimeException("张三", new NumberFormatException("For input string: \"张三\""));
        assertThat(SafeFailure.of(quoting)).matches("NumberFormatException \\(SafeFailureTest.java:\\d+\\)");
        assertThat(SafeFailure.of(new SQLException("invalid input syntax for type integer: \"张三\"", "22P02")))
                .startsWith("SQLException: 22P02 (");
    }

    @Test
    void a_constraint_a_refusal_and_what_is_missing_are_told() {
        assertThat(SafeFailure.of(new SQLException(
                "ERROR: duplicate key value violates unique constraint \"item_row_number_key\"\n  Detail: 张三",
                "23505")))
                .startsWith("SQLException: 23505 item_row_number_key (").doesNotContain("张三");
        assertThat(SafeFailure.of(new Refusal(GeneralRefusal.NOT_FOUND))).isEqualTo("Refusal: NOT_FOUND");
        assertThat(SafeFailure.of(new IllegalStateException("0 rows changed of i-1")))
                .startsWith("IllegalStateException: 0 rows changed of i-1 (");
    }
}
