package org.taizhang.api.redaction;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;

/** Redactions, the latest first, and the position that they belong to. */
public record RedactionsView(List<Redaction> redactions, String position) {

    public RedactionsView {
        redactions = List.copyOf(redactions);
    }

    /** @param reason why it was declined; null otherwise */
    public record Redaction(String id, long version, RedactionStatus status, String statusText, String grounds,
            List<Text> texts, List<String> files, @Nullable Named proposedBy, Instant proposedAt,
            @Nullable Named decidedBy, @Nullable Instant decidedAt, @Nullable String reason,
            @Nullable Instant carriedOutAt) {

        public Redaction {
            texts = List.copyOf(texts);
            files = List.copyOf(files);
        }
    }

    /**
     * Where a text stands or stood.
     *
     * @param streamType what the stream tells of, such as {@code item} or {@code plan}
     * @param path a JSON pointer
     */
    public record Text(String stream, String streamType, long sequence, String path) {}
}
