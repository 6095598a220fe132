package org.taizhang.api.settings;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to the organisation's settings. */
public sealed interface SettingsEvent extends DomainEvent permits SettingChanged {

    /** The only stream of its kind. */
    String STREAM = "settings";

    @Override
    default String streamId() {
        return STREAM;
    }
}
