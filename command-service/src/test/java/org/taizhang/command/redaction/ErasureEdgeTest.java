package org.taizhang.command.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.api.privacy.Erased;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.command.WriteEdgeCase;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.log.seal.SealedText;
import org.taizhang.runtime.evidence.EvidenceFolder;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;
import org.taizhang.runtime.raw.RawEvents;

/** Texts, files and persons are erased: asked for over HTTP, done to keys and files. */
@TestPropertySource(properties = {"taizhang.sweep-every=1s", "db-scheduler.polling-interval=1s" })
class ErasureEdgeTest extends WriteEdgeCase {

    private static final String CANARY = "金丝雀甲";

    @Autowired
    KeyStore keys;
    @Autowired
    Eraser eraser;
    @Autowired
    EvidenceFolder folder;
    @Autowired
    RawEvents raw;

    private String raise() throws Exception {
        return ok("office", post("/api/v1/items"), """
                {"problem":{"subject":"TEAM","aspect":"理论学习","source":{"kind":"SELF_CHECK"},"text":"据%s反映，学习不够。"},
                 "responsibleUnit":"unit-office",
                 "measures":[{"text":"制定计划。","owners":["p-owner"],"deadline":{"kind":"BY_DATE","date":"%s"}}]}
                """.formatted(CANARY, LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30))).get("id")
                .asString();
    }

    private String store(String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(send("owner", put("/api/v1/evidence-files/" + sha256).content(bytes), null).getStatus())
                .isEqualTo(201);
        return sha256;
    }

    private String propose(String item, String path, String files) throws Exception {
        return ok("office", post("/api/v1/redactions"), proposal(item, 0, path, files)).get("id").asString();
    }

    private static String proposal(String item, long sequence, String path, String files) {
        return """
                {"texts":[{"stream":"%s","sequence":%d,"path":"%s"}],"files":%s,"grounds":"与问题无关的人员。"}
                """.formatted(item, sequence, path, files);
    }

    private List<? extends DomainEventMessage<?>> stream(String id) {
        return events.readEvents(id, 0).asStream().toList();
    }

    private String textOf(String item) {
        return ((ProblemRaised) stream(item).getFirst().getPayload()).problem().text();
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private void awaitLast(String stream, Class<?> event) throws InterruptedException {
        await(() -> event.isInstance(stream(stream).getLast().getPayload()));
    }

    private void awaitErased(String person) throws InterruptedException {
        await(() -> ((PersonRegistered) stream(person).getFirst().getPayload()).name().equals(Erased.TEXT));
    }

    @Test
    void a_text_and_a_file_are_gone_once_another_one_has_agreed() throws Exception {
        String item = raise();
        String sha256 = store(UUID.randomUUID() + CANARY);
        Path file = folder.fileOf(sha256);
        String id = propose(item, "/problem/text", "[\"" + sha256 + "\"]");
        assertThat(textOf(item)).contains(CANARY);
        assertThat(file).exists();

        refused("principal", post("/api/v1/redactions/" + id + "/approve"), null, 428, "IF_MATCH_REQUIRED");
        ok("principal", post("/api/v1/redactions/" + id + "/approve").header(HttpHeaders.IF_MATCH, "\"0\""), null);
        awaitLast(id, RedactionCarriedOut.class);
        assertThat(textOf(item)).isEqualTo(Erased.TEXT);
        assertThat(file).doesNotExist();
        assertThat(((RedactionCarriedOut) stream(id).getLast().getPayload()).streams()).containsExactly(item);

        refused("office", post("/api/v1/redactions"), proposal(item, 0, "/problem/text", "[]"), 409, "REDACTION_DONE");
        refused("office", post("/api/v1/redactions"), "{\"files\":[\"" + sha256 + "\"],\"grounds\":\"同上。\"}", 422,
                "REDACTION_FILE_UNKNOWN");
        // The item goes on.
        ok("office2", post("/api/v1/items/" + item + "/withdraw").header(HttpHeaders.IF_MATCH,
                "\"" + (stream(item).size() - 1) + "\""), "{\"reason\":\"重复登记。\"}");
    }

    @Test
    void an_older_copy_of_the_keys_or_of_the_files_brings_nothing_back() throws Exception {
        String item = raise();
        String content = UUID.randomUUID() + CANARY;
        String sha256 = store(content);
        KeyRef key = keyOf(item);
        Path segment = Path.of("target/keys-of-tests/segments/" + key.segment() + ".keys");
        byte[] copy = Files.readAllBytes(segment);
        String id = propose(item, "/problem/text", "[\"" + sha256 + "\"]");
        ok("principal", post("/api/v1/redactions/" + id + "/approve").header(HttpHeaders.IF_MATCH, "\"0\""), null);
        awaitLast(id, RedactionCarriedOut.class);

        byte[] now = Files.readAllBytes(segment);
        System.arraycopy(copy, key.slot() * 64, now, key.slot() * 64, 64);
        Files.write(segment, now);
        Files.writeString(folder.fileOf(sha256), content);
        assertThat(textOf(item)).contains(CANARY);
        eraser.start();
        assertThat(textOf(item)).isEqualTo(Erased.TEXT);
        assertThat(folder.fileOf(sha256)).doesNotExist();
    }

    private KeyRef keyOf(String item) {
        RawEvent event = raw.ofAggregate(item).getFirst();
        return KeyRef.parse(SealedText.parse(json.readTree(event.payload()).at("/problem/text").stringValue())
                .orElseThrow().ref());
    }

    @Test
    void what_is_named_must_be_there() throws Exception {
        String item = raise();
        refused("office", post("/api/v1/redactions"), proposal(item, 0, "/problem/aspect", "[]"), 422,
                "REDACTION_PLACE_UNKNOWN");
        refused("office", post("/api/v1/redactions"), proposal(item, 99, "/problem/text", "[]"), 422,
                "REDACTION_PLACE_UNKNOWN");
        refused("office", post("/api/v1/redactions"), proposal("nothing", 0, "/problem/text", "[]"), 422,
                "REDACTION_PLACE_UNKNOWN");
        refused("office", post("/api/v1/redactions"), proposal(personWhoLeft(), 0, "/name", "[]"), 422,
                "REDACTION_OF_PERSON");
        refused("office", post("/api/v1/redactions"), proposal(item, 0, "no pointer", "[]"), 422,
                "REDACTION_PLACE_UNKNOWN");
        refused("supervisor", post("/api/v1/redactions"), proposal(item, 0, "/problem/text", "[]"), 403, "NOT_ALLOWED");
    }

    private String personWhoLeft() throws Exception {
        String id = ok("sysadmin", post("/api/v1/people"),
                "{\"name\":\"" + CANARY + "\",\"unit\":\"unit-office\",\"title\":\"科员\"}").get("id").asString();
        known();
        ok("sysadmin", post("/api/v1/people/" + id + "/leave"), "{\"leftOn\":\"2026-01-31\",\"reason\":\"退休\"}");
        return id;
    }

    @Test
    void who_left_is_erased_and_nothing_says_any_more_who_it_was() throws Exception {
        String id = personWhoLeft();
        refused("secadmin", post("/api/v1/people/nobody/erase").header(HttpHeaders.IF_MATCH, "\"0\""),
                "{\"grounds\":\"本人申请。\"}", 422, "PERSON_UNKNOWN");
        ok("secadmin", post("/api/v1/people/" + id + "/erase").header(HttpHeaders.IF_MATCH, "\"1\""),
                "{\"grounds\":\"本人申请。\"}");
        awaitErased(id);
        assertThat(((PersonErased) stream(id).getLast().getPayload()).grounds()).isEqualTo("本人申请。");
        assertThat(keys.erasures()).anyMatch(erasure -> erasure.id().equals(id));
    }

    @Test
    void when_a_restriction_ends_the_clock_erases() throws Exception {
        String id = personWhoLeft();
        ok("secadmin", post("/api/v1/people/" + id + "/restrict"),
                "{\"until\":\"" + LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1)
                        + "\",\"grounds\":\"档案须保存。\"}");
        ok("secadmin", post("/api/v1/people/" + id + "/lift-restriction"), "{\"reason\":\"登记有误。\"}");
        assertThat(((PersonRegistered) stream(id).getFirst().getPayload()).name()).isEqualTo(CANARY);
        long next = stream(id).size();
        events.publish(new GenericDomainEventMessage<>("person", id, next,
                new PersonRestricted(new PersonId(id), LocalDate.of(2026, 1, 31), "0123456789abcdef.7", "档案须保存。"),
                Map.of("actor", "p-secadmin")));
        awaitLast(id, PersonErased.class);
        awaitErased(id);
    }
}
