package org.taizhang.query.ledger;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.query.edge.Columns;
import org.taizhang.runtime.settings.InitialSettings;

/**
 * When a measure's light turns yellow, as the settings stand.
 *
 * @param workingDaysLeft as soon as no more than these are left, the day it is due included
 * @param lag as soon as progress is more than so many points behind the share of time used
 */
record LightRule(int workingDaysLeft, int lag) {

    static LightRule read(JdbcClient jdbc, InitialSettings initial) {
        return new LightRule(number(jdbc, initial, Setting.YELLOW_DAYS), number(jdbc, initial, Setting.YELLOW_LAG));
    }

    private static int number(JdbcClient jdbc, InitialSettings initial, Setting setting) {
        return number(jdbc.sql("SELECT value FROM setting_change WHERE setting = ? ORDER BY version DESC LIMIT 1")
                .param(setting.name()).query((row, number) -> Columns.texts(row, "value")).optional()
                .orElseGet(() -> initial.of(SettingKey.of(setting))));
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
