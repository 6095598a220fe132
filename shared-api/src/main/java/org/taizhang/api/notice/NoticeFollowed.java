package org.taizhang.api.notice;

import org.taizhang.api.EventName;

/** The next step of the ladder was taken with another notice. */
@EventName("notice.NoticeFollowed")
public record NoticeFollowed(NoticeId noticeId, NoticeId next, NoticeType type) implements NoticeEvent {}
