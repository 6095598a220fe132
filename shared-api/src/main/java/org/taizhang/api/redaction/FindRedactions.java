package org.taizhang.api.redaction;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;

/**
 * Asks for redactions, the latest first; answered by {@link RedactionsView}.
 *
 * @param redactionId one alone; null for all
 */
public record FindRedactions(Caller caller, @Nullable String redactionId, boolean english) {}
