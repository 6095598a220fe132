package org.taizhang.api.notice;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a notice. */
public sealed interface NoticeEvent extends DomainEvent
        permits NoticeIssued, NoticeReplied, ReplyAccepted, ReplyReturned, NoticeWithdrawn, NextStepProposed,
        ProposalDismissed, NoticeFollowed {

    NoticeId noticeId();

    @Override
    default String streamId() {
        return noticeId().value();
    }
}
