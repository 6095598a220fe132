package org.taizhang.api.settings;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.privacy.FreeText;

/** A setting has another value. */
@EventName("settings.SettingChanged")
public record SettingChanged(Setting setting, @Nullable SourceKind source, List<String> before, List<String> value,
        @FreeText String reason) implements SettingsEvent {

    public SettingChanged {
        before = List.copyOf(before);
        value = List.copyOf(value);
    }
}
