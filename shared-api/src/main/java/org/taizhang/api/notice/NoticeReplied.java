package org.taizhang.api.notice;

import java.time.LocalDate;

import org.taizhang.api.EventName;

/** The addressed unit replied. */
@EventName("notice.NoticeReplied")
public record NoticeReplied(NoticeId noticeId, String text, LocalDate repliedOn) implements NoticeEvent {}
