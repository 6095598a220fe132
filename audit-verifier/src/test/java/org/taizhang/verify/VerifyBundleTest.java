package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.log.CanonicalJson;
import org.taizhang.log.Entry;
import org.taizhang.log.InvalidJson;
import org.taizhang.log.Manifest;
import org.taizhang.log.Rezip;
import org.taizhang.log.SigningKey;

class VerifyBundleTest {

    private final SampleLog log = SampleLog.ordinary();

    @TempDir
    private Path folder;

    @Test
    void an_honest_bundle_of_everything_holds() {
        var verified = Verification.of(folder, log.all(), log);
        assertThat(List.of(verified.integrity(), verified.completeness(), verified.anchoring()))
                .containsExactly("HOLDS", "HOLDS", "HOLDS");
        assertThat(verified.exitCode).isZero();
        assertThat(verified.field("leaves")).isEqualTo((double) log.leaves.size());
        assertThat(verified.field("evidenceFiles")).isEqualTo(2.0);
        assertThat(verified.field("shownUpTo")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-a", "i-b", "p-1", "e-77" })
    void an_honest_bundle_of_some_streams_holds(String subject) {
        var verified = Verification.of(folder, log.item(subject), log);
        assertThat(List.of(verified.integrity(), verified.completeness(), verified.anchoring()))
                .containsExactly("HOLDS", "HOLDS", "HOLDS");
        assertThat(verified.exitCode).isZero();
        // The heads are the leaf before the last.
        assertThat(verified.field("shownUpTo")).isEqualTo(log.leaves.size() - 2.0);
    }

    @Test
    void a_plan_is_bundled_with_its_items() {
        var verified = Verification.of(folder, log.selected("p-1", List.of("i-a", "i-b", "p-1")), log);
        assertThat(verified.exitCode).as(verified.out).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 700 })
    void a_log_of_any_size_holds(int size) {
        var large = new SampleLog();
        for (int index = 0; index < size; index++) {
            large.event("item", "i-" + index % 7, "item.Reported", "{}");
        }
        var verified = Verification.of(folder, large.all(), large);
        assertThat(verified.exitCode).as(verified.out).isZero();
        assertThat(verified.field("leaves")).isEqualTo((double) size);
    }

    @Test
    void a_log_without_leaves_holds() {
        var empty = new SampleLog();
        assertThat(Verification.of(folder, empty.all(), empty).exitCode).isZero();
    }

    @Test
    void a_stream_that_began_after_the_newest_heads_needs_no_head() {
        log.event("item", "i-new", "item.Reported", "{}");
        var verified = Verification.of(folder, log.item("i-new"), log);
        assertThat(verified.exitCode).as(verified.out).isZero();
    }

    @Test
    void without_a_policy_anchoring_is_not_checked_and_so_not_all_is_verified() {
        var file = Verification.write(folder, "bundle.zip", log.all());
        var verified = Verification.run(file, "--json");
        assertThat(verified.exitCode).isEqualTo(2);
        assertThat(verified.anchoring()).isEqualTo("NOT_CHECKED NO_POLICY");
        assertThat(Verification.run(file, "--without-anchoring").exitCode).isZero();
        assertThat(Verification.run(file, "--json", "--without-anchoring").anchoring())
                .isEqualTo("NOT_CHECKED NOT_ASKED_FOR");
    }

    @Test
    void evidence_that_was_left_out_is_not_checked_unless_nobody_asks() {
        var files = Rezip.files(log.item("i-a"));
        files.keySet().removeIf(name -> name.startsWith("evidence/"));
        files.put("manifest.json", log.manifest(Manifest.Scope.ITEM, "i-a", List.of("i-a"), false).bytes());
        var bundle = Rezip.bundle(files);
        var verified = Verification.of(folder, bundle, log);
        assertThat(verified.integrity()).isEqualTo("NOT_CHECKED EVIDENCE_LEFT_OUT");
        assertThat(verified.exitCode).isEqualTo(2);
        assertThat(Verification.of(folder, bundle, log, "--without-evidence").exitCode).isZero();
    }

    @Test
    void what_the_log_does_not_continue_is_told() {
        var root = log.checkpoint(9).root().toString();
        log.own(Entry.RESTORED, Map.of("size", "9", "root", root));
        var verified = Verification.of(folder, log.all(), log);
        assertThat(verified.exitCode).isZero();
        assertThat(Verification.run(Verification.write(folder, "told.zip", log.all()), "--without-anchoring").out)
                .contains("9", root);
        assertThat(verified.field("restored"))
                .isEqualTo(List.of(Map.of("index", log.leaves.size() - 1.0, "size", "9", "root", root)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 13 })
    void older_checkpoints_that_the_auditor_holds_are_continued(int size) {
        var older = known(size == 0 ? 14 : size);
        assertThat(Verification.of(folder, log.all(), log, "--known", older, "--known", known(14)).exitCode).isZero();
        if (size > 0) {
            assertThat(Verification.of(folder, log.item("i-a", size), log, "--known", older).exitCode).isZero();
        }
    }

    @Test
    void an_older_checkpoint_without_a_proof_is_not_checked() {
        var verified = Verification.of(folder, log.item("i-a", 4), log, "--known", known(5));
        assertThat(verified.anchoring()).isEqualTo("NOT_CHECKED KNOWN_NOT_PROVED");
        assertThat(verified.exitCode).isEqualTo(2);
    }

    @Test
    void a_held_checkpoint_by_a_stranger_says_nothing() {
        var stranger = Verification.write(folder, "stranger",
                log.checkpoint(5).sign(SigningKey.generate(SampleLog.ORIGIN)).bytes());
        assertThat(Verification.of(folder, log.all(), log, "--known", stranger).anchoring())
                .isEqualTo("NOT_CHECKED KNOWN_NOT_ACCEPTED");
    }

    @Test
    void a_report_for_people_says_it_in_their_language() {
        var file = Verification.write(folder, "bundle.zip", log.item("i-a"));
        var policy = Verification.write(folder, "policy", log.policy().getBytes(UTF_8));
        assertThat(Verification.run(file, "--policy", policy).out).startsWith("核验通过").contains("问题 i-a", "一、", "二、",
                "三、",
                "   自编号 13 的记录起", "见证方 审计");
        assertThat(Verification.run(file, "--policy", policy, "--lang", "en").out).startsWith("Verified")
                .contains("item i-a", "From leaf 13 on", "Cosigned by the witness 审计 at 2026-01-01T12:00:00Z");
    }

    @Test
    void a_report_for_machines_is_one_canonical_object() throws InvalidJson {
        var line = Verification.of(folder, log.all(), log).out;
        assertThat(line.strip().lines()).hasSize(1);
        var bytes = line.strip().getBytes(UTF_8);
        assertThat(CanonicalJson.write(CanonicalJson.parse(bytes))).isEqualTo(bytes);
    }

    @Test
    void what_cannot_be_used_is_explained_and_no_verdict_is_given() {
        var bundle = Verification.write(folder, "bundle.zip", log.all());
        var broken = Verification.write(folder, "broken", "quorum\n".getBytes(UTF_8));
        assertCannot("无法读取", folder.resolve("absent").toString());
        assertCannot("无法读取", folder.toString());
        assertCannot("无法读取", "nul\0");
        assertCannot("无法读取", bundle, "--policy", folder.resolve("absent").toString());
        assertCannot("line 1", bundle, "--policy", broken);
        assertCannot("不是已签名的检查点", bundle, "--known", broken);
        assertCannot("无法读取", bundle, "--known", folder.resolve("absent").toString());
    }

    @Test
    void every_finding_is_said_in_both_languages() {
        for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var bundle = ResourceBundle.getBundle("org.taizhang.verify.messages", language);
            assertThat(Stream.of(Finding.values()).map(finding -> "finding." + finding)).allMatch(bundle::containsKey);
        }
    }

    private static void assertCannot(String why, String... args) {
        var verified = Verification.run(args);
        assertThat(verified.exitCode).isEqualTo(2);
        assertThat(verified.out).isEmpty();
        assertThat(verified.err).contains("未能核验", why);
    }

    private String known(long size) {
        return Verification.write(folder, "known-" + size, log.checkpoint(size).sign(log.key).bytes());
    }
}
