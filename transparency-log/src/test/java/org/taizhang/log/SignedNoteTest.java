package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.log.InvalidNote.Problem;

class SignedNoteTest {

    private static final String TEXT = "ledger.example/整改办\n42\nroot\n\nextension\n";

    private final SigningKey log = SigningKey.generate("ledger.example/整改办");
    private final SigningKey witness = SigningKey.generate("witness.example");
    private final SigningKey stranger = SigningKey.generate("stranger.example");

    @Test
    void a_signed_note_is_read_back_and_verified() throws InvalidNote {
        var note = SignedNote.parse(SignedNote.sign(TEXT, log, witness).bytes());
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(log.verifierKey(), witness.verifierKey())))
                .containsExactly(log.verifierKey(), witness.verifierKey());
        assertThat(note.signatures()).extracting(NoteSignature::keyName)
                .containsExactly("ledger.example/整改办", "witness.example");
    }

    @Test
    void signatures_by_unknown_keys_are_ignored() throws InvalidNote {
        var note = SignedNote.sign(TEXT, stranger, log);
        assertThat(note.verify(List.of(log.verifierKey()))).containsExactly(log.verifierKey());
    }

    @Test
    void a_note_without_a_trusted_signature_says_so() {
        var note = SignedNote.sign(TEXT, stranger);
        assertThat(problem(note.bytes(), log.verifierKey())).isEqualTo(Problem.NO_TRUSTED_SIGNATURE);
    }

    @Test
    void a_key_of_the_same_name_is_another_key() {
        var impostor = SigningKey.generate(log.verifierKey().name());
        assertThat(problem(SignedNote.sign(TEXT, impostor).bytes(), log.verifierKey()))
                .isEqualTo(Problem.NO_TRUSTED_SIGNATURE);
    }

    @Test
    void no_byte_of_a_note_can_be_changed() {
        var good = SignedNote.sign(TEXT, log).bytes();
        for (int at = 0; at < good.length; at++) {
            for (int bit : new int[]{1, 4, 32 }) {
                var bad = good.clone();
                bad[at] ^= (byte) bit;
                assertThat(problem(bad, log.verifierKey())).as("byte %d bit %d", at, bit).isNotNull();
            }
        }
    }

    @Test
    void a_forged_signature_beside_a_good_one_makes_the_note_invalid() {
        var good = new String(SignedNote.sign(TEXT, log, witness).bytes(), UTF_8);
        var forged = good.replaceFirst("42", "43");
        assertThat(problem(forged.getBytes(UTF_8), log.verifierKey())).isEqualTo(Problem.INVALID_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "text\n", "text\n\n", "text\n\n\n", "text\n\n— a AAAAAAA=",
            "text\n\n- a AAAAAAA=\n",
            "text\n\n— a\n", "text\n\n— a AAAAAA==\n", "text\n\n— a AAAAAAA\n", "text\n\n— a AAAAAAB=\n",
            "text\n\n— a+b AAAAAAA=\n", "text\n\n—  AAAAAAA=\n", "text\n\n— a\u3000b AAAAAAA=\n",
            "te\txt\n\n— a AAAAAAA=\n", "text\r\n\r\n— a AAAAAAA=\r\n", "text\n\n— a AAAAAAA=\nmore\n" })
    void what_is_not_a_note_is_malformed(String note) {
        assertThat(problem(note.getBytes(UTF_8), log.verifierKey())).isEqualTo(Problem.MALFORMED);
    }

    @Test
    void a_note_that_is_too_long_is_malformed() {
        var note = SignedNote.sign("x".repeat(SignedNote.MAX_BYTES) + "\n", log);
        assertThat(problem(note.bytes(), log.verifierKey())).isEqualTo(Problem.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no newline", "tab\t\n", "\ud800\n" })
    void what_cannot_be_a_text_is_not_signed(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign(text, log));
    }

    @Test
    void a_key_that_is_trusted_twice_counts_once() throws InvalidNote {
        var again = VerifierKey.parse(log.verifierKey().toString());
        assertThat(SignedNote.sign(TEXT, log, log).verify(List.of(log.verifierKey(), again))).hasSize(1);
        assertThat(SignedNote.sign(TEXT, log).verify(List.of(again, log.verifierKey()))).hasSize(1);
    }

    private static Problem problem(byte[] note, VerifierKey trusted) {
        var invalid = catchThrowableOfType(InvalidNote.class, () -> SignedNote.parse(note).verify(List.of(trusted)));
        return invalid == null ? null : invalid.problem();
    }
}
