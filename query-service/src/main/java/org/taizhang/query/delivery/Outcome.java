package org.taizhang.query.delivery;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.delivery.DeliveryTrouble;

/** What became of trying to send a letter. */
sealed interface Outcome {

    Outcome SENT = new Sent();
    Outcome DROPPED = new Dropped();

    /** The other side has it. */
    record Sent() implements Outcome {}

    /** There was nothing to say. */
    record Dropped() implements Outcome {}

    /** It stays as it is until somebody puts something right. */
    record Failed(DeliveryTrouble trouble, @Nullable String detail) implements Outcome {}

    /**
     * It is to be tried again.
     *
     * @param all nothing else gets through there now either
     */
    record Later(DeliveryTrouble trouble, @Nullable String detail, boolean all) implements Outcome {}

    /** The other side's words, or the error's, in a line that can be shown. */
    static String words(Throwable error) {
        return words(Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName()));
    }

    static String words(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
