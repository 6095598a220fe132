package org.taizhang.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.taizhang.log.Checkpoint;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.SignedNote;

/**
 * A folder with the checkpoint that was cosigned last of each log, in a file named by the hash of its origin. One process
 * at a time uses it. What cannot be read stops the witness: it would otherwise begin anew, and cosign a fork.
 */
final class WitnessState implements Closeable {

    private final Path folder;
    private final FileChannel lockFile;
    private final Map<String, Last> read = new HashMap<>();

    record Last(SignedNote note, Checkpoint checkpoint) {}

    private WitnessState(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Opens the folder, and makes it where there is none; one that another witness uses is an {@link IOException}. */
    static WitnessState open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new WitnessState(folder, channel);
            }
        } catch (OverlappingFileLockException here) {
            // The same as below, in this process.
        }
        channel.close();
        throw new IOException(folder + " is used by another witness");
    }

    /** The name of a log in a URL. */
    static String nameOf(String origin) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(origin.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    synchronized Optional<Last> last(String origin) throws IOException {
        var known = read.get(origin);
        var file = folder.resolve(nameOf(origin));
        if (known == null && Files.exists(file)) {
            known = parse(file, origin);
            read.put(origin, known);
        }
        return Optional.ofNullable(known);
    }

    /** Returns when the note is on disk, in place of the one before. */
    synchronized void replace(String origin, SignedNote note) throws IOException {
        var file = folder.resolve(nameOf(origin));
        DurableFile.write(file, note.bytes());
        read.put(origin, parse(file, origin));
    }

    private static Last parse(Path file, String origin) throws IOException {
        try {
            var note = SignedNote.parse(Files.readAllBytes(file));
            var checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.origin().equals(origin)) {
                return new Last(note, checkpoint);
            }
        } catch (InvalidNote broken) {
            throw new IOException(file + " is not what was cosigned last", broken);
        }
        throw new IOException(file + " is of another log");
    }

    @Override
    public void close() throws IOException {
        // The lock goes with it.
        lockFile.close();
    }
}
