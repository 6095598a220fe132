package org.taizhang.runtime.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.privacy.Erased;

class SealTest {

    @TempDir
    private Path folder;
    private KeyStore keys;
    private Seal seal;

    @BeforeEach
    void open() {
        keys = KeyStore.open(folder);
        seal = new Seal(keys);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三在 2026 年没有报账", "~1.looks.sealed", Erased.TEXT, "\uD83D\uDE00 \"\\\n" })
    void what_is_sealed_opens_as_it_was(String text) {
        DataKey key = keys.fresh();
        String sealed = seal.seal(key, text);
        assertThat(sealed).matches("~1\\.[0-9a-f]{16}\\.[1-9][0-9]*\\.[A-Za-z0-9_-]+");
        assertThat(seal.open(sealed)).isEqualTo(text);
    }

    @Test
    void its_last_part_is_commitment_nonce_text_and_tag() {
        DataKey key = keys.fresh();
        String first = seal.seal(key, "十个字节");
        byte[] body = Base64.getUrlDecoder().decode(first.substring(first.lastIndexOf('.') + 1));
        assertThat(body).hasSize(32 + 12 + 12 + 16);
        assertThat(seal.seal(key, "十个字节")).as("the nonce is random").isNotEqualTo(first);
    }

    @Test
    void a_text_whose_key_was_destroyed_reads_as_erased() {
        DataKey key = keys.fresh();
        String sealed = seal.seal(key, "张三");
        keys.destroy(key.ref());
        assertThat(seal.open(sealed)).isEqualTo(Erased.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "~1", "~1.", "~1.0011223344556677", "~1.0011223344556677.1",
            "~1.0011223344556677.0.AAAA", "~1.0011223344556677.x.AAAA", "~1.../../passwd.1.AAAA",
            "~1.0011223344556677.1.AAAA", "~1.0011223344556677.1.%%%", "~2.0011223344556677.1.AAAA" })
    void what_is_no_sealed_text_is_refused(String text) {
        assertThatThrownBy(() -> seal.open(text)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_change_of_any_character_is_noticed() {
        String sealed = seal.seal(keys.fresh(), "张三");
        int body = sealed.lastIndexOf('.') + 1;
        // The last character has bits that stand for nothing.
        for (int at = body; at < sealed.length() - 1; at++) {
            String changed = sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A')
                    + sealed.substring(at + 1);
            assertThatThrownBy(() -> seal.open(changed)).as("changed at " + at).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void a_text_moved_to_another_key_is_refused_even_if_the_keys_were_swapped() throws IOException {
        DataKey one = keys.fresh();
        DataKey other = keys.fresh();
        String sealed = seal.seal(one, "张三");
        assertThatThrownBy(() -> seal.open(sealed.replace(one.ref() + ".", other.ref() + ".")))
                .isInstanceOf(SealBroken.class).hasMessageContaining("another key");
        Path segment = folder.resolve("segments").resolve(one.ref().segment() + ".keys");
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var slot = java.nio.ByteBuffer.allocate(Slot.BYTES);
            file.read(slot, (long) other.ref().slot() * Slot.BYTES);
            file.write(slot.flip(), (long) one.ref().slot() * Slot.BYTES);
        }
        assertThatThrownBy(() -> seal.open(sealed)).isInstanceOf(SealBroken.class).hasMessageContaining("another key");
    }

    @Test
    void a_key_that_cannot_be_had_is_an_error() {
        String sealed = seal.seal(keys.fresh(), "张三");
        String elsewhere = sealed.replaceFirst("\\.[0-9a-f]{16}\\.", ".0011223344556677.");
        assertThatThrownBy(() -> seal.open(elsewhere)).isInstanceOf(KeyUnavailable.class);
    }
}
