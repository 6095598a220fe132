package org.taizhang.verify;

import java.io.IOException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.StoredFile;

/**
 * Compares the evidence files of a bundle with those that its events name. One that a redaction names may be missing; that
 * it is still there is no fault of the bundle.
 */
final class EvidenceFiles {

    /** The leaf that names it plus one, 0 where none does; whether it is there; whether a redaction names it. */
    private static final int LEAF = 0;
    private static final int SEEN = 1;
    private static final int REDACTED = 2;

    private final LongsTable named = new LongsTable(Digests.LONGS, 3);
    private final long[] key = new long[Digests.LONGS];
    private final Digests digests = new Digests();
    private boolean unreadable;
    private long seen;
    private long redacted;
    private @Nullable Verdict problem;
    private @Nullable Leaf missing;
    private String missingFile = "";

    void name(String sha256, long leafIndex) {
        named.put(key(sha256), 0);
        if (named.value(LEAF) == 0) {
            named.setValue(LEAF, leafIndex + 1);
        }
    }

    /** This file was to be deleted. */
    void redact(String sha256) {
        named.put(key(sha256), 0);
        named.setValue(REDACTED, 1);
    }

    /** An event may name files that were not understood. */
    void unreadable() {
        unreadable = true;
    }

    void check(StoredFile file) throws IOException {
        var sha256 = file.name().substring(file.name().lastIndexOf('/') + 1);
        seen++;
        if (!named.find(key(sha256), 0) || named.value(LEAF) == 0) {
            fail(Verdict.fails(Finding.EVIDENCE_UNKNOWN, null, sha256));
            return;
        }
        named.setValue(SEEN, 1);
        var leaf = named.value(LEAF) - 1;
        var buffer = DataReader.buffer();
        try (var in = file.open()) {
            for (int read; (read = in.read(buffer)) >= 0;) {
                digests.update(buffer, 0, read);
            }
        }
        if (!digests.finishAs(sha256)) {
            fail(Verdict.fails(Finding.EVIDENCE_DIFFERS, Leaf.unreadable(leaf), sha256));
        }
    }

    /** After the last file. Of a bad leaf the index is known only. */
    Verdict verdict() {
        named.eachRow(this::look);
        if (missing != null) {
            fail(Verdict.fails(Finding.EVIDENCE_MISSING, missing, missingFile));
        }
        if (problem != null) {
            return problem;
        }
        return unreadable ? Verdict.notChecked(Finding.EVIDENCE_UNREADABLE) : Verdict.HOLDS;
    }

    private void look() {
        if (named.value(LEAF) == 0 || named.value(SEEN) == 1) {
            return;
        }
        if (named.value(REDACTED) == 1) {
            redacted++;
        } else if (missing == null || named.value(LEAF) - 1 < missing.index()) {
            missing = Leaf.unreadable(named.value(LEAF) - 1);
            missingFile = sha256();
        }
    }

    long seen() {
        return seen;
    }

    /** How many are missing that a redaction names; once the verdict is known. */
    long redacted() {
        return redacted;
    }

    private String sha256() {
        var digits = new StringBuilder();
        for (int part = 0; part < Digests.LONGS; part++) {
            digits.append(HexFormat.of().toHexDigits(named.key(part)));
        }
        return digits.toString();
    }

    private void fail(Verdict verdict) {
        if (problem == null) {
            problem = verdict;
        }
    }

    private long[] key(String sha256) {
        for (int part = 0; part < Digests.LONGS; part++) {
            key[part] = Digests.number(sha256, part);
        }
        return key;
    }
}
