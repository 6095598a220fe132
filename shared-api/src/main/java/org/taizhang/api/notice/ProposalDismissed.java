package org.taizhang.api.notice;

import org.taizhang.api.EventName;

/** The proposed next step is not taken. */
@EventName("notice.ProposalDismissed")
public record ProposalDismissed(NoticeId noticeId, String reason) implements NoticeEvent {}
