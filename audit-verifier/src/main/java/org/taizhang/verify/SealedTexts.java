package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/**
 * Tells sealed texts that were redacted from those that were lost: a text without its key has to be one that a redaction
 * names, wherever in the bundle that stands.
 */
final class SealedTexts {

    /** Beyond this the keys themselves are gone, and the first of them says so. */
    private static final int MOST = 1_000_000;

    /** The first leaf with such a text plus one, how many there are, and whether a redaction names their key. */
    private static final int LEAF = 0;
    private static final int COUNT = 1;
    private static final int REDACTED = 2;

    private final LongsTable refs = new LongsTable(2, 3);
    private final long[] key = new long[2];
    private final Digests digests = new Digests();
    private int closed;
    private boolean unreadable;
    private long redacted;
    private @Nullable Leaf lost;

    /** A text without its key. */
    void closed(String ref, long leafIndex) {
        var known = refs.find(key(ref), 0);
        if (!known && closed == MOST) {
            unreadable = true;
            return;
        }
        refs.put(key(ref), 0);
        if (refs.value(LEAF) == 0) {
            refs.setValue(LEAF, leafIndex + 1);
            closed++;
        }
        refs.setValue(COUNT, refs.value(COUNT) + 1);
    }

    /** The key at this place is one that was to be destroyed. */
    void redact(String ref) {
        refs.put(key(ref), 0);
        refs.setValue(REDACTED, 1);
    }

    /** An event may have texts, or name redactions, that were not understood. */
    void unreadable() {
        unreadable = true;
    }

    boolean isRedacted(String ref) {
        return refs.find(key(ref), 0) && refs.value(REDACTED) == 1;
    }

    /** After the last event. Of a bad leaf the index is known only. */
    Verdict verdict() {
        redacted = 0;
        refs.eachRow(() -> {
            if (refs.value(REDACTED) == 1) {
                redacted += refs.value(COUNT);
            } else if (lost == null || refs.value(LEAF) - 1 < lost.index()) {
                lost = Leaf.unreadable(refs.value(LEAF) - 1);
            }
        });
        if (lost != null) {
            return Verdict.fails(Finding.TEXT_LOST, lost);
        }
        return unreadable ? Verdict.notChecked(Finding.TEXTS_UNREADABLE) : Verdict.HOLDS;
    }

    /** How many texts a redaction names whose key is not there; once the verdict is known. */
    long redacted() {
        return redacted;
    }

    private long[] key(String ref) {
        var bytes = ref.getBytes(US_ASCII);
        digests.update(bytes, 0, bytes.length);
        var hash = digests.finish();
        key[0] = Digests.number(hash, 0);
        key[1] = Digests.number(hash, Long.BYTES);
        return key;
    }
}
