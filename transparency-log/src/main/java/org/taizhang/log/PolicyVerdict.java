package org.taizhang.log;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a policy says of a signed checkpoint: the keys of the log that signed it and count for its size, the witnesses
 * (by their names in the policy) that cosigned it and when, and the name of the quorum that is asked for.
 */
public record PolicyVerdict(Finding finding, List<VerifierKey> logKeys, Map<String, Instant> witnesses, String quorum) {

    public PolicyVerdict {
        logKeys = List.copyOf(logKeys);
        witnesses = Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
    }

    /** Whether the checkpoint is to be believed, and if not, the first reason why not. */
    public enum Finding {
        /** A log's key signed it, and enough witnesses cosigned it. */
        ACCEPTED,
        /** The text of the note is not a checkpoint. */
        MALFORMED,
        /** A signature names a key of the policy and does not fit the text. */
        INVALID_SIGNATURE,
        /** No key that the policy names for this log signed it. */
        NO_LOG_SIGNATURE,
        /** The log's key that signed it does not count for checkpoints of this size. */
        KEY_NOT_FOR_THIS_SIZE,
        /** The log signed it, but not enough witnesses cosigned it. */
        NO_QUORUM
    }

    /** Whether the checkpoint is to be believed. */
    public boolean accepted() {
        return finding == Finding.ACCEPTED;
    }

    /** Whether a key of the log that counts signed it, whatever the witnesses did. */
    public boolean signedByLog() {
        return finding == Finding.ACCEPTED || finding == Finding.NO_QUORUM;
    }
}
