package org.taizhang.api.inbox;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;

/**
 * A message as it reads now.
 *
 * @param about what it points at
 * @param due the day that it is about, where it is about one
 * @param by who did what it tells of; null where nobody did
 * @param readAt null while it was not read
 * @param archivedAt null while it was not put away
 */
public record MessageView(String id, MessageKind kind, String zh, String en, Sentence sentence, About about,
        @Nullable LocalDate due, @Nullable Named by, Instant sentAt, @Nullable Instant readAt,
        @Nullable Instant archivedAt) {}
