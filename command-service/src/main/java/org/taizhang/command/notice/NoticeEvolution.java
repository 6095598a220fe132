package org.taizhang.command.notice;

import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.NoticeFollowed;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeWithdrawn;
import org.taizhang.api.notice.ProposalDismissed;
import org.taizhang.api.notice.ReplyAccepted;
import org.taizhang.api.notice.ReplyReturned;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.notice.Notice.Proposal;

/** What each event changes of a notice. */
public final class NoticeEvolution {

    private NoticeEvolution() {}

    /** The state after one more event that this person caused. */
    public static Notice evolve(Notice before, NoticeEvent event, PersonId actor) {
        return switch (event) {
            case NoticeIssued e -> new Notice.Awaiting(new Notice.Facts(e.type(), e.unit(), e.itemIds(), null),
                    e.replyBy(), Proposal.NONE);
            case NoticeReplied _ -> new Notice.Replied(facts(before), actor);
            case ReplyAccepted _ -> new Notice.Answered(facts(before));
            case ReplyReturned e -> new Notice.Awaiting(facts(before), e.replyBy(), Proposal.NONE);
            case NoticeWithdrawn _ -> new Notice.Withdrawn(facts(before));
            case NextStepProposed _ -> ((Notice.Awaiting) before).with(Proposal.OPEN);
            case ProposalDismissed _ -> ((Notice.Awaiting) before).with(Proposal.DISMISSED);
            case NoticeFollowed e -> followed((Notice.Present) before, e);
        };
    }

    private static Notice followed(Notice.Present before, NoticeFollowed e) {
        Notice.Facts facts = before.facts().followedBy(e.next());
        return switch (before) {
            case Notice.Awaiting n -> new Notice.Awaiting(facts, n.replyBy(), Proposal.NONE);
            case Notice.Replied n -> new Notice.Replied(facts, n.replier());
            case Notice.Answered _ -> new Notice.Answered(facts);
            case Notice.Withdrawn _ -> new Notice.Withdrawn(facts);
        };
    }

    private static Notice.Facts facts(Notice notice) {
        return ((Notice.Present) notice).facts();
    }
}
