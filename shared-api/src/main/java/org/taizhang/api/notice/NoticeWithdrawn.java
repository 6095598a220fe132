package org.taizhang.api.notice;

import org.taizhang.api.EventName;

/** The notice was taken back. */
@EventName("notice.NoticeWithdrawn")
public record NoticeWithdrawn(NoticeId noticeId, String reason) implements NoticeEvent {}
