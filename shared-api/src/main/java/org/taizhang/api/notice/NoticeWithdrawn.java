package org.taizhang.api.notice;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The notice was taken back. */
@EventName("notice.NoticeWithdrawn")
public record NoticeWithdrawn(NoticeId noticeId, @FreeText String reason) implements NoticeEvent {}
