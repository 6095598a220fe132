package org.taizhang.query.edge;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.runtime.settings.InitialSettings;

/** The value of a setting as the changes projected so far have left it. */
@Component
public class CurrentSetting {

    private final JdbcClient jdbc;
    private final InitialSettings initial;

    CurrentSetting(JdbcClient jdbc, InitialSettings initial) {
        this.jdbc = jdbc;
        this.initial = initial;
    }

    /** @param setting any but the one that each source has for itself */
    public List<String> of(Setting setting) {
        return jdbc.sql("SELECT value FROM setting_change WHERE setting = ? ORDER BY version DESC LIMIT 1")
                .param(setting.name()).query((row, number) -> Columns.texts(row, "value")).optional()
                .orElseGet(() -> initial.of(SettingKey.of(setting)));
    }
}
