package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.log.CanonicalJson;
import org.taizhang.log.InvalidJson;
import org.taizhang.log.Rezip;

class ReplayCommandTest {

    private final SampleLog log = new SampleLog();

    @TempDir
    private Path folder;

    /** Leaves 0, 300, 301, 302 and 603 are the item's: in the first two tiles, and in the last. */
    @BeforeEach
    void history() {
        log.event("item", "i-1", "item.ProblemRaised",
                "{\"itemId\":\"i-1\",\"problem\":{\"title\":\"台账不全\",\"text\":\"" + log.sealed("三本账对不上") + "\"}}");
        others(299);
        log.event("item", "i-1", "item.ItemClaimed", "{\"unit\":\"u-1\",\"claimedOn\":\"2026-03-02\"}");
        log.event("item", "i-1", "item.MeasureAssigned", "{\"measure\":{\"measureId\":\"m\",\"title\":\"补\\n记\","
                + "\"owners\":[\"" + log.sealed("~1.张三") + "\",\"p-1\"],\"weight\":2}}");
        log.event("item", "i-1", "item.ProgressReported", "{\"measureId\":\"m\",\"percent\":50,\"empty\":null}");
        others(300);
        log.event("item", "i-1", "item.ItemClosed", "{\"round\":1,\"closedOn\":\"2026-03-20\"}");
        log.streamHeads();
    }

    @Test
    void the_last_state_with_the_event_that_set_each_field() {
        for (var bundle : List.of(log.all(), log.item("i-1"))) {
            var replayed = replay(bundle, "--item", "i-1");
            assertThat(replayed.exitCode).as(replayed.out + replayed.err).isZero();
            assertThat(replayed.out).startsWith("核验包内容未被改动")
                    .contains("问题 i-1 在第 4 号事件（item.ItemClosed）之后，记录于 2026-01-01T12:00:00.603Z，记录编号 603")
                    .contains("  status = CLOSED   〔由第 4 号事件 item.ItemClosed 设定〕")
                    .contains("  problem.title = 台账不全   〔由第 0 号事件 item.ProblemRaised 设定〕")
                    .contains("  problem.text = 三本账对不上   ").contains("owners = [\"~1.张三\",\"p-1\"]")
                    .contains("title = 补\\n记 ").contains("progress.percent = 50 ");
        }
    }

    @Test
    void texts_whose_keys_were_left_out_stay_sealed() throws InvalidJson {
        log.textsIncluded = false;
        for (var bundle : List.of(log.all(), log.item("i-1"))) {
            var replayed = replay(bundle, "--item", "i-1");
            assertThat(replayed.exitCode).as(replayed.out + replayed.err).isZero();
            assertThat(replayed.out).contains("  problem.text = 〔密封〕   ").contains("owners = [\"〔密封〕\",\"p-1\"]")
                    .doesNotContain("~1.");
            assertThat(state(bundle).get("problem.text"))
                    .isEqualTo(Map.of("setBy", 0.0, "value", Map.of("sealed", true)));
        }
    }

    @Test
    void a_redacted_text_reads_as_erased() throws InvalidJson {
        log.redaction("r-1", List.of("00112233445566ff.1"), List.of());
        log.streamHeads();
        log.keys.remove("00112233445566ff.1");
        for (var bundle : List.of(log.all(), log.selected("i-1", List.of("i-1", "r-1")))) {
            var replayed = replay(bundle, "--item", "i-1");
            assertThat(replayed.exitCode).as(replayed.out + replayed.err).isZero();
            assertThat(replayed.out).contains("  problem.text = 〔已抹除〕   ").contains("owners = [\"~1.张三\",\"p-1\"]");
            assertThat(state(bundle).get("problem.text"))
                    .isEqualTo(Map.of("setBy", 0.0, "value", Map.of("redacted", true)));
        }
        // Nothing says so: the bundle does not hold, and why the text cannot be read remains open.
        var unnamed = replay(log.item("i-1"), "--item", "i-1");
        assertThat(unnamed.exitCode).isEqualTo(1);
        assertThat(unnamed.out).startsWith("!!!").contains("编号 0（所属 i-1", "problem.text = 〔密封〕");
    }

    private Map<?, ?> state(byte[] bundle) throws InvalidJson {
        var json = (Map<?, ?>) CanonicalJson.parse(replay(bundle, "--item", "i-1", "--json").out.strip()
                .getBytes(UTF_8));
        return (Map<?, ?>) json.get("state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2026-01-01T12:00:00.300Z", "2026-01-01T20:00:00.300+08:00",
            "2026-01-01T12:00:00.3009Z" })
    void the_state_at_a_number_or_a_time(String at) {
        assertThat(replay(log.all(), "--item", "i-1", "--at", at, "--lang", "en").out)
                .contains("Item i-1 after event 1 (item.ItemClaimed)",
                        "status = CLAIMED   [set by event 1, item.ItemClaimed]",
                        "problem.text = 三本账对不上")
                .doesNotContain("measures/");
    }

    @Test
    void what_differs_from_an_earlier_event() {
        assertThat(replay(log.item("i-1"), "--item", "i-1", "--at", "3", "--diff", "2").out)
                .contains("第 2 号事件与第 3 号事件之间有 2 个字段不同")
                .contains("  measures/m/progress.percent：（无） → 50   〔由第 3 号事件 item.ProgressReported 设定〕")
                .contains("  status：CLAIMED → IN_PROGRESS ");
        assertThat(replay(log.item("i-1"), "--item", "i-1", "--diff", "4").out).contains("有 0 个字段不同");
    }

    @Test
    void for_machines_one_canonical_object() throws InvalidJson {
        var replayed = replay(log.all(), "--item", "i-1", "--at", "3", "--diff", "2", "--json");
        var bytes = replayed.out.strip().getBytes(UTF_8);
        var json = (Map<?, ?>) CanonicalJson.parse(bytes);
        assertThat(CanonicalJson.write(json)).isEqualTo(bytes);
        assertThat(json.get("exitCode")).isEqualTo(0.0);
        assertThat(((Map<?, ?>) json.get("state")).get("problem.text"))
                .isEqualTo(Map.of("setBy", 0.0, "value", "三本账对不上"));
        assertThat((List<?>) json.get("events")).hasSize(4);
        assertThat((List<?>) json.get("changes")).hasSize(2);
    }

    @Test
    void an_unverified_bundle_is_replayed_under_a_warning() throws InvalidJson {
        var files = Rezip.files(log.item("i-1"));
        files.put("leaf/0/payload", "{\"problem\":{\"title\":\"完好\"}}".getBytes(UTF_8));
        var altered = replay(Rezip.bundle(files), "--item", "i-1");
        assertThat(altered.exitCode).isEqualTo(1);
        assertThat(altered.out).startsWith("!!! 警告：核验包未通过核验").contains("编号 0（所属 i-1", "problem.title = 完好");
        var json = replay(Rezip.bundle(files), "--item", "i-1", "--json");
        assertThat(json.exitCode).isEqualTo(1);
        assertThat(json.err).startsWith("!!!");
        assertThat(((Map<?, ?>) CanonicalJson.parse(json.out.strip().getBytes(UTF_8))).get("exitCode")).isEqualTo(1.0);
    }

    @Test
    void a_bundle_that_does_not_show_where_the_history_ends_is_not_verified() {
        var files = Rezip.files(log.item("i-1"));
        files.keySet().removeIf(name -> name.matches("(leaf/604|heads)/.*"));
        var replayed = replay(Rezip.bundle(files), "--item", "i-1");
        assertThat(replayed.exitCode).isEqualTo(1);
        assertThat(replayed.out).startsWith("!!!").contains("status = CLOSED");
        // A gap cannot be replayed at all.
        files.keySet().removeIf(name -> name.startsWith("leaf/301/"));
        var gap = replay(Rezip.bundle(files), "--item", "i-1");
        assertThat(gap.exitCode).isEqualTo(1);
        assertThat(gap.err).contains("无法重演：编号 302 的记录");
    }

    @Test
    void what_cannot_be_replayed_is_explained() {
        assertCannot("没有问题 i-2", "--item", "i-2");
        assertCannot("第 0 至 4 号", "--item", "i-1", "--at", "5");
        assertCannot("第 0 至 4 号", "--item", "i-1", "--at", "2025-12-31T00:00:00Z");
        assertCannot("第 0 至 4 号", "--item", "i-1", "--at", "1", "--diff", "2");
        assertCannot("用法", "--item", "i-1", "--at", "yesterday");
        assertCannot("用法", "--item", "i-1", "--diff", "2026-01-01T00:00:00Z");
        assertCannot("第 0 号事件", "--item", "other-1");
        var nothing = replay("no zip".getBytes(UTF_8), "--item", "i-1");
        assertThat(nothing.exitCode).isEqualTo(1);
        assertThat(nothing.out).startsWith("!!!");
        assertThat(Verification.run("replay", folder.resolve("absent").toString(), "--item", "i").err)
                .contains("无法读取");
    }

    private void assertCannot(String why, String... more) {
        var replayed = replay(log.all(), more);
        assertThat(replayed.exitCode).isEqualTo(2);
        assertThat(replayed.err).contains(why);
    }

    private Verification replay(byte[] bundle, String... more) {
        var args = new ArrayList<>(List.of("replay", Verification.write(folder, "bundle.zip", bundle)));
        args.addAll(List.of(more));
        return Verification.run(args.toArray(String[]::new));
    }

    private void others(int count) {
        for (int turn = 0; turn < count; turn++) {
            log.event("item", "other-" + turn % 7, "item.Reported", "{\"turn\":" + turn + "}");
        }
    }
}
