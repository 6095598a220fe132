package org.taizhang.api.notice;

/** Tells a notice that the next step was issued; sent by a process only. */
public record FollowNotice(NoticeId noticeId, NoticeId next, NoticeType type) implements NoticeCommand {}
