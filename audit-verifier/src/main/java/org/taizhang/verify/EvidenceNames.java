package org.taizhang.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.taizhang.log.CanonicalJson;
import org.taizhang.log.Entry;
import org.taizhang.log.InvalidJson;

/** Which evidence files an event names. */
final class EvidenceNames {

    /** The most bytes of a payload that are searched: some thousands of files. */
    static final int MAX_PAYLOAD = 4_000_000;

    private static final String EVIDENCE_SUBMITTED = "item.EvidenceSubmitted";

    private EvidenceNames() {}

    static boolean mayBeIn(Entry entry) {
        return entry.kind().equals(Entry.EVENT) && entry.get("type").equals(EVIDENCE_SUBMITTED);
    }

    /** The hashes at {@code files[].sha256}, in hexadecimal; empty where the payload is not of this form. */
    static Optional<List<String>> in(byte[] payload) {
        try {
            if (!(CanonicalJson.parse(payload) instanceof Map<?, ?> event)
                    || !(event.get("files") instanceof List<?> files)) {
                return Optional.empty();
            }
            var names = new ArrayList<String>();
            for (var file : files) {
                if (!(file instanceof Map<?, ?> fields) || !(fields.get("sha256") instanceof String sha256)
                        || !sha256.matches("[0-9a-f]{64}")) {
                    return Optional.empty();
                }
                names.add(sha256);
            }
            return Optional.of(names);
        } catch (InvalidJson notJson) {
            return Optional.empty();
        }
    }
}
