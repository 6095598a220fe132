package org.taizhang.api.notice;

/** Accepts the reply; the notice is answered. */
public record AcceptReply(NoticeId noticeId) implements NoticeCommand {}
