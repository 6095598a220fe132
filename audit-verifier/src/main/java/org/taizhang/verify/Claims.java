package org.taizhang.verify;

import java.util.ArrayList;
import java.util.List;

/** What events say of evidence files and sealed texts that only the whole bundle can judge. */
final class Claims {

    /** @param what the hash of a file, or the place of a key */
    private record Claim(long leafIndex, String what) {}

    private final List<Claim> files = new ArrayList<>();
    private final List<Claim> closed = new ArrayList<>();
    private final List<String> redactedFiles = new ArrayList<>();
    private final List<String> redactedTexts = new ArrayList<>();
    private boolean filesUnreadable;
    private boolean textsUnreadable;

    void file(long leafIndex, String sha256) {
        files.add(new Claim(leafIndex, sha256));
    }

    /** A text without its key. */
    void closed(long leafIndex, String ref) {
        closed.add(new Claim(leafIndex, ref));
    }

    void redactedFile(String sha256) {
        redactedFiles.add(sha256);
    }

    void redactedText(String ref) {
        redactedTexts.add(ref);
    }

    void filesUnreadable() {
        filesUnreadable = true;
    }

    void textsUnreadable() {
        textsUnreadable = true;
    }

    void passOn(EvidenceFiles evidence, SealedTexts texts) {
        files.forEach(claim -> evidence.name(claim.what(), claim.leafIndex()));
        redactedFiles.forEach(evidence::redact);
        closed.forEach(claim -> texts.closed(claim.what(), claim.leafIndex()));
        redactedTexts.forEach(texts::redact);
        if (filesUnreadable) {
            evidence.unreadable();
        }
        if (textsUnreadable) {
            texts.unreadable();
        }
    }
}
