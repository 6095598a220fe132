package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * What a witness is asked (C2SP tlog-witness, {@code add-checkpoint}): to cosign a checkpoint, by the proof that it
 * continues the one of the old size. A parsed request is not yet to be believed.
 *
 * @param oldSize of the checkpoint that the witness cosigned last; 0 for none, with an empty path
 */
public record WitnessRequest(long oldSize, List<Hash> path, SignedNote note) {

    /** The longest request that is read, in bytes. */
    public static final int MAX_BYTES = SignedNote.MAX_BYTES;

    private static final String OLD = "old ";

    /** The longest part before the checkpoint: a line with the size, and a path of hashes. */
    private static final int LONGEST_HEAD = 4_096;

    public WitnessRequest {
        path = List.copyOf(path);
    }

    /** Asks a witness that never cosigned a checkpoint of this log. */
    public static WitnessRequest first(SignedNote note) {
        return new WitnessRequest(0, List.of(), note);
    }

    /** Asks a witness to go on from the size where the proof begins. */
    public static WitnessRequest next(SignedNote note, ConsistencyProof proof) {
        return new WitnessRequest(proof.fromSize(), proof.path(), note);
    }

    /** Reads what {@link #bytes()} gives. */
    public static WitnessRequest parse(byte[] bytes) throws InvalidRequest {
        var head = head(bytes);
        var lines = List.of(head.substring(0, head.length() - 2).split("\n", -1));
        var first = lines.getFirst();
        var oldSize = first.startsWith(OLD) ? Decimal.parse(first.substring(OLD.length())) : -1;
        if (oldSize < 0) {
            throw new InvalidRequest("no line with the old size");
        }
        try {
            return new WitnessRequest(oldSize, TlogProof.path(lines.subList(1, lines.size())),
                    SignedNote.parse(Arrays.copyOfRange(bytes, head.length(), bytes.length)));
        } catch (InvalidProof | InvalidNote invalid) {
            throw new InvalidRequest(String.valueOf(invalid.getMessage()));
        }
    }

    /**
     * Returns only when the tree of the checkpoint, which is that of the note, begins with the tree of the old size and
     * this root. Nothing has to be proved for an old size of 0, so that a path is refused then.
     */
    public void verify(Hash oldRoot, Checkpoint checkpoint) throws InvalidProof {
        if (oldSize > 0) {
            new ConsistencyProof(oldSize, checkpoint.size(), path).verify(oldRoot, checkpoint.root());
        } else if (!path.isEmpty()) {
            throw new InvalidProof("from nothing there is nothing to prove");
        } else if (checkpoint.size() == 0 && !checkpoint.root().equals(MerkleHashing.empty())) {
            throw new InvalidProof("not the root of the empty tree");
        }
    }

    /** The body of the request. */
    public byte[] bytes() {
        var text = new StringBuilder(OLD).append(oldSize).append('\n');
        path.forEach(hash -> text.append(HashLine.write(hash)).append('\n'));
        return text.append('\n').append(new String(note.bytes(), UTF_8)).toString().getBytes(UTF_8);
    }

    /** Everything before the checkpoint, the empty line included; ASCII only. */
    private static String head(byte[] bytes) throws InvalidRequest {
        for (int at = 1; at < Math.min(bytes.length, LONGEST_HEAD) && bytes[at] > 0; at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\n') {
                return new String(bytes, 0, at + 1, UTF_8);
            }
        }
        throw new InvalidRequest("no empty line before the checkpoint");
    }
}
