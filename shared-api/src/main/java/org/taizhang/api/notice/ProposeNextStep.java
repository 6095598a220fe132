package org.taizhang.api.notice;

/** Proposes the next step of the ladder for a notice that stays unanswered; a person decides on it. */
public record ProposeNextStep(NoticeId noticeId) implements NoticeCommand {}
