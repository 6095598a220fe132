package org.taizhang.api.notice;

import java.time.LocalDate;

import org.taizhang.api.EventName;

/**
 * The next step of the ladder was proposed.
 *
 * @param unansweredSince the day by which a reply was due
 */
@EventName("notice.NextStepProposed")
public record NextStepProposed(NoticeId noticeId, NoticeType next, LocalDate unansweredSince,
        LocalDate proposedOn) implements NoticeEvent {}
