package org.taizhang.log;

import static org.taizhang.log.InvalidNote.malformed;

/**
 * The state of a log at one moment (C2SP tlog-checkpoint, without extension lines): its origin, how many leaves it has,
 * from 0 to 2^63-1, and the root over them, a SHA-256 hash.
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        if (origin.isEmpty() || !origin.chars().allMatch(c -> c >= ' ')) {
            throw new IllegalArgumentException("an origin is one line without control characters");
        }
        if (size < 0 || !root.isSha256()) {
            throw new IllegalArgumentException("not the size and root of a log");
        }
    }

    /** Reads the text of a note; anything but the three lines that {@link #text()} writes is refused as malformed. */
    public static Checkpoint parse(String noteText) throws InvalidNote {
        var lines = noteText.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw malformed("a checkpoint has three lines");
        }
        var size = Decimal.parse(lines[1]);
        if (size < 0) {
            throw malformed("the size of a checkpoint is not a number");
        }
        try {
            return new Checkpoint(lines[0], size, HashLine.parse(lines[2]));
        } catch (IllegalArgumentException invalid) {
            throw malformed(String.valueOf(invalid.getMessage()));
        }
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + HashLine.write(root) + "\n";
    }

    /** Signs the checkpoint with each of the keys; the first bears the origin as its name. */
    public SignedNote sign(SigningKey first, SigningKey... others) {
        return SignedNote.sign(text(), first, others);
    }
}
