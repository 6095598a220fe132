package org.taizhang.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Entry;
import org.taizhang.log.VerifierKey;

/**
 * The keys that the log names, in their order. A key signs once the one before it has signed the leaf that names it; from
 * then on both sign, until the overlap after that leaf is over.
 */
final class KeysOfLog {

    private final List<Named> keys;

    private KeysOfLog(List<Named> keys) {
        this.keys = keys;
    }

    /**
     * One key.
     *
     * @param leaf index of the leaf that names it
     * @param from the smallest size that it may sign
     * @param until when it stops signing; null for the newest
     * @param next index of the leaf that names the one after it; Long.MAX_VALUE for the newest
     */
    record Named(VerifierKey key, long leaf, long from, Instant since, @Nullable Instant until, long next) {

        /** @param signed size of the checkpoint signed last */
        boolean signsAfter(long signed) {
            return signed >= from;
        }

        private boolean ended(long signed, Instant now) {
            return until != null && signed > next && !now.isBefore(until);
        }
    }

    static KeysOfLog of(LogTables log, Duration overlap) {
        // A key that is named again is none that is new.
        Set<String> seen = new HashSet<>();
        List<Leaf> changes = log.own(Entry.KEY_CHANGE).stream().filter(leaf -> seen.add(leaf.entry().get("key")))
                .toList();
        List<Named> keys = new ArrayList<>();
        for (int at = 0; at < changes.size(); at++) {
            Leaf leaf = changes.get(at);
            Leaf next = at + 1 < changes.size() ? changes.get(at + 1) : null;
            keys.add(new Named(VerifierKey.parse(leaf.entry().get("key")), leaf.index(),
                    at == 0 ? 0 : leaf.index() + 1, since(leaf),
                    next == null ? null : since(next).plus(overlap), next == null ? Long.MAX_VALUE : next.index()));
        }
        return new KeysOfLog(keys);
    }

    private static Instant since(Leaf leaf) {
        return Instant.ofEpochMilli(leaf.entry().recordedAt());
    }

    List<Named> all() {
        return keys;
    }

    boolean isFirst(VerifierKey key) {
        return keys.getFirst().key().equals(key);
    }

    boolean names(String key) {
        return keys.stream().anyMatch(named -> named.key().toString().equals(key));
    }

    /** Those that sign after a checkpoint of a size or will, the oldest first. */
    List<Named> current(long signed, Instant now) {
        return keys.stream().filter(named -> !named.ended(signed, now)).toList();
    }

    /**
     * The policy for auditors. The program writes the lines of the log's keys; all others of an earlier policy stay.
     *
     * @param signed size of the checkpoint signed last, which is the last of a key that has just ended
     */
    String policy(String earlier, long signed, Instant now) {
        StringBuilder policy = new StringBuilder();
        for (Named named : keys) {
            policy.append("log ").append(named.key()).append('\n');
            if (keys.size() > 1) {
                String start = "#: sizes " + named.key().keyId() + " " + named.from() + " ";
                policy.append(start).append(named.ended(signed, now) ? end(earlier, start, signed) : "-").append('\n');
            }
        }
        earlier.lines().filter(line -> !line.startsWith("log ") && !line.startsWith("#: sizes "))
                .forEach(line -> policy.append(line).append('\n'));
        return policy.toString();
    }

    private static String end(String earlier, String start, long signed) {
        return earlier.lines().filter(line -> line.startsWith(start) && !line.endsWith("-")).findFirst()
                .map(line -> line.substring(start.length())).orElse(Long.toString(signed));
    }
}
