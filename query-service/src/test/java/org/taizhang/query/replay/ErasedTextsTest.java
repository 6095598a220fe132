package org.taizhang.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.api.privacy.Erased;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.RichHistory;
import org.taizhang.query.Story;

import tools.jackson.databind.json.JsonMapper;

class ErasedTextsTest extends ReadEdge {

    @Autowired
    private ErasedTexts erased;
    @Autowired
    private Replicas replicas;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JsonMapper json;

    @BeforeAll
    void tell() throws Exception {
        RichHistory.tell(new Story(events));
        projected();
    }

    @Test
    void texts_columns_of_several_and_documents_are_taken_over_and_nothing_else() {
        String before = row("item_row", "item_id", "i-closed");
        rewrite("i-closed", "细节。", "表现二", "已集中学习");
        String after = row("item_row", "item_id", "i-closed");
        assertThat(after).isNotEqualTo(before).contains(Erased.TEXT).doesNotContain("细节。", "表现二").contains("表现一");
        assertThat(after.replaceAll("[^\"]*" + Erased.TEXT, "…"))
                .isEqualTo(before.replaceAll("[^\"]*细节。|表现二", "…"));
        assertThat(row("evidence_row", "item_id", "i-closed")).doesNotContain("已集中学习").contains(Erased.TEXT);
        assertThat(jdbc.sql("SELECT looked_back FROM item_row WHERE item_id = 'i-closed'").query(Boolean.class)
                .single()).isTrue();
    }

    @Test
    void what_an_erased_text_was_found_by_goes_with_it() {
        assertThat(row("ledger_text", "item_id", "i-again")).contains("\"细节\"");
        rewrite("i-again", "细节。");
        assertThat(row("ledger_text", "item_id", "i-again")).doesNotContain("\"细节\"", "\"节。\"").contains(Erased.TEXT,
                "\"问题\"");
    }

    @Test
    void the_initials_of_an_erased_title_go_with_it() {
        String title = jdbc.sql("SELECT title FROM item_row WHERE item_id = 'i-again'").query(String.class).single();
        String initials = "SELECT initials FROM ledger_text WHERE item_id = 'i-again' AND measure_id = ''";
        assertThat(jdbc.sql(initials).query(String.class).single()).contains("wtzg");
        rewrite("i-again", title);
        assertThat(jdbc.sql(initials).query(String.class).single()).doesNotContain("wtzg");
    }

    @Test
    void an_act_that_is_noted_on_items_too_is_rewritten_where_its_rows_are() {
        rewrite("l-1", "仍在执行");
        assertThat(row("act_item_row", "act_id", "l-1")).contains(Erased.TEXT).doesNotContain("仍在执行");
    }

    @Test
    void a_person_s_name_is_taken_out_of_the_directory() {
        rewrite("p-owner2", "郑新名");
        assertThat(row("person_directory", "person_id", "p-owner2")).contains(Erased.TEXT).doesNotContain("郑新名");
        assertThat(row("person_directory", "person_id", "p-owner")).contains("吴科员");
    }

    /** When events are replayed, a projection that rewrites texts does so to the rows that are being made. */
    @Test
    void in_a_replica_its_own_rows_are_rewritten() {
        List<? extends DomainEventMessage<?>> now = events.readEvents("i-open", 0).asStream()
                .map(event -> without(event, "细节。")).toList();
        transaction.executeWithoutResult(status -> {
            sql("CREATE SCHEMA anew");
            replicas.projections().forEach(projection -> projection.tables().forEach(table -> sql(
                    "CREATE TABLE anew." + table + " (LIKE " + table + " INCLUDING ALL)")));
            sql("INSERT INTO anew.item_row SELECT * FROM item_row");
            sql("SET LOCAL search_path TO anew, public");
            erased.rewrite(List.of(now));
            assertThat(row("anew.item_row", "item_id", "i-open")).contains(Erased.TEXT);
            assertThat(row("public.item_row", "item_id", "i-open")).doesNotContain(Erased.TEXT);
            status.setRollbackOnly();
        });
    }

    private void sql(String statement) {
        assertThat(jdbc.sql(statement).update()).isNotNegative();
    }

    private void rewrite(String stream, String... texts) {
        List<? extends DomainEventMessage<?>> now = events.readEvents(stream, 0).asStream()
                .map(event -> without(event, texts)).toList();
        // As a projection would, when what its transaction changes has been written.
        transaction.executeWithoutResult(_ -> {
            UnitOfWork<?> handling = DefaultUnitOfWork.startAndGet(now.getFirst());
            handling.onPrepareCommit(_ -> erased.rewrite(List.of(now)));
            handling.commit();
        });
        assertThat(jdbc.sql("SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%erased'").query(Long.class)
                .single()).isZero();
    }

    private DomainEventMessage<?> without(DomainEventMessage<?> event, String... texts) {
        String payload = json.writeValueAsString(event.getPayload());
        for (String text : texts) {
            payload = payload.replace(text, Erased.TEXT);
        }
        return new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(),
                event.getSequenceNumber(), json.readValue(payload, event.getPayloadType()), event.getMetaData());
    }

    private String row(String table, String key, String value) {
        return String.join("\n", jdbc.sql("SELECT to_jsonb(t)::text FROM " + table + " t WHERE " + key + " = ?")
                .param(value).query(String.class).list());
    }
}
