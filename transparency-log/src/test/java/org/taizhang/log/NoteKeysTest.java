package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeysTest {

    @ParameterizedTest
    @CsvSource({
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c" })
    void the_public_keys_of_rfc_8032_are_derived(String seed, String publicKey) {
        var pair = Ed25519.keyPair(HexFormat.of().parseHex(seed));
        assertThat(Ed25519.bare(pair.getPublic())).isEqualTo(HexFormat.of().parseHex(publicKey));
    }

    @Test
    void the_signature_of_rfc_8032_comes_out() {
        var pair = Ed25519.keyPair(
                HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        assertThat(HexFormat.of().formatHex(Ed25519.sign(pair.getPrivate(), new byte[]{0x72 })))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void a_signing_key_is_restored_from_its_text() {
        var key = SigningKey.generate("ledger.example");
        var restored = SigningKey.parse(key.secretText());
        assertThat(restored.verifierKey()).isEqualTo(key.verifierKey());
        assertThat(SignedNote.sign("text\n", restored).bytes()).isEqualTo(SignedNote.sign("text\n", key).bytes());
    }

    @Test
    void printing_a_signing_key_shows_no_secret() {
        var key = SigningKey.generate("ledger.example");
        // PRIVATE+KEY+name+id+secret; the secret is base64 and may have a + in it.
        var secret = key.secretText().split("\\+", 5)[4];
        assertThat(key.toString()).doesNotContain(secret);
    }

    @Test
    void a_signing_key_with_the_id_of_another_is_refused() {
        var one = SigningKey.generate("ledger.example");
        var other = SigningKey.generate("ledger.example");
        var mixed = one.secretText().replace(one.verifierKey().keyId(), other.verifierKey().keyId());
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse(mixed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a+b", "tab\t", "wide\u3000space" })
    void a_key_name_has_no_spaces_and_no_plus(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.generate(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a+00000000", "a+00000000+", "a+0000000+AQ==", "a+00000000+AQ==",
            "a+00000000+!!!!", "a b+00000000+AQAB" })
    void what_is_not_a_verifier_key_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse("PRIVATE+KEY+" + text));
    }
}
