package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.deadletter.DeadLetterEvent;
import org.taizhang.api.deadletter.DeadLettersDiscarded;
import org.taizhang.api.deadletter.DeadLettersRetried;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitRenamed;
import org.taizhang.runtime.directory.DirectoryProjection;

/** Dead letters of the directory, decided on at the write edge. */
class DeadLetterEdgeTest extends WriteEdgeCase {

    private static final String RETRY = "/api/v1/dead-letters/retry";
    private static final String DISCARD = "/api/v1/dead-letters/discard";
    private static final String GROUP = DirectoryProjection.GROUP;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clear() {
        jdbc.sql("ALTER TABLE unit_directory DROP CONSTRAINT IF EXISTS broken").update();
        jdbc.sql("DELETE FROM deadletterentry").update();
    }

    @Test
    void a_retry_is_done_by_the_group_and_its_key_gets_the_first_answer_again() throws Exception {
        failing("u-retried");
        String body = "{\"group\":\"%s\",\"sequence\":\"u-retried\"}".formatted(GROUP);
        refused("office", post(RETRY), body, 403, "NOT_ALLOWED");
        ok("sysadmin", post(RETRY).header("Idempotency-Key", "k-1"), body);
        handled();
        assertThat(letters("u-retried")).hasSize(2);
        jdbc.sql("ALTER TABLE unit_directory DROP CONSTRAINT broken").update();
        ok("sysadmin", post(RETRY).header("Idempotency-Key", "k-2"), body);
        handled();
        assertThat(letters("u-retried")).isEmpty();
        assertThat(jdbc.sql("SELECT name FROM unit_directory WHERE unit_id = 'u-retried'").query(String.class).single())
                .isEqualTo("改名处");
        ok("sysadmin", post(RETRY).header("Idempotency-Key", "k-2"), body);
        refused("sysadmin", post(RETRY).header("Idempotency-Key", "k-3"), body, 409, "NO_DEAD_LETTERS");
        assertThat(decided().stream().filter(DeadLettersRetried.class::isInstance)).hasSize(2)
                .containsOnly(new DeadLettersRetried(GROUP, "u-retried", 2));
    }

    @Test
    void what_is_discarded_is_named_with_its_reason_and_never_handled() throws Exception {
        failing("u-discarded");
        List<String> lying = letters("u-discarded");
        String body = "{\"group\":\"%s\",\"sequence\":\"u-discarded\",\"reason\":\"%s\"}";
        refused("secadmin", post(DISCARD), body.formatted(GROUP, "重复登记"), 403, "NOT_ALLOWED");
        refused("sysadmin", post(DISCARD), body.formatted(GROUP, " "), 400, "MALFORMED");
        refused("sysadmin", post(DISCARD), body.formatted("nothing", "重复登记"), 409, "NO_DEAD_LETTERS");
        ok("sysadmin", post(DISCARD), body.formatted(GROUP, "重复登记"));
        handled();
        assertThat(letters("u-discarded")).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM unit_directory WHERE unit_id = 'u-discarded'").query(Long.class)
                .single()).isZero();
        assertThat(decided()).contains(new DeadLettersDiscarded(GROUP, "u-discarded", lying, "重复登记"));
    }

    @Test
    void a_body_that_names_no_group_or_has_control_characters_is_refused() throws Exception {
        refused("sysadmin", post(RETRY), "{}", 400, "MALFORMED");
        refused("sysadmin", post(RETRY), "{\"group\":\"a\\u0000b\"}", 400, "MALFORMED");
    }

    /** Two events of one unit that the directory does not take. */
    private void failing(String unit) throws InterruptedException {
        jdbc.sql("ALTER TABLE unit_directory ADD CONSTRAINT broken CHECK (unit_id <> '" + unit + "') NOT VALID")
                .update();
        UnitId id = new UnitId(unit);
        events.publish(new GenericDomainEventMessage<>("unit", unit, 0, new UnitFounded(id, "某处", WriteEdge.UNIT)),
                new GenericDomainEventMessage<>("unit", unit, 1, new UnitRenamed(id, "改名处", "更名")));
        known();
        assertThat(letters(unit)).hasSize(2);
    }

    /** Also what is done after the batch: the next one does not begin before. */
    private void handled() throws InterruptedException {
        known();
        String another = "u-" + positions.head();
        events.publish(new GenericDomainEventMessage<>("unit", another, 0,
                new UnitFounded(new UnitId(another), "某处", WriteEdge.UNIT)));
        known();
    }

    private List<String> letters(String sequence) {
        return jdbc.sql("""
                SELECT eventidentifier FROM deadletterentry WHERE processinggroup = ? AND sequenceidentifier = ?
                ORDER BY sequenceindex""").params(GROUP, sequence).query(String.class).list();
    }

    private List<Object> decided() {
        return events.readEvents(DeadLetterEvent.streamOf(GROUP), 0).asStream().map(DomainEventMessage::getPayload)
                .map(Object.class::cast).toList();
    }
}
