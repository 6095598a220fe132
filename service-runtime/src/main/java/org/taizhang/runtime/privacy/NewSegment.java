package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import org.taizhang.runtime.files.DurableFiles;

/**
 * A segment that this process began and that no other adds to: its name is random, and a process that starts anew begins
 * another. So no place is ever used twice, not even after a crash, nor where an older copy of the folder was put back.
 */
final class NewSegment implements AutoCloseable {

    /** 16 MiB; what is full does not change but for keys that are destroyed. */
    static final int SLOTS = 1 << 18;

    private final String name;
    private final FileChannel channel;
    private final Wrapping master;
    private final SecureRandom random;
    private int next;

    private NewSegment(String name, FileChannel channel, Wrapping master, SecureRandom random) {
        this.name = name;
        this.channel = channel;
        this.master = master;
        this.random = random;
    }

    static NewSegment begin(Segments segments, Wrapping master, SecureRandom random) throws IOException {
        byte[] id = new byte[8];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        FileChannel channel = DurableFiles.open(segments.fileOf(name), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        DurableFiles.forceFolder(segments.folder());
        return new NewSegment(name, channel, master, random);
    }

    boolean hasRoomFor(int keys) {
        return next + keys <= SLOTS;
    }

    /** New keys, on disk when this returns. Where it fails, the segment is of no use any more. */
    List<DataKey> add(int count) throws IOException {
        ByteBuffer slots = ByteBuffer.allocate((count + 1) * Slot.BYTES);
        int first = next;
        if (first == 0) {
            Slot.put(slots, Slot.HEAD, master.wrap(newKey()));
            next++;
        }
        List<DataKey> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] key = newKey();
            Slot.put(slots, Slot.KEY, master.wrap(key));
            keys.add(new DataKey(new KeyRef(name, next++), new SecretKeySpec(key, "AES")));
        }
        DurableFiles.writeFully(channel, slots.flip(), (long) first * Slot.BYTES);
        channel.force(true);
        return keys;
    }

    private byte[] newKey() {
        byte[] key = new byte[Wrapping.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
