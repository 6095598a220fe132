package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.log.Manifest;
import org.taizhang.log.Rezip;

/** What can be done to the keys of texts in a bundle, and which verdict names it. */
class KeysAttackTest {

    private static final String AT_1 = " at 1 (i-a 0 item.ProblemRaised)";
    private static final String LEAF_KEYS = "leaf/1/keys";
    private static final String TILE_KEYS = "tile/keys/000.p/3";
    private static final int KEY_AT = "00112233445566ff.1 ".length();

    private final SampleLog log = new SampleLog();

    @TempDir
    private Path folder;

    @BeforeEach
    void history() {
        log.event("item", "i-b", "item.Reported", "{}");
        log.event("item", "i-a", "item.ProblemRaised",
                "{\"title\":\"" + log.sealed("一") + "\",\"text\":\"" + log.sealed("二") + "\"}");
        log.streamHeads();
    }

    @Test
    void the_keys_of_two_texts_swapped() {
        assertThat(after(lines -> {
            var one = lines.lines().toList().getFirst();
            var other = lines.lines().toList().getLast();
            return one.substring(0, KEY_AT) + other.substring(KEY_AT) + "\n" + other.substring(0, KEY_AT)
                    + one.substring(KEY_AT) + "\n";
        })).containsOnly("KEY_DIFFERS" + AT_1);
    }

    @Test
    void a_key_that_belongs_to_no_text_of_the_event() {
        assertThat(after(lines -> lines + "00112233445566ff.3" + lines.substring(18, lines.indexOf('\n') + 1)))
                .containsOnly("KEYS_INVALID" + AT_1);
    }

    @Test
    void a_key_twice_and_keys_out_of_order() {
        assertThat(after(lines -> lines.lines().toList().getFirst() + "\n" + lines))
                .containsOnly("KEYS_INVALID" + AT_1);
        assertThat(after(lines -> lines.lines().toList().getLast() + "\n" + lines.lines().toList().getFirst() + "\n"))
                .containsOnly("KEYS_INVALID" + AT_1);
    }

    @Test
    void a_key_in_another_spelling() {
        assertThat(after(lines -> lines.replaceFirst("=\n", "\n"))).containsOnly("KEYS_INVALID" + AT_1);
        assertThat(after(lines -> lines.replaceFirst(" .", " %"))).containsOnly("KEYS_INVALID" + AT_1);
        assertThat(after(lines -> lines.replaceFirst("\n", "\r\n"))).containsOnly("KEYS_INVALID" + AT_1);
        assertThat(after(lines -> "0".repeat(5000))).containsOnly("KEYS_INVALID" + AT_1);
    }

    @Test
    void a_key_left_out_under_a_manifest_that_says_included() {
        assertThat(after(lines -> lines.lines().toList().getLast() + "\n")).containsOnly("TEXT_LOST" + AT_1);
        assertThat(after(lines -> "")).containsOnly("TEXT_LOST" + AT_1);
    }

    @Test
    void all_keys_left_out_under_a_manifest_that_says_included() {
        for (var bundle : List.of(log.all(), log.item("i-a"))) {
            var files = Rezip.files(bundle);
            files.keySet().removeIf(name -> name.contains("keys"));
            assertThat(Verification.of(folder, Rezip.bundle(files), log).integrity()).isEqualTo("NOT_A_BUNDLE");
        }
    }

    @Test
    void keys_under_a_manifest_that_says_left_out() {
        var files = Rezip.files(log.item("i-a"));
        log.textsIncluded = false;
        files.put("manifest.json", log.manifest(Manifest.Scope.ITEM, "i-a", List.of("i-a"), true).bytes());
        assertThat(Verification.of(folder, Rezip.bundle(files), log).integrity()).isEqualTo("NOT_A_BUNDLE");
    }

    @Test
    void keys_for_a_fact_of_the_log() {
        var files = Rezip.files(log.all());
        var before = files.get(TILE_KEYS);
        files.put(TILE_KEYS, ByteBuffer.allocate(before.length + 1).put(before, 0, before.length - 1).put((byte) 1)
                .put((byte) '\n').array());
        assertThat(Verification.of(folder, Rezip.bundle(files), log).integrity())
                .isEqualTo("DATA_UNEXPECTED at 2 (" + SampleLog.ORIGIN + " 0 stream-heads)");
    }

    @Test
    void lengths_that_are_not_in_order() {
        var before = Rezip.files(log.all()).get(TILE_KEYS);
        for (var bad : List.of(new byte[0], new byte[3], new byte[]{0, 0, 0, 1 }, new byte[]{-1, -1, -1, -1 },
                ByteBuffer.allocate(before.length + 1).put(before).array())) {
            var files = Rezip.files(log.all());
            files.put(TILE_KEYS, bad);
            assertThat(Verification.of(folder, Rezip.bundle(files), log).integrity()).startsWith("TILE_MALFORMED");
            assertThat(Verification.run("replay", folder.resolve("bundle.zip").toString(), "--item", "i-a").exitCode)
                    .isEqualTo(1);
        }
    }

    @Test
    void a_text_that_could_never_be_read() {
        // Logged as it is: its hash is right, its key is there, and still nobody can read it.
        var sealed = log.sealed("三");
        var broken = sealed.substring(0, sealed.length() - 8) + "AAAAAAAA";
        log.event("item", "i-c", "item.ProblemRaised", "{\"title\":\"" + broken + "\"}");
        assertThat(Verification.of(folder, log.all(), log).integrity())
                .isEqualTo("KEY_DIFFERS at 3 (i-c 0 item.ProblemRaised)");
    }

    /** The verdicts of both kinds of bundle after a change to the lines of leaf 1. */
    private List<String> after(UnaryOperator<String> change) {
        var item = Rezip.files(log.item("i-a"));
        var changed = change.apply(new String(item.get(LEAF_KEYS), UTF_8)).getBytes(US_ASCII);
        item.put(LEAF_KEYS, changed);
        var ofItem = Verification.of(folder, Rezip.bundle(item), log).integrity();
        var all = Rezip.files(log.all());
        all.put(TILE_KEYS, ByteBuffer.allocate(changed.length + 12).putInt(0).putInt(changed.length).put(changed)
                .putInt(0).array());
        return List.of(ofItem, Verification.of(folder, Rezip.bundle(all), log).integrity());
    }
}
