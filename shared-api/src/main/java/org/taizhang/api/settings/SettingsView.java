package org.taizhang.api.settings;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.ledger.Named;

/** Every setting, in the order of the list. */
public record SettingsView(long version, List<Entry> settings) {

    public SettingsView {
        settings = List.copyOf(settings);
    }

    /**
     * One setting.
     *
     * @param source whose chain it is, for SOURCE_CHAIN
     * @param initial the value before anybody changed it
     * @param least the smallest number taken; null where it is no number
     * @param since when it got its value; null while that is the initial one
     * @param history every change, the latest first
     */
    public record Entry(Setting setting, @Nullable SourceKind source, String zh, String en, Setting.Shape shape,
            @Nullable Integer least, @Nullable Integer most, List<String> value, List<String> initial,
            @Nullable Instant since, @Nullable Named by, List<Change> history) {

        public Entry {
            history = List.copyOf(history);
        }
    }

    /** One change. */
    public record Change(Instant at, @Nullable Named by, List<String> before, List<String> value, String reason) {}
}
