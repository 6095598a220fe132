package org.taizhang.query.settings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.api.settings.SettingsEvent;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.runtime.axon.Projection;

/** Keeps one row per change of a setting. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class SettingsProjection implements Projection {

    private final JdbcClient jdbc;

    SettingsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SettingsEvent event, @SequenceNumber long version,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        switch (event) {
            case SettingChanged e -> jdbc.sql("""
                    INSERT INTO setting_change (version, setting, source, before, value, reason, actor, at)
                    VALUES (:version, :setting, :source, :before, :value, :reason, :actor, :at)
                    """).param("version", version).param("setting", e.setting().name())
                    .param("source", e.source() == null ? null : e.source().name())
                    .param("before", e.before().toArray(String[]::new)).param("value", e.value().toArray(String[]::new))
                    .param("reason", e.reason()).param("actor", actor).param("at", Timestamp.from(at)).update();
        }
    }

    @Override
    public List<String> tables() {
        return List.of("setting_change");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }
}
