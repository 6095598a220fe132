package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;
import org.taizhang.query.edge.ReadModel;

class LedgerBatchTest extends ReadEdge {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @AfterEach
    void clear() {
        jdbc.sql("DELETE FROM deadletterentry").update();
    }

    @Test
    void fields_of_the_rows_are_the_columns_of_the_tables() {
        Map.of("item_row", LedgerItem.class, "measure_row", LedgerMeasure.class, "evidence_row", LedgerEvidence.class,
                "extension_row", LedgerExtension.class, "ledger_text", LedgerText.class, "ledger_text_past",
                LedgerText.class)
                .forEach((table, type) -> {
                    List<String> fields = Arrays.stream(type.getDeclaredFields())
                            .filter(field -> !Modifier.isStatic(field.getModifiers())).map(Field::getName)
                            .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)).toList();
                    assertThat(jdbc
                            .sql("SELECT column_name FROM information_schema.columns WHERE table_name = ?")
                            .param(table).query(String.class).list()).as(table)
                            .containsExactlyInAnyOrderElementsOf(fields);
                });
    }

    @Test
    void parts_of_a_standing_are_the_columns_of_both_tables_of_facts() {
        String columns = "SELECT column_name FROM information_schema.columns WHERE table_name = ?";
        assertThat(jdbc.sql(columns).param("ledger_fact").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(FactTables.COLUMNS);
        assertThat(jdbc.sql(columns).param("ledger_fact_past").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(FactTables.COLUMNS.stream(),
                        Stream.of("till_position", "till_day", "gone_position")).toList());
    }

    @Test
    void what_the_database_refuses_goes_to_the_dead_letters_alone() throws Exception {
        Story story = new Story(events);
        story.tell("office", Story.raised("b-1", "ZG-2026-0101", Story.OFFICE));
        // No second item can have the number.
        story.tell("office", Story.raised("b-2", "ZG-2026-0101", Story.OFFICE));
        story.tell("office", Story.raised("b-3", "ZG-2026-0103", Story.OFFICE));
        story.tell("unithead", new ItemClaimed(new ItemId("b-1"), Story.OFFICE, Story.RAISED, 15, Map.of()));
        assertThat(positions.await(ReadModel.GROUP, positions.head(), PATIENCE)).isTrue();
        assertThat(jdbc.sql("SELECT item_id || ' ' || status || ' ' || version FROM item_row WHERE item_id LIKE 'b-%'"
                + " ORDER BY 1").query(String.class).list()).containsExactly("b-1 CLAIMED 1", "b-3 RAISED 0");
        assertThat(deadLetters()).containsExactly("b-2");
    }

    @Test
    void an_event_whose_row_is_missing_changes_nothing_and_goes_to_the_dead_letters() throws Exception {
        Story story = new Story(events);
        story.tell("office", Story.raised("c-1", "ZG-2026-0201", Story.OFFICE));
        story.tell("owner",
                new ProgressReported(new ItemId("c-1"), new MeasureId("unknown"), "已制定计划", 50, Story.RAISED));
        story.tell("office", Story.raised("c-2", "ZG-2026-0202", Story.OFFICE));
        assertThat(positions.await(ReadModel.GROUP, positions.head(), PATIENCE)).isTrue();
        assertThat(jdbc.sql("SELECT item_id || ' ' || version FROM item_row WHERE item_id LIKE 'c-%' ORDER BY 1")
                .query(String.class).list()).containsExactly("c-1 0", "c-2 0");
        assertThat(deadLetters()).containsExactly("c-1");
    }

    private List<String> deadLetters() {
        return jdbc.sql("SELECT DISTINCT aggregateidentifier FROM deadletterentry WHERE processinggroup = ?")
                .param(ReadModel.GROUP).query(String.class).list();
    }
}
