package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosignatureTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.987Z");

    private final SigningKey log = SigningKey.generate("ledger.example");
    private final CosigningKey witness = CosigningKey.generate("witness.example/审计");
    private final Checkpoint checkpoint = new Checkpoint("ledger.example", 3, MerkleHashing.empty());
    private final SignedNote cosigned = checkpoint.sign(log).with(witness.cosign(checkpoint, NOON));

    @Test
    void a_cosignature_is_verified_and_tells_its_second() throws InvalidNote {
        var read = SignedNote.parse(cosigned.bytes());
        assertThat(witness.cosignerKey().cosigned(read)).contains(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(read.verify(List.of(log.verifierKey()))).containsExactly(log.verifierKey());
    }

    @Test
    void the_signed_message_is_that_of_c2sp() {
        assertThat(CosignerKey.message(1679315147, "example.com/behind-the-sofa\n20852163\nCsUY\n")).isEqualTo(
                Entries.utf8("cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUY\n"));
    }

    @Test
    void the_id_of_a_key_hashes_its_name_its_type_and_itself() throws InvalidNote {
        var key = witness.cosignerKey();
        var bytes = ByteBuffer.allocate(33).put((byte) 4).put(key.publicKeyBytes()).array();
        var id = Arrays.copyOf(Sha256.of(Entries.utf8("witness.example/审计\n"), bytes), 4);
        assertThat(key.keyId()).isEqualTo(Hash.of(id).toString());
        assertThat(key).hasToString(key.name() + "+" + key.keyId() + "+" + StrictBase64.encode(bytes));
        assertThat(CosignerKey.parse(key.toString())).isEqualTo(key).hasSameHashCodeAs(key);
    }

    @Test
    void a_signature_line_is_the_time_and_64_bytes() throws InvalidNote {
        var line = witness.cosign(checkpoint, NOON).line();
        var read = NoteSignature.parse(line.strip());
        assertThat(read.signature()).hasSize(72).startsWith(0, 0, 0, 0);
        assertThat(ByteBuffer.wrap(read.signature()).getLong()).isEqualTo(NOON.getEpochSecond());
        assertThat(read.keyId()).isEqualTo(witness.cosignerKey().keyId());
    }

    @Test
    void another_witness_did_not_cosign() throws InvalidNote {
        assertThat(CosigningKey.generate("witness.example/审计").cosignerKey().cosigned(cosigned)).isEmpty();
    }

    @Test
    void neither_the_text_nor_the_time_nor_the_signature_can_be_changed() {
        var good = cosigned.signatures().getLast();
        for (int at = 0; at < 72; at++) {
            var bad = good.signature().clone();
            bad[at] ^= 1;
            assertInvalid(
                    checkpoint.sign(log).with(new NoteSignature(good.keyName(), witness.cosignerKey().id(), bad)));
        }
        var other = new Checkpoint("ledger.example", 4, checkpoint.root());
        assertInvalid(other.sign(log).with(good));
        assertInvalid(checkpoint.sign(log).with(new NoteSignature(good.keyName(), witness.cosignerKey().id(),
                Arrays.copyOf(good.signature(), 71))));
    }

    @Test
    void a_plain_signature_by_the_same_key_is_no_cosignature() {
        var seed = witness.secretText();
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse(seed));
        assertThatIllegalArgumentException().isThrownBy(() -> CosigningKey.parse(log.secretText()));
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(witness.cosignerKey().toString()));
        assertThatIllegalArgumentException().isThrownBy(() -> CosignerKey.parse(log.verifierKey().toString()));
    }

    @Test
    void a_cosigning_key_is_restored_from_its_text_which_printing_does_not_show() {
        var restored = CosigningKey.parse(witness.secretText());
        assertThat(restored.cosignerKey()).isEqualTo(witness.cosignerKey());
        assertThat(restored.cosign(checkpoint, NOON).line()).isEqualTo(witness.cosign(checkpoint, NOON).line());
        assertThat(witness.toString()).doesNotContain(witness.secretText().split("\\+", 5)[4]);
    }

    @Test
    void a_later_cosignature_takes_the_place_of_the_earlier() throws InvalidNote {
        var later = cosigned.with(witness.cosign(checkpoint, NOON.plusSeconds(60)));
        assertThat(later.signatures()).hasSize(2);
        assertThat(witness.cosignerKey().cosigned(later)).contains(Instant.parse("2026-01-01T12:01:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a+b" })
    void a_key_name_has_no_spaces_and_no_plus(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> CosigningKey.generate(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CosigningKey.parse("PRIVATE+KEY+" + name + "+00000000+BAAA"));
    }

    @Test
    void no_time_before_1970_is_signed() {
        assertThatIllegalArgumentException().isThrownBy(() -> witness.cosign(checkpoint, Instant.ofEpochSecond(-1)));
    }

    private void assertInvalid(SignedNote note) {
        assertThatExceptionOfType(InvalidNote.class).isThrownBy(() -> witness.cosignerKey().cosigned(note));
    }
}
