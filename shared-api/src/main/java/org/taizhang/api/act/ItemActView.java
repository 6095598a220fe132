package org.taizhang.api.act;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An act that covers the item at hand.
 *
 * @param round the round that was looked back on
 * @param result what it found of the item, such as {@code HOLDS}
 */
public record ItemActView(ActKind kind, String kindText, String id, String title, LocalDate day, String state,
        String stateText, @Nullable Integer round, @Nullable String result, @Nullable String finding) {}
