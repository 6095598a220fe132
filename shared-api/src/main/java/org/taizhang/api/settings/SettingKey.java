package org.taizhang.api.settings;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.SourceKind;

/**
 * One thing that has a value.
 *
 * @param source for {@link Setting#SOURCE_CHAIN} only: whose chain it is
 */
public record SettingKey(Setting setting, @Nullable SourceKind source) {

    public static SettingKey of(Setting setting) {
        return new SettingKey(setting, null);
    }
}
