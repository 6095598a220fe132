package org.taizhang.api.redaction;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Texts that were found so far.
 *
 * @param cursor to go on with; null where everything was looked at
 * @param lookedAt events looked at up to here
 * @param total events there are
 */
public record TextsView(List<Found> texts, @Nullable String cursor, long lookedAt, long total) {

    public TextsView {
        texts = List.copyOf(texts);
    }

    /**
     * A text of a stored event.
     *
     * @param streamType such as {@code item}
     * @param path a JSON pointer
     * @param type name of the event
     * @param excerpt what stands around it
     */
    public record Found(String stream, String streamType, long sequence, String path, String type, Instant recordedAt,
            String excerpt) {}
}
