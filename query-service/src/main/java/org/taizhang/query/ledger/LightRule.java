package org.taizhang.query.ledger;

import java.util.List;

import org.taizhang.api.settings.Setting;
import org.taizhang.query.edge.CurrentSetting;

/**
 * When a measure's light turns yellow, as the settings stand.
 *
 * @param workingDaysLeft as soon as no more than these are left, the day it is due included
 * @param lag as soon as progress is more than so many points behind the share of time used
 */
record LightRule(int workingDaysLeft, int lag) {

    static LightRule of(CurrentSetting settings) {
        return new LightRule(number(settings.of(Setting.YELLOW_DAYS)), number(settings.of(Setting.YELLOW_LAG)));
    }

    private static int number(List<String> value) {
        return Integer.parseInt(value.getFirst());
    }

    static boolean dependsOn(Setting setting) {
        return setting == Setting.YELLOW_DAYS || setting == Setting.YELLOW_LAG;
    }

    /** With this one changed. */
    LightRule with(Setting setting, List<String> value) {
        return setting == Setting.YELLOW_DAYS
                ? new LightRule(number(value), lag)
                : new LightRule(workingDaysLeft, number(value));
    }
}
