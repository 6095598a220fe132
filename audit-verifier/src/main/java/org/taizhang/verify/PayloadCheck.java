package org.taizhang.verify;

import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.CanonicalJson;
import org.taizhang.log.Entry;
import org.taizhang.log.InvalidBundle;
import org.taizhang.log.InvalidJson;
import org.taizhang.log.TextKeys;
import org.taizhang.log.seal.SealedText;

/**
 * Reads payloads: which evidence files and redactions they name, and whether the keys that come with them are those of
 * their sealed texts, each of which is opened; one object for each thread.
 */
final class PayloadCheck {

    /** The longest payload that is read, in bytes. */
    static final int MAX_BYTES = 16_000_000;

    private static final String EVIDENCE_SUBMITTED = "item.EvidenceSubmitted";
    private static final String REDACTION_APPROVED = "redaction.RedactionApproved";
    private static final String PERSON_ERASED = "person.PersonErased";
    /** Their key is withheld while it lasts. */
    private static final String PERSON_RESTRICTED = "person.PersonRestricted";
    private static final Set<String> REDACTIONS = Set.of(REDACTION_APPROVED, PERSON_ERASED, PERSON_RESTRICTED);

    private final boolean withFiles;
    private final boolean withTexts;

    PayloadCheck(boolean withFiles, boolean withTexts) {
        this.withFiles = withFiles;
        this.withTexts = withTexts;
    }

    /** Whether the payload of an event says something that counts; others are only hashed. */
    boolean reads(Entry event) {
        return withTexts || REDACTIONS.contains(event.get("type")) || namesFiles(event.get("type"));
    }

    /** A payload that is too long to be read. */
    void tooLong(Entry event, Claims claims) {
        if (withTexts || REDACTIONS.contains(event.get("type"))) {
            claims.textsUnreadable();
        }
        if (namesFiles(event.get("type"))) {
            claims.filesUnreadable();
        }
    }

    /** @param keys the lines of {@link TextKeys}; null where the bundle was taken without them */
    Verdict check(long index, Entry event, byte[] payload, byte @Nullable [] keys, Claims claims) {
        var type = event.get("type");
        if (namesFiles(type) && !files(payload, index, claims)) {
            claims.filesUnreadable();
        }
        if (REDACTIONS.contains(type) && !redaction(type, payload, claims)) {
            claims.textsUnreadable();
        }
        return keys == null ? Verdict.HOLDS : texts(index, event, payload, keys, claims);
    }

    private boolean namesFiles(String type) {
        return withFiles && type.equals(EVIDENCE_SUBMITTED);
    }

    private Verdict texts(long index, Entry event, byte[] payload, byte[] lines, Claims claims) {
        TextKeys keys;
        try {
            keys = TextKeys.parse(lines);
        } catch (InvalidBundle malformed) {
            return Verdict.fails(Finding.KEYS_INVALID, Leaf.of(index, event));
        }
        var unused = new HashSet<>(keys.refs());
        for (var text : SealedText.in(payload)) {
            var key = keys.find(text.ref());
            if (key == null) {
                claims.closed(index, text.ref());
                continue;
            }
            unused.remove(text.ref());
            try {
                text.open(key);
            } catch (GeneralSecurityException doesNotFit) {
                return Verdict.fails(Finding.KEY_DIFFERS, Leaf.of(index, event), text.ref());
            }
        }
        return unused.isEmpty() ? Verdict.HOLDS : Verdict.fails(Finding.KEYS_INVALID, Leaf.of(index, event));
    }

    /** Takes the hashes at {@code files[].sha256}; false where the payload is not of this form. */
    private static boolean files(byte[] payload, long index, Claims claims) {
        if (!(object(payload).get("files") instanceof List<?> files)) {
            return false;
        }
        for (var file : files) {
            if (!(file instanceof Map<?, ?> named) || !(named.get("sha256") instanceof String sha256)
                    || !isSha256(sha256)) {
                return false;
            }
            claims.file(index, sha256);
        }
        return true;
    }

    /** Takes {@code texts[].key} and {@code files[]}, or a person's {@code key}; false for another form. */
    private static boolean redaction(String type, byte[] payload, Claims claims) {
        var event = object(payload);
        if (type.equals(PERSON_ERASED) || type.equals(PERSON_RESTRICTED)) {
            return redactedText(event, claims);
        }
        if (!(event.get("texts") instanceof List<?> texts) || !(event.get("files") instanceof List<?> files)) {
            return false;
        }
        for (var text : texts) {
            if (!(text instanceof Map<?, ?> named) || !redactedText(named, claims)) {
                return false;
            }
        }
        for (var file : files) {
            if (!(file instanceof String sha256) || !isSha256(sha256)) {
                return false;
            }
            claims.redactedFile(sha256);
        }
        return true;
    }

    private static boolean redactedText(Map<?, ?> named, Claims claims) {
        if (!(named.get("key") instanceof String ref) || !SealedText.isRef(ref)) {
            return false;
        }
        claims.redactedText(ref);
        return true;
    }

    private static Map<?, ?> object(byte[] payload) {
        try {
            return CanonicalJson.parse(payload) instanceof Map<?, ?> event ? event : Map.of();
        } catch (InvalidJson notJson) {
            return Map.of();
        }
    }

    private static boolean isSha256(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}
