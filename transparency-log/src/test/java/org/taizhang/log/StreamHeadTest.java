package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class StreamHeadTest {

    private static final Hash LEAF = MerkleHashing.empty();

    @Test
    void a_head_is_written_canonically_and_read_back() throws InvalidEntry {
        var head = new StreamHead("整改-1", 12, LEAF);
        assertThat(head.bytes()).isEqualTo(
                Entries.utf8("{\"lastLeaf\":\"" + LEAF + "\",\"lastSeq\":\"12\",\"streamId\":\"整改-1\"}"));
        assertThat(StreamHead.parse(head.bytes())).isEqualTo(head);
        assertThat(head.leafHash()).isEqualTo(MerkleHashing.leaf(head.bytes()));
    }

    @Test
    void another_spelling_is_refused() {
        var good = "{\"lastLeaf\":\"" + LEAF + "\",\"lastSeq\":\"12\",\"streamId\":\"i\"}";
        for (var other : List.of("", "{}", "[]", good + " ", good.replace("12", "012"), good.replace("12", "-1"),
                good.replace("\"12\"", "12"), good.replace("e3b0", "E3B0"), good.replace("e3b0", "e3"),
                good.replace("}", ",\"z\":\"\"}"))) {
            assertThatExceptionOfType(InvalidEntry.class).isThrownBy(() -> StreamHead.parse(Entries.utf8(other)));
        }
    }

    @Test
    void heads_are_ordered_by_the_bytes_of_their_stream_not_by_utf_16() {
        var ordered = Stream.of("😀", "\ufb33", "b", "", "ab", "a").map(id -> new StreamHead(id, 0, LEAF))
                .sorted(StreamHead.ORDER).map(StreamHead::streamId).toList();
        assertThat(ordered).containsExactly("", "a", "ab", "b", "\ufb33", "😀");
    }

    @Test
    void what_is_no_head_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StreamHead("i", -1, LEAF));
        assertThatIllegalArgumentException().isThrownBy(() -> new StreamHead("i", 0, Hash.ofHex("00")));
    }
}
