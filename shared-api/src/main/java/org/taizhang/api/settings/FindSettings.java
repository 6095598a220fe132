package org.taizhang.api.settings;

import org.taizhang.api.authority.Caller;

/** Asks for every setting as it stands, with its history; answered by {@link SettingsView}. */
public record FindSettings(Caller caller) {}
