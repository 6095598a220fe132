package org.taizhang.command.settings;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.calendar.WorkingCalendar;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.api.settings.SettingsRefusal;
import org.taizhang.command.decision.Refuse;

/** What values a setting takes. */
final class SettingRules {

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_WORD = 50;

    private SettingRules() {}

    /** @throws Refusal with a code of {@link SettingsRefusal} */
    static void check(SettingKey key, List<String> value) {
        Setting setting = key.setting();
        Refuse.when(setting == Setting.SOURCE_CHAIN && key.source() == null, SettingsRefusal.SOURCE_NEEDED);
        Refuse.when(setting != Setting.SOURCE_CHAIN && key.source() != null, SettingsRefusal.SOURCE_NOT_TAKEN);
        Refuse.when(value.size() > MOST_VALUES, SettingsRefusal.TOO_MANY_VALUES);
        switch (setting.shape()) {
            case NUMBER -> {
                requireOne(value);
                requireNumbers(setting, value);
            }
            case NUMBERS -> {
                Refuse.when(value.isEmpty(), SettingsRefusal.VALUES_NEEDED);
                requireNumbers(setting, value);
                requireDifferent(value, SettingsRefusal.VALUE_TWICE);
            }
            case CYCLE -> {
                requireOne(value);
                requireConstants(ReviewCycle.values(), value, SettingsRefusal.CYCLE_UNKNOWN);
            }
            case CHAIN -> requireChain(value, setting == Setting.SOURCE_CHAIN);
            case SOURCES -> {
                requireConstants(SourceKind.values(), value, SettingsRefusal.SOURCE_UNKNOWN);
                requireDifferent(value, SettingsRefusal.VALUE_TWICE);
            }
            case WORDS -> {
                Refuse.when(value.isEmpty(), SettingsRefusal.VALUES_NEEDED);
                Refuse.when(value.stream().anyMatch(SettingRules::unsuitable), SettingsRefusal.WORD_UNSUITABLE);
                requireDifferent(value, SettingsRefusal.VALUE_TWICE);
            }
            case TIME -> {
                requireOne(value);
                requireTimes(value);
            }
            case HOURS -> {
                Refuse.when(value.size() != 2 && !value.isEmpty(), SettingsRefusal.HOURS_UNSUITABLE);
                requireTimes(value);
                requireDifferent(value, SettingsRefusal.HOURS_UNSUITABLE);
            }
            case DAYS -> {
                requireDifferent(value, SettingsRefusal.VALUE_TWICE);
                requireDays(value);
            }
        }
    }

    private static void requireTimes(List<String> value) {
        Refuse.when(!value.stream().allMatch(time -> time.matches("([01][0-9]|2[0-3]):[0-5][0-9]")),
                SettingsRefusal.TIME_UNREADABLE);
    }

    private static void requireDays(List<String> value) {
        try {
            WorkingCalendar.announced().corrected(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal(SettingsRefusal.DAYS_UNREADABLE,
                    List.of(Missing.of(SettingsRefusal.DAYS_UNREADABLE, e.getMessage())));
        }
    }

    private static void requireChain(List<String> value, boolean mayBeEmpty) {
        if (value.isEmpty() && mayBeEmpty) {
            return;
        }
        Refuse.when(value.isEmpty(), SettingsRefusal.CHAIN_EMPTY);
        requireConstants(ChainStep.values(), value, SettingsRefusal.CHAIN_STEP_UNKNOWN);
        requireDifferent(value, SettingsRefusal.CHAIN_REPEATS_STEP);
        List<ChainStep> steps = value.stream().map(ChainStep::valueOf).toList();
        Refuse.when(!steps.stream().sorted().toList().equals(steps), SettingsRefusal.CHAIN_OUT_OF_ORDER);
        Refuse.when(steps.getLast() == ChainStep.UNIT_APPROVAL, SettingsRefusal.CHAIN_ENDS_IN_UNIT);
    }

    private static void requireOne(List<String> value) {
        Refuse.when(value.size() != 1, SettingsRefusal.ONE_VALUE_NEEDED);
    }

    private static void requireNumbers(Setting setting, List<String> value) {
        for (String word : value) {
            // Only as it is written back: no sign, no leading zero, no digits of other scripts.
            Refuse.when(!word.matches("0|[1-9][0-9]{0,8}"), SettingsRefusal.NOT_A_NUMBER);
            int number = Integer.parseInt(word);
            if (number < setting.least() || number > setting.most()) {
                throw new Refusal(SettingsRefusal.NUMBER_OUT_OF_RANGE, List.of(Missing.of(
                        SettingsRefusal.NUMBER_OUT_OF_RANGE, setting.least() + "–" + setting.most())));
            }
        }
    }

    private static void requireConstants(Enum<?>[] known, List<String> value, RefusalCode code) {
        List<String> names = Arrays.stream(known).map(Enum::name).toList();
        Refuse.when(!names.containsAll(value), code);
    }

    private static void requireDifferent(List<String> value, RefusalCode code) {
        Refuse.when(new HashSet<>(value).size() < value.size(), code);
    }

    private static boolean unsuitable(String word) {
        return word.isBlank() || !word.equals(word.strip())
                || word.codePointCount(0, word.length()) > LONGEST_WORD
                || word.codePoints().anyMatch(Character::isISOControl);
    }
}
