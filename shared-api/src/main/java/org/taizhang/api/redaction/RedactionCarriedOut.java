package org.taizhang.api.redaction;

import java.util.List;

import org.taizhang.api.EventName;

/**
 * The keys are destroyed and the files deleted: whoever keeps what these streams said makes it anew.
 *
 * @param streams those that lost texts
 * @param files SHA-256 of those deleted
 */
@EventName("redaction.RedactionCarriedOut")
public record RedactionCarriedOut(RedactionId redactionId, List<String> streams, List<String> files)
        implements
            RedactionEvent {

    public RedactionCarriedOut {
        streams = List.copyOf(streams);
        files = List.copyOf(files);
    }
}
