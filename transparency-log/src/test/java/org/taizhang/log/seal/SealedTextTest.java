package org.taizhang.log.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {

    private static final String REF = "00112233445566ff.17";
    private static final SecretKey KEY = key(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "~1.00112233445566ff.1.AAAA", "\"\\\n😀" })
    void what_is_sealed_opens_with_its_key(String text) throws GeneralSecurityException {
        var sealed = SealedText.parse(SealedText.seal(REF, KEY, text.getBytes(UTF_8))).orElseThrow();
        assertThat(sealed.ref()).isEqualTo(REF);
        assertThat(sealed.commitsTo(KEY)).isTrue();
        assertThat(sealed.open(KEY)).isEqualTo(text.getBytes(UTF_8));
    }

    /** Sealed texts lie in logs for ever: this one, made outside of this class, opens with any later version of it. */
    @Test
    void a_text_sealed_once_opens_for_ever() throws GeneralSecurityException {
        var key = new SecretKeySpec(HexFormat.of().parseHex("00".repeat(31) + "07"), "AES");
        var sealed = SealedText.parse(
                "~1.0123456789abcdef.12.9cWcCKkoS8_NJzQdGdlswkWgqsmCn0C82ntElNIsF6YAAQIDBAUGBwgJCguLAbAtOKnjUABLea-1PPpyhMbkH2Fyt9hK8fRw")
                .orElseThrow();
        assertThat(new String(sealed.open(key), UTF_8)).isEqualTo("整改完成");
    }

    @Test
    void another_key_does_not_open_it() {
        var sealed = SealedText.parse(SealedText.seal(REF, KEY, new byte[9])).orElseThrow();
        assertThat(sealed.commitsTo(key(2))).isFalse();
        assertThatThrownBy(() -> sealed.open(key(2))).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void others_are_opened_after_one_that_does_not_open() throws GeneralSecurityException {
        var sealed = SealedText.seal(REF, KEY, "张三".getBytes(UTF_8));
        var moved = SealedText.parse(sealed.replace("ff.17.", "ff.18.")).orElseThrow();
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> moved.open(KEY)).isInstanceOf(GeneralSecurityException.class);
            assertThat(SealedText.parse(sealed).orElseThrow().open(KEY)).isEqualTo("张三".getBytes(UTF_8));
        }
    }

    @Test
    void a_text_that_was_changed_or_moved_does_not_open() {
        var sealed = SealedText.seal(REF, KEY, "张三".getBytes(UTF_8));
        var body = Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
        for (int at = 0; at < body.length; at++) {
            var bad = body.clone();
            bad[at] ^= 1;
            var changed = SealedText.parse("~1." + REF + "." + Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(bad)).orElseThrow();
            assertThatThrownBy(() -> changed.open(KEY)).as("byte " + at).isInstanceOf(GeneralSecurityException.class);
        }
        var moved = SealedText.parse(sealed.replace("ff.17.", "ff.18.")).orElseThrow();
        assertThat(moved.commitsTo(KEY)).isTrue();
        assertThatThrownBy(() -> moved.open(KEY)).isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "~1", "~1.", "~1.00112233445566ff", "~1.00112233445566ff.1",
            "~1.00112233445566ff.1.AAAA", "~1.00112233445566ff.1.%%%%", "~1.00112233445566FF.1.", "~1.0011.1." })
    void what_is_no_sealed_text_is_none(String text) {
        assertThat(SealedText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00112233445566ff", "00112233445566ff.", "00112233445566ff.0", "00112233445566ff.01",
            "00112233445566FF.1", "00112233445566ff.+1", "00112233445566fg.1", "00112233445566ff.1a",
            "00112233445566ff:1", "0011223344556/ff.1", "../../../passwd.1", "00112233445566ff.9999999999" })
    void what_is_no_place_of_a_key_is_none(String ref) {
        assertThat(SealedText.isRef(ref)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> SealedText.seal(ref, KEY, new byte[0]));
    }

    @Test
    void texts_are_found_where_they_are_values() {
        var one = SealedText.seal(REF, KEY, "一".getBytes(UTF_8));
        var other = SealedText.seal("00112233445566ff.18", KEY, new byte[3]);
        assertThat(refs("{\"a\":\"" + one + "\",\"b\":[\"" + other + "\", \"" + one + "\"]}"))
                .containsExactly(REF, "00112233445566ff.18", REF);
        assertThat(refs("\"" + one + "\"")).containsExactly(REF);
        // The name of a member, a part of another text, and what only looks like one.
        assertThat(refs("{\"" + one + "\":1,\"b\":\"x\\\"" + one + "\",\"c\":\"~1.x\",\"d\":\"~\",\"e\":\" " + one
                + "\"}")).isEmpty();
        assertThat(refs("{\"a\":\"" + one)).isEmpty();
        assertThat(refs("\"~")).isEmpty();
        assertThat(refs("")).isEmpty();
    }

    private static List<String> refs(String json) {
        return SealedText.in(json.getBytes(UTF_8)).stream().map(SealedText::ref).toList();
    }

    private static SecretKey key(int last) {
        var bytes = new byte[32];
        bytes[31] = (byte) last;
        return new SecretKeySpec(bytes, "AES");
    }
}
