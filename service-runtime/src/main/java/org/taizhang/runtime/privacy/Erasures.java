package org.taizhang.runtime.privacy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was ever erased, beside the keys: a database that was put back to an earlier day knows nothing of the erasures
 * since, and has to be told.
 */
final class Erasures {

    private final FolderLock lock;
    private final CheckedLines lines;
    private final Map<String, Erasure> all = new LinkedHashMap<>();

    Erasures(Path folder, FolderLock lock) {
        this.lock = lock;
        this.lines = new CheckedLines(folder, "erasures", this::learn);
    }

    /** On disk when this returns; does nothing where it is known. */
    synchronized void note(Erasure erasure) {
        lock.locked(() -> {
            lines.readOn();
            if (!all.containsKey(erasure.id())) {
                lines.add(URLEncoder.encode(erasure.id(), StandardCharsets.UTF_8) + " "
                        + list(erasure.keys().stream().map(KeyRef::toString).toList()) + " " + list(erasure.streams())
                        + " " + list(erasure.files()));
            }
            return erasure;
        });
    }

    /** In their order. */
    synchronized List<Erasure> all() {
        lines.readOn();
        return List.copyOf(all.values());
    }

    private static String list(List<String> values) {
        return values.stream().map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void learn(String entry) {
        String[] parts = entry.split(" ", -1);
        String id = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        all.put(id, new Erasure(id, parse(parts[1]).stream().map(KeyRef::parse).toList(), parse(parts[2]),
                parse(parts[3])));
    }

    private static List<String> parse(String list) {
        String values = list.substring(1, list.length() - 1);
        return values.isEmpty()
                ? List.of()
                : Arrays.stream(values.split(",", -1)).map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                        .toList();
    }
}
