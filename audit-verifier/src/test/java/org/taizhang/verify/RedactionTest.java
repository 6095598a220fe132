package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and files that are not there any more, and whether that is told apart from a loss. */
class RedactionTest {

    private static final List<String> WITH_REDACTION = List.of("i-a", "r-1");

    private final SampleLog log = new SampleLog();

    @TempDir
    private Path folder;

    /** Leaf 0 has two texts, leaf 1 names a file, leaf 2 is a person's with one key twice. */
    @BeforeEach
    void history() {
        log.event("item", "i-a", "item.ProblemRaised",
                "{\"title\":\"" + log.sealed("一") + "\",\"text\":\"" + log.sealed("二") + "\"}");
        log.evidence("i-a", "a picture".getBytes(UTF_8));
        log.event("person", "p-7", "person.PersonRegistered",
                "{\"name\":\"" + log.sealed("ffeeddccbbaa9988.5", "张三") + "\",\"title\":\""
                        + log.sealed("ffeeddccbbaa9988.5", "科长") + "\"}");
        log.streamHeads();
    }

    @Test
    void keys_of_all_texts_hold() {
        for (var bundle : List.of(log.all(), log.item("i-a"), log.item("p-7"))) {
            var verified = Verification.of(folder, bundle, log);
            assertThat(verified.exitCode).as(verified.out).isZero();
            assertThat(verified.field("redactedTexts")).isEqualTo(0.0);
            assertThat(verified.field("redactedFiles")).isEqualTo(0.0);
        }
    }

    @Test
    void what_a_redaction_names_is_redacted_and_counted() {
        log.redaction("r-1", List.of("00112233445566ff.2"), List.of(file()));
        log.streamHeads();
        log.keys.remove("00112233445566ff.2");
        log.evidence.clear();
        for (var bundle : List.of(log.all(), log.selected("i-a", WITH_REDACTION))) {
            var verified = Verification.of(folder, bundle, log);
            assertThat(verified.exitCode).as(verified.out).isZero();
            assertThat(verified.field("redactedTexts")).isEqualTo(1.0);
            assertThat(verified.field("redactedFiles")).isEqualTo(1.0);
            assertThat(Verification.run(folder.resolve("bundle.zip").toString(), "--without-anchoring", "--lang",
                    "en").out)
                    .contains("Redacted or restricted, as events in the bundle say: 1 evidence files, 1 texts");
        }
    }

    @Test
    void a_redaction_may_come_before_what_it_names() {
        var early = new SampleLog();
        var sealed = early.sealed("一");
        early.redaction("r-1", List.of("00112233445566ff.1"), List.of(file()));
        early.event("item", "i-a", "item.ProblemRaised", "{\"title\":\"" + sealed + "\"}");
        early.evidence("i-a", "a picture".getBytes(UTF_8));
        early.keys.clear();
        early.evidence.clear();
        assertThat(Verification.of(folder, early.all(), early).exitCode).isZero();
    }

    @Test
    void what_is_still_there_although_redacted_is_accepted() {
        log.redaction("r-1", List.of("00112233445566ff.2"), List.of(file(), "0".repeat(64)));
        log.streamHeads();
        var verified = Verification.of(folder, log.all(), log);
        assertThat(verified.exitCode).as(verified.out).isZero();
        assertThat(verified.field("redactedTexts")).isEqualTo(0.0);
        assertThat(verified.field("redactedFiles")).isEqualTo(0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person.PersonErased", "person.PersonRestricted" })
    void an_erased_or_restricted_person_has_no_key_in_any_event(String type) {
        log.event("person", "p-7", type,
                "{\"personId\":\"p-7\",\"key\":\"ffeeddccbbaa9988.5\",\"grounds\":\"x\"}");
        log.streamHeads();
        log.keys.remove("ffeeddccbbaa9988.5");
        for (var bundle : List.of(log.all(), log.item("p-7"))) {
            var verified = Verification.of(folder, bundle, log);
            assertThat(verified.exitCode).as(verified.out).isZero();
            assertThat(verified.field("redactedTexts")).isEqualTo(2.0);
        }
    }

    @Test
    void a_text_that_no_redaction_names_is_lost() {
        log.keys.remove("00112233445566ff.2");
        for (var bundle : List.of(log.all(), log.item("i-a"))) {
            assertThat(Verification.of(folder, bundle, log).integrity())
                    .isEqualTo("TEXT_LOST at 0 (i-a 0 item.ProblemRaised)");
        }
        // One of another text does not help, and neither does one that is not in the bundle.
        log.redaction("r-1", List.of("00112233445566ff.1"), List.of());
        log.redaction("r-2", List.of("00112233445566ff.2"), List.of());
        log.streamHeads();
        assertThat(Verification.of(folder, log.selected("i-a", WITH_REDACTION), log).integrity())
                .isEqualTo("TEXT_LOST at 0 (i-a 0 item.ProblemRaised)");
        assertThat(Verification.of(folder, log.all(), log).exitCode).isZero();
    }

    @Test
    void a_file_that_no_redaction_names_is_missing() {
        log.redaction("r-1", List.of(), List.of("0".repeat(64)));
        log.streamHeads();
        log.evidence.clear();
        assertThat(Verification.of(folder, log.all(), log).integrity())
                .isEqualTo("EVIDENCE_MISSING at 1 (i-a 1 item.EvidenceSubmitted)");
        // To name a file in a redaction is not to name it as evidence.
        log.evidence.put(file(), "a picture".getBytes(UTF_8));
        var other = new SampleLog();
        other.redaction("r-1", List.of(), List.of(file()));
        other.evidence.putAll(log.evidence);
        assertThat(Verification.of(folder, other.all(), other).integrity()).isEqualTo("EVIDENCE_UNKNOWN");
    }

    @Test
    void a_redaction_of_an_unknown_form_leaves_it_open() {
        log.event("redaction", "r-1", "redaction.RedactionApproved", "{\"texts\":{},\"files\":[]}");
        assertThat(Verification.of(folder, log.all(), log).integrity()).isEqualTo("NOT_CHECKED TEXTS_UNREADABLE");
        log.event("redaction", "r-2", "redaction.RedactionProposed", "{\"texts\":[{\"key\":\"00112233445566ff.2\"}]}");
        log.keys.remove("00112233445566ff.2");
        assertThat(Verification.of(folder, log.all(), log).integrity()).as("proposed only").startsWith("TEXT_LOST");
    }

    @Test
    void without_keys_nothing_is_said_of_texts() {
        log.textsIncluded = false;
        log.keys.clear();
        for (var bundle : List.of(log.all(), log.item("i-a"))) {
            assertThat(Verification.of(folder, bundle, log).exitCode).isZero();
            assertThat(Verification.run(folder.resolve("bundle.zip").toString(), "--without-anchoring").out)
                    .contains("不含文字的密钥");
        }
    }

    private static String file() {
        return SampleLog.sha256("a picture".getBytes(UTF_8)).toString();
    }
}
