package org.taizhang.api.notice;

import java.time.LocalDate;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The addressed unit replied. */
@EventName("notice.NoticeReplied")
public record NoticeReplied(NoticeId noticeId, @FreeText String text, LocalDate repliedOn) implements NoticeEvent {}
