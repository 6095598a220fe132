package org.taizhang.command.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Role;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.notice.AcceptReply;
import org.taizhang.api.notice.DismissProposal;
import org.taizhang.api.notice.FollowNotice;
import org.taizhang.api.notice.FollowedNotice;
import org.taizhang.api.notice.IssueNotice;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeCommand;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.NoticeFollowed;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeRefusal;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.notice.NoticeWithdrawn;
import org.taizhang.api.notice.ProposalDismissed;
import org.taizhang.api.notice.ProposeNextStep;
import org.taizhang.api.notice.ReplyAccepted;
import org.taizhang.api.notice.ReplyReturned;
import org.taizhang.api.notice.ReplyToNotice;
import org.taizhang.api.notice.ReturnReply;
import org.taizhang.api.notice.WithdrawNotice;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.covering.Covering;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;
import org.taizhang.command.notice.Notice.Proposal;

/** Decides every command to a notice. Pure. */
public final class NoticeDecider {

    /** A slip of the pen, such as the year 9999, is no day to reply by. */
    private static final int MOST_DAYS_TO_REPLY = 366;

    private NoticeDecider() {}

    /**
     * @throws Refusal with a code of {@link NoticeRefusal}, {@link CoveringRefusal} or {@link GeneralRefusal}; then
     *             nothing follows
     */
    public static Decision<NoticeEvent> decide(NoticeCommand command, Notice notice, CommandContext context) {
        if (command instanceof IssueNotice issue) {
            Authority authority = Covering.authority(issue, context.caller(), issue.items(), issuers(issue.type()));
            return new Decision<>(authority, List.of(issue(issue, notice, context)));
        }
        Notice.Present present = present(notice);
        Authority authority = authority(command, present.facts(), context);
        return new Decision<>(authority, switch (command) {
            case IssueNotice _ -> throw new IllegalStateException("decided before");
            case ReplyToNotice c -> List.of(reply(c, present, context));
            case AcceptReply c -> List.of(accept(c, present, context));
            case ReturnReply c -> List.of(giveBack(c, present, context));
            case WithdrawNotice c -> List.of(withdraw(c, present));
            case ProposeNextStep c -> propose(c, present, context);
            case DismissProposal c -> List.of(dismiss(c, present));
            case FollowNotice c -> follow(c, present.facts());
        });
    }

    private static Authority authority(NoticeCommand command, Notice.Facts facts, CommandContext context) {
        Set<PersonId> owners = command instanceof ReplyToNotice reply
                ? Set.copyOf(reply.owners())
                : Set.of();
        Reach reach = new Reach(null, Set.of(facts.unit()), owners, Set.of());
        return switch (command) {
            case ReplyToNotice _,ProposeNextStep _,FollowNotice _ ->
                Permissions.require(command, context.caller(), reach);
            default -> Permissions.require(command, context.caller(), reach, issuers(facts.type()));
        };
    }

    /** The office acts below the supervision order only. */
    private static Predicate<Role> issuers(NoticeType type) {
        return role -> role != Role.OFFICE || type != NoticeType.SUPERVISION_ORDER;
    }

    private static NoticeEvent issue(IssueNotice c, Notice notice, CommandContext context) {
        Refuse.when(notice instanceof Notice.Present, NoticeRefusal.NOTICE_EXISTS);
        Refuse.blankText(c.text());
        FollowedNotice follows = c.follows();
        if (follows != null) {
            Refuse.when(follows.type().compareTo(c.type()) >= 0 || !follows.unit().equals(c.unit()),
                    NoticeRefusal.NOTICE_TYPE_NOT_HIGHER);
            Refuse.when(!follows.open(), NoticeRefusal.NOTICE_FOLLOWS_CLOSED);
        }
        int days = context.settings().noticeReplyDays();
        return new NoticeIssued(c.noticeId(), c.number(), c.type(), c.unit(), Covering.ids(c.items()), c.text(),
                context.today(), replyBy(c.replyBy(), days, context.today()), days,
                follows == null ? null : follows.noticeId());
    }

    /** Also late: a reply that comes after its day is a reply. */
    private static NoticeEvent reply(ReplyToNotice c, Notice.Present notice, CommandContext context) {
        awaiting(notice);
        Refuse.blankText(c.text());
        return new NoticeReplied(c.noticeId(), c.text(), context.today());
    }

    private static NoticeEvent accept(AcceptReply c, Notice.Present notice, CommandContext context) {
        replied(notice, context);
        return new ReplyAccepted(c.noticeId());
    }

    private static NoticeEvent giveBack(ReturnReply c, Notice.Present notice, CommandContext context) {
        replied(notice, context);
        Refuse.blankReason(c.reason());
        int days = context.settings().noticeReplyDays();
        return new ReplyReturned(c.noticeId(), c.reason(), replyBy(c.replyBy(), days, context.today()), days);
    }

    private static NoticeEvent withdraw(WithdrawNotice c, Notice.Present notice) {
        Refuse.when(notice instanceof Notice.Answered || notice instanceof Notice.Withdrawn,
                NoticeRefusal.NOTICE_CLOSED);
        Refuse.blankReason(c.reason());
        return new NoticeWithdrawn(c.noticeId(), c.reason());
    }

    /** While it is proposed, a repeat changes nothing: the clock may strike twice. */
    private static List<NoticeEvent> propose(ProposeNextStep c, Notice.Present notice, CommandContext context) {
        Notice.Awaiting awaiting = awaiting(notice);
        Refuse.when(!awaiting.replyBy().isBefore(context.today()), NoticeRefusal.NOTICE_NOT_OVERDUE);
        NoticeType next = awaiting.facts().type().next();
        if (next == null) {
            throw new Refusal(NoticeRefusal.LADDER_ENDS);
        }
        Refuse.when(awaiting.facts().next() != null, NoticeRefusal.NOTICE_ALREADY_FOLLOWED);
        Refuse.when(awaiting.proposal() == Proposal.DISMISSED, NoticeRefusal.PROPOSAL_ALREADY_DISMISSED);
        return awaiting.proposal() == Proposal.OPEN
                ? List.of()
                : List.of(new NextStepProposed(c.noticeId(), next, awaiting.replyBy(), context.today()));
    }

    private static NoticeEvent dismiss(DismissProposal c, Notice.Present notice) {
        Refuse.when(!(notice instanceof Notice.Awaiting awaiting) || awaiting.proposal() != Proposal.OPEN,
                NoticeRefusal.NO_PROPOSAL);
        Refuse.blankReason(c.reason());
        return new ProposalDismissed(c.noticeId(), c.reason());
    }

    /** The first that follows counts; a repeat changes nothing: the process may be redelivered. */
    private static List<NoticeEvent> follow(FollowNotice c, Notice.Facts facts) {
        return facts.next() == null ? List.of(new NoticeFollowed(c.noticeId(), c.next(), c.type())) : List.of();
    }

    private static LocalDate replyBy(@Nullable LocalDate given, int days, LocalDate today) {
        if (given == null) {
            return today.plusDays(days);
        }
        Refuse.when(given.isBefore(today), NoticeRefusal.REPLY_BY_IN_PAST);
        Refuse.when(given.isAfter(today.plusDays(MOST_DAYS_TO_REPLY)), NoticeRefusal.REPLY_BY_TOO_FAR);
        return given;
    }

    private static Notice.Awaiting awaiting(Notice.Present notice) {
        if (notice instanceof Notice.Awaiting awaiting) {
            return awaiting;
        }
        throw new Refusal(NoticeRefusal.NOTICE_NOT_AWAITING);
    }

    private static void replied(Notice.Present notice, CommandContext context) {
        if (!(notice instanceof Notice.Replied replied)) {
            throw new Refusal(NoticeRefusal.NOTICE_NOT_REPLIED);
        }
        Refuse.when(context.actsFor().contains(replied.replier()), NoticeRefusal.REPLY_BY_REPLIER);
    }

    private static Notice.Present present(Notice notice) {
        if (notice instanceof Notice.Present present) {
            return present;
        }
        throw new Refusal(NoticeRefusal.NOTICE_UNKNOWN);
    }
}
