package org.taizhang.query.ledger;

import java.util.List;

import org.taizhang.api.calendar.WorkingCalendar;
import org.taizhang.api.settings.Setting;
import org.taizhang.query.edge.CurrentSetting;

/**
 * When a measure's light turns yellow, as the settings stand.
 *
 * @param workingDaysLeft as soon as no more than these are left, the day it is due included
 * @param lag as soon as progress is more than so many points behind the share of time used
 * @param calendar which days are worked in
 */
record LightRule(int workingDaysLeft, int lag, WorkingCalendar calendar) {

    static LightRule of(CurrentSetting settings) {
        return new LightRule(number(settings.of(Setting.YELLOW_DAYS)), number(settings.of(Setting.YELLOW_LAG)),
                calendar(settings.of(Setting.HOLIDAYS)));
    }

    private static WorkingCalendar calendar(List<String> corrections) {
        return WorkingCalendar.announced().corrected(corrections);
    }

    private static int number(List<String> value) {
        return Integer.parseInt(value.getFirst());
    }

    static boolean dependsOn(Setting setting) {
        return setting == Setting.YELLOW_DAYS || setting == Setting.YELLOW_LAG || setting == Setting.HOLIDAYS;
    }

    /** With this one changed. */
    LightRule with(Setting setting, List<String> value) {
        return switch (setting) {
            case YELLOW_DAYS -> new LightRule(number(value), lag, calendar);
            case YELLOW_LAG -> new LightRule(workingDaysLeft, number(value), calendar);
            case HOLIDAYS -> new LightRule(workingDaysLeft, lag, calendar(value));
            default -> throw new IllegalArgumentException(setting.name());
        };
    }
}
