package org.taizhang.api.settings;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.ledger.Named;

/**
 * Every setting, in the order of the list.
 *
 * @param yearsWithoutHolidays this year, and from November on the next one, where their holidays are not known: working
 *            days are counted by the weekdays only until {@code HOLIDAYS} says more
 */
public record SettingsView(long version, List<Entry> settings, List<Integer> yearsWithoutHolidays) {

    public SettingsView {
        settings = List.copyOf(settings);
        yearsWithoutHolidays = List.copyOf(yearsWithoutHolidays);
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
