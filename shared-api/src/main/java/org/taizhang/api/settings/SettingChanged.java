package org.taizhang.api.settings;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.item.SourceKind;

/** A setting has another value. */
@EventName("settings.SettingChanged")
public record SettingChanged(Setting setting, @Nullable SourceKind source, List<String> before, List<String> value,
        String reason) implements SettingsEvent {

    public SettingChanged {
        before = List.copyOf(before);
        value = List.copyOf(value);
    }
}
