package org.taizhang.api.message;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;

/**
 * How each kind of message is worded.
 *
 * @param names what a template can name
 */
public record WordingsView(List<Entry> kinds, List<Name> names) {

    public WordingsView {
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
    }

    /**
     * One kind.
     *
     * @param usual the wording that the program brings
     * @param since when it got its own; null while it has the usual one
     */
    public record Entry(MessageKind kind, String zh, String en, Wording wording, Wording usual,
            @Nullable Instant since, @Nullable Named by) {}

    /** A name, written in either language. */
    public record Name(String zh, String en) {}
}
