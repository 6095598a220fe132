package org.taizhang.api.ledger;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A request for an extension, and what became of it.
 *
 * @param number which extension of the measure it is or would have been, from 1
 * @param atMost how many a measure might have then
 * @param from the deadline as it stood
 * @param to the one requested
 * @param progress how far the measure had come
 * @param decider who granted, declined or took it back
 * @param remark what was said then
 */
public record ExtensionView(String id, int number, int atMost, LocalDate from, LocalDate to, String reason,
        String progress, @Nullable Named requester, Instant requestedAt, ExtensionStatus status,
        @Nullable Named decider, @Nullable Instant decidedAt, @Nullable String remark) {}
