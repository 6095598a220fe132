package org.taizhang.api.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A key that signs the audit log.
 *
 * @param key as a verifier key (C2SP signed-note)
 * @param leafIndex of the leaf that names it
 * @param since when that was logged
 * @param until when it stops signing beside the one after it; null for the newest
 */
public record KeyView(String key, long leafIndex, Instant since, @Nullable Instant until) {}
