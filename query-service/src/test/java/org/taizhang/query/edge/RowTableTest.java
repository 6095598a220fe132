package org.taizhang.query.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.runtime.database.EmbeddedDatabase;

class RowTableTest {

    record Numbers(int whole, @Nullable Integer maybe, long large, @Nullable Long larger) {}

    record Kept(String id, @Nullable String text, boolean sure, @Nullable Boolean unsure, Numbers numbers,
            @Nullable LocalDate day, @Nullable Instant instant, List<String> listOfTexts, @Nullable DayOfWeek constant,
            Map<String, String> document) {}

    private static final Kept FULL = new Kept("a", "“引号” \\ ' \" {逗,号} %s NULL\n😀", true, false,
            new Numbers(-1, 2, Long.MAX_VALUE, Long.MIN_VALUE), LocalDate.of(1949, 10, 1),
            Instant.parse("2026-11-27T08:00:00.123456Z"), List.of("", "NULL", "a,b", "{}", "\"\\\"", " 空 格 "),
            DayOfWeek.FRIDAY, Map.of("键", "\"值\"\\"));
    private static final Kept EMPTY = new Kept("b", null, false, null, new Numbers(0, null, 0, null), null, null,
            List.of(), null, Map.of());

    private final JdbcClient jdbc = JdbcClient.create(EmbeddedDatabase.newDataSource());
    private final RowTable<Kept> table = new RowTable<>(jdbc, "kept", RowColumns.ofComponents(Kept.class), "id");

    RowTableTest() {
        jdbc.sql("CREATE TABLE kept (unsure boolean, id text PRIMARY KEY, text text, sure boolean NOT NULL,"
                + " whole int NOT NULL, maybe int, large bigint NOT NULL, larger bigint, day date, instant timestamptz,"
                + " list_of_texts text[] NOT NULL, constant text, document jsonb NOT NULL)").update();
    }

    @Test
    void what_is_written_is_read() {
        table.write(List.of(FULL, EMPTY));
        assertThat(table.read("id", List.of("a", "b"))).containsExactlyInAnyOrder(FULL, EMPTY);
    }

    @Test
    void a_row_of_the_same_key_is_replaced() {
        table.write(List.of(FULL));
        Kept other = new Kept("a", null, false, null, EMPTY.numbers(), null, null, List.of(), null, Map.of());
        table.write(List.of(other));
        assertThat(table.read("id", List.of("a"))).containsExactly(other);
    }

    @Test
    void rows_stand_in_for_the_table_in_a_statement() {
        table.write(List.of(FULL));
        assertThat(instead(List.of(EMPTY))).containsExactly(EMPTY.id());
        assertThat(instead(List.of())).isEmpty();
    }

    private List<String> instead(List<Kept> rows) {
        Map<String, Object> params = new LinkedHashMap<>();
        String with = table.instead(rows, params);
        return jdbc.sql("WITH " + with + " SELECT id FROM kept").params(params).query(String.class).list();
    }
}
