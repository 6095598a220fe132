package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeysTest {

    private static final String ONE = "00112233445566ff.17 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=\n";
    private static final String OTHER = "00112233445566ff.2 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI=\n";

    @Test
    void keys_are_written_in_the_order_of_their_bytes_and_read_back() throws InvalidBundle {
        var keys = TextKeys.of(Map.of("00112233445566ff.2", key(2), "00112233445566ff.17", key(1)));
        assertThat(keys.bytes()).asString().isEqualTo(ONE + OTHER);
        var read = TextKeys.parse(keys.bytes());
        assertThat(read.refs()).containsExactly("00112233445566ff.17", "00112233445566ff.2");
        assertThat(read.find("00112233445566ff.2")).isEqualTo(key(2));
        assertThat(read.find("00112233445566ff.3")).isNull();
        assertThat(TextKeys.parse(new byte[0]).refs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \n", ONE + ONE, OTHER + ONE, ONE + "\n", "\n" + ONE,
            "00112233445566ff.17  AAAA\n", "00112233445566ff.17 AAAA\n", "00112233445566ff.17 \n",
            "00112233445566FF.17 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=\n",
            "x AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=\n",
            "00112233445566ff.17 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE\n",
            "00112233445566ff.17 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAF=\n",
            "00112233445566ff.17 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%E=\n",
            "00112233445566ff.17 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=",
            "00112233445566ff.17 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=\r\n", "整\n" })
    void any_other_spelling_is_refused(String lines) {
        assertThatThrownBy(() -> TextKeys.parse(Entries.utf8(lines))).isInstanceOf(InvalidBundle.class);
    }

    @Test
    void what_is_no_key_of_a_text_is_not_taken() {
        assertThatIllegalArgumentException().isThrownBy(() -> TextKeys.of(Map.of("x", key(1))));
        assertThatIllegalArgumentException().isThrownBy(
                () -> TextKeys.of(Map.of("00112233445566ff.2", new SecretKeySpec(new byte[16], "AES"))));
    }

    static SecretKey key(int last) {
        var bytes = new byte[32];
        bytes[31] = (byte) last;
        return new SecretKeySpec(bytes, "AES");
    }
}
