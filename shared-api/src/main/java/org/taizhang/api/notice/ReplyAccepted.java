package org.taizhang.api.notice;

import org.taizhang.api.EventName;

/** The reply was accepted. */
@EventName("notice.ReplyAccepted")
public record ReplyAccepted(NoticeId noticeId) implements NoticeEvent {}
