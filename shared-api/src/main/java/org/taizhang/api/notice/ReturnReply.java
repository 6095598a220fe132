package org.taizhang.api.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Returns the reply with a reason (退回).
 *
 * @param replyBy the last day for another reply; null: as many days from today as the setting says
 */
public record ReturnReply(NoticeId noticeId, String reason, @Nullable LocalDate replyBy) implements NoticeCommand {}
