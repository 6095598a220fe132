package org.taizhang.api.notice;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** The proposed next step is not taken. */
@EventName("notice.ProposalDismissed")
public record ProposalDismissed(NoticeId noticeId, @FreeText String reason) implements NoticeEvent {}
