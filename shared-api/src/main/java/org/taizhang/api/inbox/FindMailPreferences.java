package org.taizhang.api.inbox;

import org.taizhang.api.authority.Caller;

/** Asks how the caller's own messages come by mail; answered by {@link MailPreferencesView}. */
public record FindMailPreferences(Caller caller) {}
