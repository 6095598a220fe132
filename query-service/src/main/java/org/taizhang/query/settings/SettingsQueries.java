package org.taizhang.query.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.calendar.WorkingCalendar;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.FindSettings;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.api.settings.SettingsView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.query.edge.Inside;
import org.taizhang.query.edge.Names;
import org.taizhang.runtime.settings.InitialSettings;

/** Answers what is set, since when and by whom. Everybody inside may know the rules that they work under. */
@Component
class SettingsQueries {

    private final JdbcClient jdbc;
    private final InitialSettings initial;
    private final CurrentSetting current;
    private final Clock clock;

    SettingsQueries(JdbcClient jdbc, InitialSettings initial, CurrentSetting current, Clock clock) {
        this.jdbc = jdbc;
        this.initial = initial;
        this.current = current;
        this.clock = clock;
    }

    private record Row(SettingKey key, long version, Instant at, @Nullable String actor, List<String> before,
            List<String> value, String reason) {}

    @QueryHandler
    SettingsView handle(FindSettings query) {
        Inside.require(query.caller());
        List<Row> rows = jdbc.sql("SELECT * FROM setting_change ORDER BY version DESC")
                .query((row, number) -> row(row)).list();
        Names.Wanted wanted = new Names.Wanted();
        rows.forEach(row -> wanted.person(row.actor()));
        Names names = wanted.find(jdbc);
        Map<SettingKey, List<Row>> changes = new HashMap<>();
        rows.forEach(row -> changes.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        List<SettingsView.Entry> entries = keys().stream()
                .map(key -> entry(key, changes.getOrDefault(key, List.of()), names)).toList();
        return new SettingsView(rows.isEmpty() ? -1 : rows.getFirst().version(), entries, WorkingCalendar.announced()
                .corrected(current.of(Setting.HOLIDAYS)).missing(LocalDate.now(clock)));
    }

    private static List<SettingKey> keys() {
        List<SettingKey> keys = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting == Setting.SOURCE_CHAIN) {
                for (SourceKind source : SourceKind.values()) {
                    keys.add(new SettingKey(setting, source));
                }
            } else {
                keys.add(SettingKey.of(setting));
            }
        }
        return keys;
    }

    private SettingsView.Entry entry(SettingKey key, List<Row> changes, Names names) {
        Setting setting = key.setting();
        SourceKind source = key.source();
        boolean number = setting.shape() == Setting.Shape.NUMBER || setting.shape() == Setting.Shape.NUMBERS;
        Row last = changes.isEmpty() ? null : changes.getFirst();
        List<String> first = initial.of(key);
        return new SettingsView.Entry(setting, source, setting.zh() + (source == null ? "" : "：" + source.zh()),
                setting.en() + (source == null ? "" : ": " + source.en()), setting.shape(),
                number ? setting.least() : null, number ? setting.most() : null, last == null ? first : last.value(),
                first, last == null ? null : last.at(), last == null ? null : names.personOrNull(last.actor()),
                changes.stream().map(row -> new SettingsView.Change(row.at(), names.personOrNull(row.actor()),
                        row.before(), row.value(), row.reason())).toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        String source = row.getString("source");
        Timestamp at = row.getTimestamp("at");
        return new Row(
                new SettingKey(Setting.valueOf(row.getString("setting")),
                        source == null ? null : SourceKind.valueOf(source)),
                row.getLong("version"), at.toInstant(), row.getString("actor"), Columns.texts(row, "before"),
                Columns.texts(row, "value"), row.getString("reason"));
    }
}
