package org.taizhang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.eventstore.Connections;
import org.taizhang.log.NoteSignature;
import org.taizhang.log.Policy;
import org.taizhang.log.PolicyVerdict.Finding;
import org.taizhang.log.SignedNote;
import org.taizhang.log.SigningKey;
import org.taizhang.log.VerifierKey;
import org.taizhang.query.Story;
import org.taizhang.runtime.raw.RawEvents;

/** A rotation step by step, each in an instance of its own, as if the one before had died right there. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyRotationStepsTest extends AuditEdge {

    private static final Duration OVERLAP = Duration.ofDays(90);

    @Autowired
    private LogKeeper keeper;
    @Autowired
    private Connections connections;
    @Autowired
    private RawEvents stored;
    @Autowired
    private Clock clock;
    private String origin;
    private VerifierKey first;
    private VerifierKey second;
    private Policy oldPolicy;
    private SignedNote before;
    private SignedNote during;

    private interface Step<T> {

        T take(LogWriter log, Signer signer) throws Exception;
    }

    @BeforeAll
    void a_story_is_told() throws Exception {
        new Story(events).people();
        projected();
        logged();
        keeper.stop();
        origin = state().get("origin").asString();
        first = VerifierKey.parse(state().get("keys").get(0).get("key").asString());
        oldPolicy = policy();
        before = log.checkpoint().orElseThrow().parsed();
    }

    @Test
    @Order(1)
    void a_key_on_disk_that_no_leaf_names_is_not_taken_up_but_another_made() throws Exception {
        Files.createFile(folder.resolve("rotate-key"));
        VerifierKey lost = asked();
        assertThat(Files.readString(file(lost))).startsWith("PRIVATE+KEY+");
        assertThat(signers(signed())).containsExactly(first);
        second = step((log, signer) -> {
            VerifierKey key = Objects.requireNonNull(signer.rotation(log.head(), log.tree(), log.tables()));
            log.nameKey(key);
            return key;
        });
        assertThat(second).isNotEqualTo(lost);
    }

    @Test
    @Order(2)
    void the_leaf_that_names_a_key_is_signed_by_the_one_before_alone() throws Exception {
        assertThat(asked()).as("it was done as asked").isNull();
        assertThat(Files.exists(folder.resolve("rotate-key"))).isFalse();
        SignedNote note = step((log, signer) -> signer.sign(log.head(), log.tree(), log.tables()));
        assertThat(signers(note)).containsExactly(first);
        // The instance dies before the database has that checkpoint.
        during = signed();
        assertThat(signers(during)).containsExactly(first, second);
        assertThat(policy().check(during).logKeys()).containsExactly(first, second);
    }

    @Test
    @Order(3)
    void after_the_overlap_the_new_key_signs_alone() throws Exception {
        String both = Files.readString(folder.resolve("policy"));
        SignedNote after = signed(OVERLAP, OVERLAP.plusMinutes(1));
        assertThat(signers(after)).containsExactly(second);
        assertThat(Files.readString(folder.resolve("policy")))
                .isEqualTo(both.replace("0 -\n", "0 " + size(during) + "\n"));
        signed(OVERLAP, OVERLAP.plusMinutes(2));
        assertThat(Files.readString(folder.resolve("policy"))).as("and that end stays")
                .isEqualTo(both.replace("0 -\n", "0 " + size(during) + "\n"));
        for (SignedNote note : List.of(before, during, after)) {
            assertThat(policy().check(note).accepted()).isTrue();
        }
        assertThat(oldPolicy.check(during).accepted()).isTrue();
        assertThat(oldPolicy.check(after).finding()).isEqualTo(Finding.NO_LOG_SIGNATURE);
    }

    @Test
    @Order(4)
    void a_longer_overlap_brings_the_old_key_back() throws Exception {
        assertThat(signers(signed(OVERLAP.multipliedBy(2), OVERLAP.plusMinutes(3)))).containsExactly(first, second);
        assertThat(Files.readString(folder.resolve("policy"))).contains("#: sizes " + first.keyId() + " 0 -\n");
    }

    @Test
    @Order(5)
    void without_an_overlap_the_old_key_still_signs_the_leaf() throws Exception {
        Files.createFile(folder.resolve("rotate-key"));
        Files.writeString(folder.resolve("policy"), "# ours\n", StandardOpenOption.APPEND);
        VerifierKey third = step(Duration.ZERO, Duration.ZERO, (log, signer) -> {
            VerifierKey key = Objects.requireNonNull(signer.rotation(log.head(), log.tree(), log.tables()));
            log.nameKey(key);
            return key;
        });
        assertThat(signers(step(Duration.ZERO, Duration.ZERO,
                (log, signer) -> signer.sign(log.head(), log.tree(), log.tables())))).containsExactly(second);
        assertThat(signers(signed(Duration.ZERO, Duration.ZERO))).containsExactly(third);
        assertThat(Files.readString(folder.resolve("policy"))).as("lines of the operator's stay").endsWith("# ours\n");
        assertThat(asked()).isNull();
    }

    @Test
    @Order(6)
    void a_key_that_only_the_database_names_is_not_signed_into_the_log() throws Exception {
        String policy = Files.readString(folder.resolve("policy"));
        VerifierKey foreign = SigningKey.generate(origin).verifierKey();
        step((log, signer) -> {
            log.nameKey(foreign);
            return log;
        });
        assertThatThrownBy(this::signed).isInstanceOf(SigningRefused.class)
                .hasMessageContaining("signing-" + foreign.keyId());
        assertThat(Files.readString(folder.resolve("policy"))).isEqualTo(policy);
    }

    private VerifierKey asked() throws Exception {
        return step((log, signer) -> signer.rotation(log.head(), log.tree(), log.tables()));
    }

    private SignedNote signed() throws Exception {
        return signed(OVERLAP, Duration.ZERO);
    }

    /** Something new, signed so long from now. */
    private SignedNote signed(Duration overlap, Duration later) throws Exception {
        return step(overlap, later, (log, signer) -> {
            log.addHeads();
            log.sign(signer);
            return log.tables().checkpoint().orElseThrow().parsed();
        });
    }

    private <T> T step(Step<T> step) throws Exception {
        return step(OVERLAP, Duration.ZERO, step);
    }

    private <T> T step(Duration overlap, Duration later, Step<T> step) throws Exception {
        Clock then = Clock.offset(clock, later);
        try (Connection connection = connections.open()) {
            LogWriter writer = new LogWriter(connection, stored, origin, then);
            Signer signer = new Signer(folder, origin, overlap, then);
            assertThat(signer.open(writer.tables())).isNull();
            return step.take(writer, signer);
        }
    }

    private List<VerifierKey> signers(SignedNote note) throws Exception {
        List<VerifierKey> signers = note.verify(policy().logKeys());
        assertThat(note.signatures()).extracting(NoteSignature::keyId)
                .isEqualTo(signers.stream().map(VerifierKey::keyId).toList());
        return signers;
    }

    private static long size(SignedNote note) {
        return Long.parseLong(note.text().lines().toList().get(1));
    }

    private static Path file(VerifierKey key) {
        return folder.resolve("signing-" + key.keyId() + ".key");
    }

    private static Policy policy() throws Exception {
        return Policy.parse(Files.readAllBytes(folder.resolve("policy")));
    }
}
