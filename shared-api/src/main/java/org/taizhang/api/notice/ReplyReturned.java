package org.taizhang.api.notice;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * The reply was returned; another one is awaited.
 *
 * @param replyDays days to reply, as the setting stood
 */
@EventName("notice.ReplyReturned")
public record ReplyReturned(NoticeId noticeId, @FreeText String reason, LocalDate replyBy,
        int replyDays) implements NoticeEvent {}
