package org.taizhang.api.notice;

import org.taizhang.api.Command;

/** Commands to one notice. */
public sealed interface NoticeCommand extends Command
        permits IssueNotice, ReplyToNotice, AcceptReply, ReturnReply, WithdrawNotice, ProposeNextStep, DismissProposal,
        FollowNotice {

    NoticeId noticeId();

    @Override
    default String streamId() {
        return noticeId().value();
    }
}
