package org.taizhang.api.notice;

/** Decides against the proposed next step. */
public record DismissProposal(NoticeId noticeId, String reason) implements NoticeCommand {}
