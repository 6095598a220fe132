package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A C2SP tlog-proof: that a leaf is under a checkpoint, in one text that needs nothing beside it but the leaf and the
 * keys. A parsed proof is not yet to be believed: neither its path nor its checkpoint has been verified.
 */
public record TlogProof(InclusionProof proof, SignedNote checkpoint) {

    /** The longest path: a tree of 2^63 leaves has no more levels. */
    public static final int MAX_PATH = 63;

    private static final String FIRST = "c2sp.org/tlog-proof@v1\n";
    private static final String INDEX = "index ";
    private static final String EXTRA = "extra ";
    private static final int LONGEST_HEAD = 100_000;

    /** Reads a proof; the size of its tree is the one in its checkpoint. Extra data, which nothing vouches for, is dropped. */
    public static TlogProof parse(byte[] bytes) throws InvalidProof {
        var head = head(bytes);
        var lines = new ArrayList<>(List.of(head.substring(0, head.length() - 2).split("\n", -1)));
        if (!FIRST.equals(lines.removeFirst() + "\n")) {
            throw new InvalidProof("not a tlog-proof of version 1");
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            requireBase64(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new InvalidProof("no line with the index");
        }
        var index = Decimal.parse(lines.removeFirst().substring(INDEX.length()));
        if (index < 0) {
            throw new InvalidProof("the index is not a number");
        }
        var path = path(lines);
        try {
            var checkpoint = SignedNote.parse(Arrays.copyOfRange(bytes, head.length(), bytes.length));
            var size = Checkpoint.parse(checkpoint.text()).size();
            return new TlogProof(new InclusionProof(index, size, path), checkpoint);
        } catch (InvalidNote invalid) {
            throw new InvalidProof("its checkpoint: " + invalid.getMessage());
        }
    }

    /** The text form. */
    public byte[] bytes() {
        var text = new StringBuilder(FIRST).append(INDEX).append(proof.leafIndex()).append('\n');
        proof.path().forEach(hash -> text.append(HashLine.write(hash)).append('\n'));
        text.append('\n').append(new String(checkpoint.bytes(), UTF_8));
        return text.toString().getBytes(UTF_8);
    }

    /** Reads the hashes of a path, one a line. */
    static List<Hash> path(List<String> lines) throws InvalidProof {
        if (lines.size() > MAX_PATH) {
            throw new InvalidProof("a path of more than " + MAX_PATH + " hashes");
        }
        try {
            return lines.stream().map(HashLine::parse).toList();
        } catch (IllegalArgumentException invalid) {
            throw new InvalidProof("a line of the path is not a hash in base64");
        }
    }

    /** Everything before the checkpoint, the empty line included; ASCII only. */
    private static String head(byte[] bytes) throws InvalidProof {
        for (int at = 1; at < Math.min(bytes.length, LONGEST_HEAD); at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\n') {
                return new String(bytes, 0, at + 1, UTF_8);
            }
            if (bytes[at] < 0) {
                break;
            }
        }
        throw new InvalidProof("no empty line before the checkpoint");
    }

    private static void requireBase64(String extra) throws InvalidProof {
        try {
            StrictBase64.decode(extra);
        } catch (IllegalArgumentException invalid) {
            throw new InvalidProof("the extra data is not base64");
        }
    }
}
