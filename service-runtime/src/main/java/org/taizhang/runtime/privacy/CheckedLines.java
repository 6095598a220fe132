package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

import org.taizhang.runtime.files.DurableFiles;

/**
 * A text file that several processes share and that is only ever added to: on each line an entry and, after a space, its
 * CRC-32C in hexadecimal. Who uses it holds the folder's lock to add.
 */
final class CheckedLines {

    private static final int AT_ONCE = 1 << 16;

    private final Path folder;
    private final Path file;
    private final Consumer<String> learn;
    /** Bytes of the file that are known; whole lines. */
    private long known;

    /** @param learn gets each entry once, in their order */
    CheckedLines(Path folder, String name, Consumer<String> learn) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.learn = learn;
    }

    /** Learns what was added since. */
    void readOn() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            StringBuilder rest = new StringBuilder();
            ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
            long at = known;
            for (int read = channel.read(bytes, at); read > 0; read = channel.read(bytes.clear(), at)) {
                at += read;
                rest.append(StandardCharsets.US_ASCII.decode(bytes.flip()));
                int end = rest.lastIndexOf("\n") + 1;
                rest.substring(0, end).lines().forEach(this::checked);
                rest.delete(0, end);
                known += end;
            }
        } catch (NoSuchFileException e) {
            if (known > 0) {
                throw new KeyUnavailable(file + " is gone", e);
            }
        } catch (IOException e) {
            throw new KeyUnavailable(file + " cannot be read", e);
        }
    }

    private void checked(String line) {
        int sum = line.lastIndexOf(' ');
        if (sum < 0 || !checksum(line.substring(0, sum)).equals(line.substring(sum + 1))) {
            throw new KeyUnavailable(file + " is damaged after byte " + known);
        }
        learn.accept(line.substring(0, sum));
    }

    /** Adds an entry of ASCII, which is learnt too; it is on disk when this returns. Everything before is known. */
    void add(String entry) throws IOException {
        byte[] line = (entry + " " + checksum(entry) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = DurableFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // A line without an end is what somebody left who died while writing it.
            channel.truncate(known);
            DurableFiles.writeFully(channel, ByteBuffer.wrap(line), known);
            channel.force(true);
        }
        DurableFiles.forceFolder(folder);
        learn.accept(entry);
        known += line.length;
    }

    private static String checksum(String entry) {
        CRC32C crc = new CRC32C();
        crc.update(entry.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
