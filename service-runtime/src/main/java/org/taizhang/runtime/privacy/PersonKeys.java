package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/**
 * Which key is whose. A text file that is only ever added to: on each line a person's id, the key's place, and the
 * CRC-32C of both in hexadecimal. All processes share it; each keeps it in memory and reads on when it misses somebody.
 */
final class PersonKeys {

    private static final int AT_ONCE = 1 << 16;

    private final Path folder;
    private final Path file;
    private final FolderLock lock;
    private final Map<String, KeyRef> refs = new HashMap<>();
    /** Bytes of the file that are known; whole lines. */
    private long known;

    PersonKeys(Path folder, FolderLock lock) {
        this.folder = folder;
        this.file = folder.resolve("persons");
        this.lock = lock;
    }

    /** Null for somebody of whom nothing was ever sealed. */
    synchronized @Nullable KeyRef find(String person) {
        KeyRef ref = refs.get(person);
        if (ref == null) {
            readOn();
            ref = refs.get(person);
        }
        return ref;
    }

    /** The person's key; the first time it is a fresh one, and on disk as theirs when this returns. */
    synchronized KeyRef findOrAdd(String person, Supplier<DataKey> fresh) {
        KeyRef ref = find(person);
        return ref != null ? ref : lock.locked(() -> {
            readOn();
            KeyRef others = refs.get(person);
            return others != null ? others : add(person, fresh.get().ref());
        });
    }

    private KeyRef add(String person, KeyRef ref) throws IOException {
        String entry = URLEncoder.encode(person, StandardCharsets.UTF_8) + " " + ref;
        byte[] line = (entry + " " + checksum(entry) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = KeyFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // A line without an end is what somebody left who died while writing it.
            channel.truncate(known);
            KeyFiles.writeFully(channel, ByteBuffer.wrap(line), known);
            channel.force(true);
        }
        KeyFiles.forceFolder(folder);
        refs.put(person, ref);
        known += line.length;
        return ref;
    }

    private void readOn() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            StringBuilder rest = new StringBuilder();
            ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
            long at = known;
            for (int read = channel.read(bytes, at); read > 0; read = channel.read(bytes.clear(), at)) {
                at += read;
                rest.append(StandardCharsets.US_ASCII.decode(bytes.flip()));
                int end = rest.lastIndexOf("\n") + 1;
                rest.substring(0, end).lines().forEach(this::learn);
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

    private void learn(String line) {
        int sum = line.lastIndexOf(' ');
        int ref = sum < 0 ? -1 : line.lastIndexOf(' ', sum - 1);
        if (ref < 0 || !checksum(line.substring(0, sum)).equals(line.substring(sum + 1))) {
            throw new KeyUnavailable(file + " is damaged after byte " + known);
        }
        refs.put(URLDecoder.decode(line.substring(0, ref), StandardCharsets.UTF_8),
                KeyRef.parse(line.substring(ref + 1, sum)));
    }

    private static String checksum(String entry) {
        CRC32C crc = new CRC32C();
        crc.update(entry.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
