package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.taizhang.runtime.files.DurableFiles;

/** Which key snapshots are sealed with at present. It is read each time: another process may have begun another epoch. */
final class SnapshotEpoch {

    private final Path file;
    private final FolderLock lock;
    private final Segments segments;

    SnapshotEpoch(Path folder, FolderLock lock, Segments segments) {
        this.file = folder.resolve("snapshot-epoch");
        this.lock = lock;
        this.segments = segments;
    }

    /** Null where none has begun. */
    @Nullable
    KeyRef current() {
        try {
            return KeyRef.parse(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyUnavailable(file + " cannot be read", e);
        }
    }

    KeyRef currentOrFirst(Supplier<DataKey> fresh) {
        KeyRef current = current();
        return current != null ? current : lock.locked(() -> {
            KeyRef others = current();
            return others != null ? others : begin(fresh);
        });
    }

    /** Begins another and destroys the key of the one before. */
    void renew(Supplier<DataKey> fresh) {
        lock.locked(() -> {
            KeyRef before = current();
            KeyRef now = begin(fresh);
            if (before != null) {
                segments.destroy(before);
            }
            return now;
        });
    }

    private KeyRef begin(Supplier<DataKey> fresh) throws IOException {
        KeyRef ref = fresh.get().ref();
        DurableFiles.writeWhole(file, (ref + "\n").getBytes(StandardCharsets.US_ASCII));
        return ref;
    }
}
