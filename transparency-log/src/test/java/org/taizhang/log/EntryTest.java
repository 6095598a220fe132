package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.taizhang.log.Entries.SOME_HASH;
import static org.taizhang.log.Entries.utf8;
import static org.taizhang.log.Entries.with;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    private static final List<Map<String, String>> KINDS = List.of(Entries.event(), Entries.keyChange(),
            Entries.streamHeads(), Entries.accessLog(), Entries.restored());

    @Test
    void an_entry_of_every_kind_is_written_canonically_and_read_back() throws InvalidEntry {
        for (var fields : KINDS) {
            var entry = Entry.of(fields);
            assertThat(entry.bytes()).isEqualTo(CanonicalJson.write(fields));
            var read = Entry.parse(entry.bytes());
            assertThat(read).isEqualTo(entry).hasSameHashCodeAs(entry).hasToString(entry.toString());
            fields.forEach((field, value) -> assertThat(read.get(field)).isEqualTo(value));
            assertThat(read.leafHash()).isEqualTo(MerkleHashing.leaf(entry.bytes()));
        }
    }

    @Test
    void the_form_is_the_one_that_is_laid_down() {
        assertThat(Entry.of(Entries.event()))
                .hasToString("{\"actor\":\"p-1\",\"alg\":\"sha256-ed25519\",\"codec\":\"json\","
                        + "\"eventId\":\"e-1\",\"kind\":\"event\",\"metadataSha256\":\"" + SOME_HASH
                        + "\",\"payloadSha256\":\""
                        + SOME_HASH + "\",\"prevLeaf\":\"" + SOME_HASH
                        + "\",\"recordedAt\":\"1767225600000\",\"revision\":\"\","
                        + "\"streamId\":\"i-1\",\"streamSeq\":\"7\",\"streamType\":\"item\",\"type\":\"item.EvidenceSubmitted\","
                        + "\"v\":\"1\"}");
    }

    @Test
    void the_usual_fields_have_accessors() {
        var entry = Entry.of(Entries.event());
        assertThat(entry.kind()).isEqualTo("event");
        assertThat(entry.streamType()).isEqualTo("item");
        assertThat(entry.streamId()).isEqualTo("i-1");
        assertThat(entry.streamSeq()).isEqualTo(7);
        assertThat(entry.prevLeaf()).isEqualTo(SOME_HASH);
        assertThat(entry.recordedAt()).isEqualTo(1767225600000L);
        assertThatIllegalArgumentException().isThrownBy(() -> entry.get("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "整改办-1", "a\"b\\c\n\u0001", "😀", "\u007f\u2028" })
    void any_text_can_be_an_id(String id) throws InvalidEntry {
        var entry = Entry.of(with(Entries.event(), "streamId", id));
        assertThat(Entry.parse(entry.bytes()).streamId()).isEqualTo(id);
    }

    @Test
    void a_missing_field_and_an_unknown_one_are_refused() {
        for (var fields : KINDS) {
            for (var field : fields.keySet()) {
                var missing = new LinkedHashMap<>(fields);
                missing.remove(field);
                assertRefused(missing);
            }
            assertRefused(with(fields, "zzz", ""));
            assertRefused(with(fields, "a", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"v,2", "v,''", "alg,sm3-sm2", "kind,other", "kind,''", "kind,key-change", "codec,xml", "streamSeq,''",
            "streamSeq,-1", "streamSeq,01", "streamSeq,+1", "streamSeq,1.0", "streamSeq,٣",
            "streamSeq,9223372036854775808", "recordedAt,18446744073709551617", "recordedAt,now", "prevLeaf,00",
            "payloadSha256,''", "metadataSha256,0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
            "metadataSha256,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg" })
    void a_value_of_another_form_is_refused(String field, String value) {
        assertRefused(with(Entries.event(), field, value));
    }

    @Test
    void only_a_verifier_key_is_a_key() {
        var key = SigningKey.generate("ledger.example").verifierKey();
        for (var other : List.of("", "key", key.toString().replace(key.keyId(), "00000000"), key + " ")) {
            assertRefused(with(Entries.keyChange(), "key", other));
        }
    }

    @Test
    void an_entry_that_is_too_long_is_refused() {
        var spare = Entry.MAX_BYTES - Entry.of(with(Entries.event(), "actor", "")).bytes().length;
        assertThat(Entry.of(with(Entries.event(), "actor", "x".repeat(spare))).bytes()).hasSize(Entry.MAX_BYTES);
        assertRefused(with(Entries.event(), "actor", "x".repeat(spare + 1)));
    }

    @Test
    void no_other_spelling_is_read() {
        var good = Entry.of(Entries.event()).toString();
        for (var other : List.of("", "{}", "[]", good + " ", " " + good, good.replace(":", ": "),
                good.replace("\"v\":\"1\"", "\"v\":1"),
                good.replace("p-1", "\\u0070-1"), good.replace("p-1", "\\/"), good.replace("p-1", "\\u000A"),
                good.replace("p-1", "\\u000a"), good.replace("p-1", "\n"), good.replace("p-1", "\\ud800"),
                good.replace("p-1", "\\"),
                good.replace("\"actor\":\"p-1\",", "").replace("\"v\"", "\"actor\":\"p-1\",\"v\""),
                good.replace("\"v\":\"1\"", "\"v\":\"1\",\"v\":\"1\""), good.substring(0, good.length() - 1))) {
            assertThatExceptionOfType(InvalidEntry.class).as(other).isThrownBy(() -> Entry.parse(utf8(other)));
        }
    }

    @Test
    void what_is_not_utf_8_is_not_read() {
        var bytes = Entry.of(Entries.event()).bytes();
        bytes[Entry.of(Entries.event()).toString().indexOf("p-1")] = (byte) 0xe6;
        assertThatExceptionOfType(InvalidEntry.class).isThrownBy(() -> Entry.parse(bytes));
    }

    @Test
    void every_entry_that_is_read_is_written_the_same_whatever_byte_was_changed() {
        var good = Entry.of(with(Entries.event(), "actor", "a\"整")).bytes();
        for (int at = 0; at < good.length; at++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                var changed = good.clone();
                changed[at] ^= (byte) bit;
                try {
                    var read = Entry.parse(changed);
                    assertThat(CanonicalJson.write(CanonicalJson.parse(changed))).isEqualTo(changed);
                    assertThat(read.toString().getBytes(UTF_8)).isEqualTo(changed);
                } catch (InvalidEntry refused) {
                    assertThat(refused).hasMessageContaining("canonical");
                } catch (InvalidJson loose) {
                    throw new AssertionError("read as an entry, and is not JSON: " + at + " " + bit, loose);
                }
            }
        }
    }

    private static void assertRefused(Map<String, String> fields) {
        assertThatIllegalArgumentException().as(fields.toString()).isThrownBy(() -> Entry.of(fields));
    }
}
