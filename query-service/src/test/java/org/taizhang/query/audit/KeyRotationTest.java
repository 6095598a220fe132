package org.taizhang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.log.Bundle;
import org.taizhang.log.Entry;
import org.taizhang.log.NoteSignature;
import org.taizhang.log.Policy;
import org.taizhang.log.SignedNote;
import org.taizhang.log.SigningKey;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** The operator asks for a new key of the log while it is kept, and somebody puts a key of their own in its place. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyRotationTest extends AuditEdge {

    @Autowired
    private LogKeeper keeper;
    private Policy oldPolicy;
    private SignedNote oldNote;
    private int items = 1;

    @BeforeAll
    void a_story_is_told() throws Exception {
        new Story(events).people();
        projected();
        more();
        oldPolicy = policy();
        oldNote = note();
    }

    @Test
    @Order(1)
    void the_old_key_signs_the_leaf_that_names_the_new_one() throws Exception {
        assertThat(keys()).hasSize(1).first().satisfies(key -> assertThat(key.has("until")).isFalse());
        Path request = Files.createFile(folder.resolve("rotate-key"));
        await(() -> !Files.exists(request));
        logged();
        Leaf named = log.newestOwn(Entry.KEY_CHANGE).orElseThrow();
        assertThat(checkpointsOver(named.index()).getFirst().signatures()).extracting(NoteSignature::keyId)
                .containsExactly(id(0));
        assertThat(keyFile(1)).satisfies(file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        Instant until = Instant.parse(keys().getFirst().get("until").asString());
        assertThat(until).isEqualTo(Instant.ofEpochMilli(named.entry().recordedAt()).plus(Duration.ofDays(90)));
    }

    @Test
    @Order(2)
    void then_both_sign_and_either_policy_believes_them() throws Exception {
        more();
        assertThat(note().signatures()).extracting(NoteSignature::keyId).containsExactly(id(0), id(1));
        SignedNote bundled = bundled();
        assertThat(oldPolicy.check(bundled).accepted()).isTrue();
        assertThat(policy().check(bundled).logKeys()).hasSize(2);
        assertThat(policy().check(oldNote).accepted()).isTrue();
        assertThat(Files.readString(folder.resolve("policy"))).contains("#: sizes " + id(0) + " 0 -\n",
                "#: sizes " + id(1) + " " + (log.newestOwn(Entry.KEY_CHANGE).orElseThrow().index() + 1) + " -\n",
                "quorum none\n");
    }

    @Test
    @Order(3)
    void who_takes_over_signs_with_both() throws Exception {
        keeper.stop();
        keeper.start();
        more();
        assertThat(note().signatures()).extracting(NoteSignature::keyId).containsExactly(id(0), id(1));
        assertThat(keys()).as("nothing is rotated again").hasSize(2);
    }

    @Test
    @Order(4)
    void a_key_in_the_place_of_the_one_that_the_log_names_signs_nothing() throws Exception {
        String own = Files.readString(keyFile(1));
        long signed = state().get("signedSize").asLong();
        SigningKey foreign = SigningKey.generate(state().get("origin").asString());
        Files.writeString(keyFile(1), foreign.secretText() + "\n");
        new Story(events).closedItem("i99", "2026-99");
        await(() -> has("KEY_SWAPPED"));
        assertThat(fault("KEY_SWAPPED")).contains(foreign.verifierKey().keyId(), id(1));
        keeper.stop();
        keeper.start();
        await(() -> state().get("waiting").asLong() == 0);
        Files.createFile(folder.resolve("rotate-key"));
        Thread.sleep(1500);
        assertThat(state().get("signedSize").asLong()).as("nor after a start").isEqualTo(signed);
        assertThat(keys()).as("nor is it rotated away from").hasSize(2);
        Files.delete(folder.resolve("rotate-key"));
        Files.writeString(keyFile(1), own);
        logged();
        assertThat(note().signatures()).extracting(NoteSignature::keyId).containsExactly(id(0), id(1));
    }

    @Test
    @Order(5)
    void a_key_that_nobody_asked_for_is_not_taken_up() throws Exception {
        SigningKey foreign = SigningKey.generate(state().get("origin").asString());
        Files.writeString(folder.resolve("signing-" + foreign.verifierKey().keyId() + ".key"), foreign.secretText());
        keeper.stop();
        keeper.start();
        more();
        assertThat(note().signatures()).extracting(NoteSignature::keyId).containsExactly(id(0), id(1));
        assertThat(keys()).hasSize(2);
    }

    private void more() throws Exception {
        new Story(events).closedItem("i" + items, "2026-" + items++);
        logged();
    }

    private List<JsonNode> keys() {
        List<JsonNode> keys = new ArrayList<>();
        state().get("keys").forEach(keys::add);
        return keys;
    }

    private String id(int key) {
        return keys().get(key).get("key").asString().split("\\+")[1];
    }

    private Path keyFile(int key) {
        return folder.resolve("signing-" + id(key) + ".key");
    }

    private SignedNote note() {
        return log.checkpoint().orElseThrow().parsed();
    }

    private List<SignedNote> checkpointsOver(long leaf) {
        return jdbc.sql("SELECT note FROM ledger_checkpoint WHERE size > ? ORDER BY checkpoint_id").param(leaf)
                .query((row, number) -> new LogTables.Signed(0, row.getBytes(1), Instant.EPOCH).parsed()).list();
    }

    private static Policy policy() throws Exception {
        return Policy.parse(Files.readAllBytes(folder.resolve("policy")));
    }

    private SignedNote bundled() throws Exception {
        byte[] zip = send("auditor", get("/api/v1/audit/bundle.zip")).getContentAsByteArray();
        Path file = Files.write(Files.createTempFile("bundle", ".zip"), zip);
        try (Bundle bundle = Bundle.open(file)) {
            return bundle.checkpoint();
        } finally {
            Files.delete(file);
        }
    }

    private boolean has(String kind) {
        return !fault(kind).isEmpty();
    }

    private String fault(String kind) {
        for (JsonNode fault : state().get("faults")) {
            if (fault.get("kind").asString().equals(kind)) {
                return fault.get("detail").asString();
            }
        }
        return "";
    }
}
