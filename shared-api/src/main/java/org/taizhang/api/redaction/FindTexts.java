package org.taizhang.api.redaction;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Looks for a text in every event that there is, from a position on; answered by {@link TextsView}.
 *
 * @param q what to look for, as it was written
 * @param cursor where the last answer ended; null for the beginning
 */
public record FindTexts(Caller caller, String q, @Nullable String cursor) {}
