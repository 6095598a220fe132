package org.taizhang.api.settings;

import org.taizhang.api.Command;

/** Commands to the organisation's settings: one stream. */
public sealed interface SettingsCommand extends Command permits ChangeSetting {

    @Override
    default String streamId() {
        return SettingsEvent.STREAM;
    }
}
