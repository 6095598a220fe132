package org.taizhang.verify;

import java.io.IOException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.StoredFile;

/** Compares the evidence files of a bundle with those that its events name. */
final class EvidenceFiles {

    private static final int LEAF = 0;
    private static final int SEEN = 1;

    private final LongsTable named = new LongsTable(Digests.LONGS, 2);
    private final long[] key = new long[Digests.LONGS];
    private final Digests digests = new Digests();
    private boolean unreadable;
    private long seen;
    private @Nullable Verdict problem;
    private @Nullable Leaf missing;
    private String missingFile = "";

    void name(String sha256, long leafIndex) {
        if (!named.put(key(sha256), 0)) {
            named.setValue(LEAF, leafIndex);
        }
    }

    /** An event may name files that were not understood. */
    void unreadable() {
        unreadable = true;
    }

    void check(StoredFile file) throws IOException {
        var sha256 = file.name().substring(file.name().lastIndexOf('/') + 1);
        seen++;
        if (!named.find(key(sha256), 0)) {
            fail(Verdict.fails(Finding.EVIDENCE_UNKNOWN, null, sha256));
            return;
        }
        named.setValue(SEEN, 1);
        var leaf = named.value(LEAF);
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
        if (problem == null) {
            named.eachRow(() -> {
                if (named.value(SEEN) == 0 && (missing == null || named.value(LEAF) < missing.index())) {
                    missing = Leaf.unreadable(named.value(LEAF));
                    missingFile = sha256();
                }
            });
            if (missing != null) {
                problem = Verdict.fails(Finding.EVIDENCE_MISSING, missing, missingFile);
            }
        }
        if (problem != null) {
            return problem;
        }
        return unreadable ? Verdict.notChecked(Finding.EVIDENCE_UNREADABLE) : Verdict.HOLDS;
    }

    long seen() {
        return seen;
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
