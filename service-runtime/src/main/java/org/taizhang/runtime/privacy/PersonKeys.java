package org.taizhang.runtime.privacy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Which key is whose: a file with a person's id and the key's place on each line. All processes share it; each keeps it
 * in memory and reads on when it misses somebody.
 */
final class PersonKeys {

    private final FolderLock lock;
    private final CheckedLines lines;
    private final Map<String, KeyRef> refs = new HashMap<>();

    PersonKeys(Path folder, FolderLock lock) {
        this.lock = lock;
        this.lines = new CheckedLines(folder, "persons", this::learn);
    }

    private void learn(String entry) {
        int ref = entry.lastIndexOf(' ');
        refs.put(URLDecoder.decode(entry.substring(0, ref), StandardCharsets.UTF_8),
                KeyRef.parse(entry.substring(ref + 1)));
    }

    /** Null for somebody of whom nothing was ever sealed. */
    synchronized @Nullable KeyRef find(String person) {
        KeyRef ref = refs.get(person);
        if (ref == null) {
            lines.readOn();
            ref = refs.get(person);
        }
        return ref;
    }

    /** The person's key; the first time it is a fresh one, and on disk as theirs when this returns. */
    synchronized KeyRef findOrAdd(String person, Supplier<DataKey> fresh) {
        KeyRef ref = find(person);
        return ref != null ? ref : lock.locked(() -> {
            lines.readOn();
            KeyRef others = refs.get(person);
            if (others != null) {
                return others;
            }
            KeyRef its = fresh.get().ref();
            lines.add(URLEncoder.encode(person, StandardCharsets.UTF_8) + " " + its);
            return its;
        });
    }
}
