package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.log.PolicyVerdict.Finding;

class PolicyTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SigningKey log = SigningKey.generate("ledger.example/台账");
    private final SigningKey next = SigningKey.generate("ledger.example/台账");
    private final List<CosigningKey> witnesses = IntStream.range(0, 6)
            .mapToObj(number -> CosigningKey.generate("witness.example/" + number)).toList();
    private final Checkpoint checkpoint = new Checkpoint("ledger.example/台账", 100, MerkleHashing.empty());

    @ParameterizedTest
    @CsvSource({"'',false", "'0,3',false", "'0,1',false", "'3,4,5',false", "'0,2,4',true", "'0,1,2,3,4,5',true",
            "'1,2,5',true" })
    void groups_within_groups_make_a_quorum(String cosigners, boolean accepted) throws InvalidPolicy {
        var policy = policy("log LOG https://ledger.example/ ", "", "# words", " \t# more", "witness X1 W0",
                "witness X2 W1 https://x2.example", "\twitness  X3\tW2 ", "group X 2 X1 X2 X3", "witness Y1 W3",
                "witness Y2 W4", "witness Y3 W5", "group Y any Y1 Y2 Y3", "group X-and-Y all X Y", "quorum X-and-Y");
        var note = checkpoint.sign(log);
        for (var number : cosigners.isEmpty() ? new String[0] : cosigners.split(",")) {
            note = note.with(witnesses.get(Integer.parseInt(number)).cosign(checkpoint, NOON));
        }
        var verdict = policy.check(note);
        assertThat(verdict.finding()).isEqualTo(accepted ? Finding.ACCEPTED : Finding.NO_QUORUM);
        assertThat(verdict.accepted()).isEqualTo(accepted);
        assertThat(verdict.signedByLog()).isTrue();
        assertThat(verdict.logKeys()).containsExactly(log.verifierKey());
        assertThat(verdict.quorum()).isEqualTo("X-and-Y");
    }

    @Test
    void the_verdict_names_who_cosigned_and_when() throws InvalidPolicy {
        var policy = policy("log LOG", "witness 审计署 W0", "witness W W1", "quorum 审计署");
        var verdict = policy.check(checkpoint.sign(log).with(witnesses.getFirst().cosign(checkpoint, NOON)));
        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.quorum()).isEqualTo("审计署");
        assertThat(policy.witnesses().keySet()).containsExactly("审计署", "W");
        assertThat(verdict.witnesses()).containsExactly(Map.entry("审计署", NOON));
    }

    @Test
    void without_a_quorum_the_log_alone_suffices() throws InvalidPolicy {
        assertThat(policy("log LOG", "quorum none").check(checkpoint.sign(log)).accepted()).isTrue();
    }

    @Test
    void a_stranger_is_no_log() throws InvalidPolicy {
        var policy = policy("log LOG", "quorum none");
        assertThat(policy.check(checkpoint.sign(next)).finding()).isEqualTo(Finding.NO_LOG_SIGNATURE);
        assertThat(policy("quorum none").check(checkpoint.sign(log)).finding()).isEqualTo(Finding.NO_LOG_SIGNATURE);
        assertThat(policy("log LOG", "witness W W0", "quorum W").check(checkpoint.sign(next)).signedByLog()).isFalse();
    }

    @Test
    void a_key_speaks_only_for_the_log_of_its_name() throws InvalidPolicy {
        var other = new Checkpoint("other.example", 100, MerkleHashing.empty());
        assertThat(policy("log LOG", "quorum none").check(other.sign(log)).finding())
                .isEqualTo(Finding.NO_LOG_SIGNATURE);
    }

    @Test
    void a_forged_checkpoint_or_cosignature_is_named() throws InvalidPolicy, InvalidNote {
        var policy = policy("log LOG", "witness W W0", "quorum none");
        var text = new String(checkpoint.sign(log).bytes(), StandardCharsets.UTF_8).replace("\n100\n", "\n101\n");
        assertThat(policy.check(SignedNote.parse(Entries.utf8(text))).finding()).isEqualTo(Finding.INVALID_SIGNATURE);
        var elsewhere = witnesses.getFirst().cosign(new Checkpoint("other", 1, MerkleHashing.empty()), NOON);
        assertThat(policy.check(checkpoint.sign(log).with(elsewhere)).finding()).isEqualTo(Finding.INVALID_SIGNATURE);
        assertThat(policy.check(SignedNote.sign("ledger\n", log)).finding()).isEqualTo(Finding.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"0 100,true", "100 100,true", "0 99,false", "101 -,false", "100 -,true" })
    void a_key_counts_only_for_its_sizes(String sizes, boolean counts) throws InvalidPolicy {
        var policy = policy("#: sizes LOGID " + sizes, "log LOG", "log NEXT", "quorum none");
        var verdict = policy.check(checkpoint.sign(log));
        assertThat(verdict.finding()).isEqualTo(counts ? Finding.ACCEPTED : Finding.KEY_NOT_FOR_THIS_SIZE);
        // In the time of overlap the other key speaks.
        var both = policy.check(checkpoint.sign(log, next));
        assertThat(both.accepted()).isTrue();
        assertThat(both.logKeys()).hasSize(counts ? 2 : 1).contains(next.verifierKey());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"quorum none|quorum none;2", "log LOG;1", "'';1", "|log LOG x y|quorum none;2",
            "log|quorum none;1", "log W0|quorum none;1", "log LOG|log LOG|quorum none;2", "log vkey|quorum none;1",
            "witness W|quorum W;1", "witness W LOG|quorum W;1", "witness W W0|witness W W1|quorum W;2",
            "witness W W0|witness V W0|quorum W;2", "witness none W0|quorum none;1", "quorum W|witness W W0;1",
            "quorum;1", "quorum none none;1", "group G 1|quorum G;1", "group G all W|witness W W0|quorum G;1",
            "witness W W0|group G all W W|quorum G;2", "witness W W0|group G all W|group H any W|quorum G;3",
            "witness W W0|group G 0 W|quorum G;2", "witness W W0|group G 2 W|quorum G;2",
            "witness W W0|group G 01 W|quorum G;2", "witness W W0|group G some W|quorum G;2",
            "witness W W0|group W all W|quorum W;2", "witness W W0|group G any none|quorum G;2",
            "group G all G|quorum G;1", "Log LOG|quorum none;1", "unknown|quorum none;1",
            "#: sizes LOGID 0 -|quorum none;1", "log LOG|#: sizes LOGID 0|quorum none;2",
            "log LOG|#: sizes LOGID 5 4|quorum none;2", "log LOG|#: sizes LOGID -1 4|quorum none;2",
            "log LOG|#: sizes LOGID 0 4|#:sizes LOGID 5 6|quorum none;3", "log LOG| #: size LOGID 0 4|quorum none;2",
            "#:|quorum none;1" })
    void what_is_wrong_is_named_with_its_line(String lines, int line) {
        var invalid = catchThrowableOfType(InvalidPolicy.class, () -> policy(lines.split("\\|", -1)));
        assertThat(invalid).isNotNull().hasMessageStartingWith("line " + line + ": ");
        assertThat(invalid.line()).isEqualTo(line);
    }

    @Test
    void control_characters_and_lines_of_another_system_are_refused() {
        for (var text : List.of("quorum none\r\n", "quorum\u0001none\n", "# \u007f\nquorum none\n")) {
            assertThat(catchThrowableOfType(InvalidPolicy.class, () -> policy(text)))
                    .hasMessageStartingWith("line 1: ");
        }
    }

    @Test
    void names_are_bytes_and_need_not_be_utf_8() throws InvalidPolicy {
        var bytes = Entries.utf8(keys("log LOG\nwitness W? W0\nquorum W?\n"));
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == '?' ? (byte) 0xff : bytes[at];
        }
        var note = checkpoint.sign(log).with(witnesses.getFirst().cosign(checkpoint, NOON));
        assertThat(Policy.parse(bytes).check(note).accepted()).isTrue();
    }

    @Test
    void a_file_that_is_too_long_is_refused() {
        assertThat(catchThrowableOfType(InvalidPolicy.class, () -> Policy.parse(new byte[Policy.MAX_BYTES + 1])))
                .hasMessageContaining("longer");
    }

    private Policy policy(String... lines) throws InvalidPolicy {
        return Policy.parse(Entries.utf8(keys(String.join("\n", lines))));
    }

    private String keys(String text) {
        return Pattern.compile("\\b(LOGID|LOG|NEXT|W\\d)\\b").matcher(text).replaceAll(name -> switch (name.group()) {
            case "LOGID" -> log.verifierKey().keyId();
            case "LOG" -> log.verifierKey().toString();
            case "NEXT" -> next.verifierKey().toString();
            default -> witnesses.get(name.group().charAt(1) - '0').cosignerKey().toString();
        });
    }
}
