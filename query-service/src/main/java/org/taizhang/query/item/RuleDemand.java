package org.taizhang.query.item;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.query.edge.Columns;
import org.taizhang.runtime.settings.InitialSettings;

/** Which sources demand that a rule was established before their items close, as the setting stands. */
@Component
class RuleDemand {

    private final JdbcClient jdbc;
    private final InitialSettings initial;

    RuleDemand(JdbcClient jdbc, InitialSettings initial) {
        this.jdbc = jdbc;
        this.initial = initial;
    }

    Set<SourceKind> sources() {
        List<String> names = jdbc
                .sql("SELECT value FROM setting_change WHERE setting = ? ORDER BY version DESC LIMIT 1")
                .param(Setting.RULE_REQUIRED.name()).query((row, number) -> Columns.texts(row, "value")).optional()
                .orElseGet(() -> initial.of(SettingKey.of(Setting.RULE_REQUIRED)));
        return names.stream().map(SourceKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
