package org.taizhang.api.message;

import org.taizhang.api.authority.Caller;

/** Asks how the organisation's messages are worded; answered by {@link WordingsView}. */
public record FindWordings(Caller caller) {}
