package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** How far a stream has come: the number and leaf hash of its last entry. Heads are the leaves of a tree of their own. */
public record StreamHead(String streamId, long lastSeq, Hash lastLeaf) {

    /** The order in which heads stand in their tree: by the UTF-8 bytes of the stream's id. */
    public static final Comparator<StreamHead> ORDER = Comparator.comparing(head -> head.streamId.getBytes(UTF_8),
            Arrays::compareUnsigned);

    public StreamHead {
        if (lastSeq < 0 || !lastLeaf.isSha256()) {
            throw new IllegalArgumentException("not the number and leaf hash of an entry");
        }
    }

    /** Reads what {@link #bytes()} gives, and refuses every other spelling. */
    public static StreamHead parse(byte[] bytes) throws InvalidEntry {
        try {
            if (CanonicalJson.parse(bytes) instanceof Map<?, ?> fields
                    && fields.get("streamId") instanceof String streamId
                    && fields.get("lastSeq") instanceof String lastSeq
                    && fields.get("lastLeaf") instanceof String lastLeaf) {
                var head = new StreamHead(streamId, Decimal.parse(lastSeq), Hash.ofHex(lastLeaf));
                if (Arrays.equals(head.bytes(), bytes)) {
                    return head;
                }
            }
        } catch (InvalidJson | IllegalArgumentException invalid) {
            throw new InvalidEntry("not the head of a stream: " + invalid.getMessage());
        }
        throw new InvalidEntry("not the canonical form of a stream's head");
    }

    /** The canonical form: {@code lastLeaf}, {@code lastSeq} and {@code streamId}, all strings. */
    public byte[] bytes() {
        return CanonicalJson.write(Map.of("streamId", streamId, "lastSeq", Long.toString(lastSeq), "lastLeaf",
                lastLeaf.toString()));
    }

    /** The hash under which the head is a leaf of the tree of heads. */
    public Hash leafHash() {
        return MerkleHashing.leaf(bytes());
    }
}
