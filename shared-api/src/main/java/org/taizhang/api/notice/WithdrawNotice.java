package org.taizhang.api.notice;

/** Takes a notice back that was issued in error. */
public record WithdrawNotice(NoticeId noticeId, String reason) implements NoticeCommand {}
