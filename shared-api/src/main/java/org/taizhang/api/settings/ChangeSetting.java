package org.taizhang.api.settings;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.SourceKind;

/**
 * Sets something anew, from now on: what was decided before stays as it was decided.
 *
 * @param source whose chain, for SOURCE_CHAIN only
 */
public record ChangeSetting(Setting setting, @Nullable SourceKind source, List<String> value, String reason)
        implements
            SettingsCommand {

    public ChangeSetting {
        value = List.copyOf(value);
    }
}
