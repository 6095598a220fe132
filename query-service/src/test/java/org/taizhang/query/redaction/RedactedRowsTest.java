package org.taizhang.query.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.privacy.Erased;
import org.taizhang.api.redaction.RedactedText;
import org.taizhang.api.redaction.RedactionApproved;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.redaction.RedactionId;
import org.taizhang.api.redaction.RedactionProposed;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;
import org.taizhang.runtime.privacy.Erasure;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;

import tools.jackson.databind.JsonNode;

/** Rows lose what was redacted, and get it back from nowhere. */
class RedactedRowsTest extends ReadEdge {

    private static final String CANARY = "金丝雀丙";

    @Autowired
    private KeyStore keys;
    @Autowired
    private ErasedBefore before;

    private static Story story;
    private static int items;

    @BeforeEach
    void people() throws Exception {
        if (story == null) {
            story = new Story(events);
            story.people();
            projected();
        }
    }

    private String item() {
        String id = "red-" + ++items;
        story.tell("office", Story.raised(id, "ZG-2026-" + id, Story.FINANCE));
        story.tell("owner", new RootCauseRecorded(new ItemId(id), CANARY + "没有交接。"));
        return id;
    }

    /** What the write side does. */
    private RedactionId redact(String item) {
        RedactionId id = new RedactionId("r-" + item);
        KeyRef key = keyOfRootCause(item);
        List<RedactedText> texts = List.of(new RedactedText(item, 1, "/text", key.toString()));
        story.tell("office", new RedactionProposed(id, texts, List.of(), "与问题无关。"));
        story.tell("principal", new RedactionApproved(id, texts, List.of()));
        keys.erase(new Erasure(id.value(), List.of(key), List.of(item), List.of()));
        return id;
    }

    private KeyRef keyOfRootCause(String item) {
        String payload = jdbc.sql("SELECT convert_from(payload, 'UTF8') FROM event WHERE aggregate_id = ?"
                + " AND sequence = 1").param(item).query(String.class).single();
        JsonNode event = json.readTree(payload);
        String sealed = event.properties().stream().map(each -> each.getValue().asString())
                .filter(text -> text.startsWith("~1.")).findFirst().orElseThrow();
        return KeyRef.parse(sealed.substring(3, sealed.indexOf('.', sealed.indexOf('.', 3) + 1)));
    }

    /** Tables with a row that says it, whatever they are for. */
    private List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        for (String table : jdbc.sql("""
                SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema')""").query(String.class).list()) {
            if (jdbc.sql("SELECT count(*) FROM " + table + " t WHERE CAST(t AS text) LIKE ?").param("%" + text + "%")
                    .query(Long.class).single() > 0) {
                found.add(table.substring(table.indexOf('.') + 1));
            }
        }
        return found;
    }

    private void carriedOut(RedactionId id, String item) throws InterruptedException {
        story.tell("system", new RedactionCarriedOut(id, List.of(item), List.of()));
        projected();
    }

    private String rootCause(String item) {
        return jdbc.sql("SELECT root_cause FROM item_row WHERE item_id = ?").param(item).query(String.class).single();
    }

    @Test
    void what_is_redacted_leaves_every_row_while_what_is_done_meanwhile_stays() throws Exception {
        String item = item();
        projected();
        assertThat(tablesWith(CANARY)).containsExactly("item_row");
        String asOfThen = "/ledger?limit=50&asOf=" + positions.head();
        assertThat(read("office", asOfThen).toString()).contains(CANARY);
        RedactionId id = redact(item);
        // In one batch with it, so that rows are in memory when it comes.
        story.tell("owner", Story.measure(item, "m1", Deadline.byDate(Story.RAISED.plusDays(30)), "owner"));
        story.tell("owner", new ProgressReported(new ItemId(item), new MeasureId("m1"), "已开会。", 30,
                Story.RAISED));
        carriedOut(id, item);
        assertThat(read("office", asOfThen).toString()).contains(Erased.TEXT).doesNotContain(CANARY);
        story.tell("owner", new ProgressReported(new ItemId(item), new MeasureId("m1"), "已整改。", 60,
                Story.RAISED));
        projected();
        assertThat(tablesWith(CANARY)).isEmpty();
        assertThat(rootCause(item)).isEqualTo(Erased.TEXT);
        assertThat(read("office", "/items/" + item).toString()).contains(Erased.TEXT, "已整改。", "问题ZG-2026-" + item);
        assertThat(read("office", "/items/" + item + "/history").toString()).doesNotContain(CANARY);
        replay();
        assertThat(tablesWith(CANARY)).isEmpty();
        assertThat(rootCause(item)).isEqualTo(Erased.TEXT);
    }

    @Test
    void a_database_of_before_loses_again_what_was_erased_since() throws Exception {
        String item = item();
        projected();
        // As if the database had been put back: the rows have it, and no event tells that it is gone.
        keys.erase(new Erasure("r-lost", List.of(keyOfRootCause(item)), List.of(item), List.of()));
        story.tell("sysadmin", new PersonLeft(Story.person("leader"), Story.RAISED, "退休"));
        projected();
        keys.erase(new Erasure("p-leader", List.of(keys.placeOfPerson("p-leader")), List.of("p-leader"), List.of()));
        assertThat(rootCause(item)).contains(CANARY);
        assertThat(tablesWith("李副局长")).containsExactly("person_directory");
        before.start();
        assertThat(rootCause(item)).isEqualTo(Erased.TEXT);
        assertThat(tablesWith("李副局长")).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM person_account WHERE person_id = 'p-leader'").query(Long.class)
                .single()).isZero();
    }

    @Test
    void who_is_erased_is_nobody_in_any_row() throws Exception {
        assertThat(tablesWith("周处长")).containsExactly("person_directory");
        story.tell("sysadmin", new PersonLeft(Story.person("unithead"), Story.RAISED, "退休"));
        KeyRef key = keys.placeOfPerson("p-unithead");
        story.tell("secadmin", new PersonErased(Story.person("unithead"), key.toString(), "本人申请。"));
        keys.erase(new Erasure("p-unithead", List.of(key), List.of("p-unithead"), List.of()));
        projected();
        assertThat(tablesWith("周处长")).isEmpty();
        assertThat(read("auditor", "/people/p-unithead/history").toString()).doesNotContain("周处长");
    }
}
