package org.taizhang.command.notice;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.covering.CoveringRefusal.ITEMS_REQUIRED;
import static org.taizhang.api.notice.NoticeRefusal.LADDER_ENDS;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_ALREADY_FOLLOWED;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_CLOSED;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_EXISTS;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_FOLLOWS_CLOSED;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_NOT_AWAITING;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_NOT_OVERDUE;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_NOT_REPLIED;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_TYPE_NOT_HIGHER;
import static org.taizhang.api.notice.NoticeRefusal.NOTICE_UNKNOWN;
import static org.taizhang.api.notice.NoticeRefusal.NO_PROPOSAL;
import static org.taizhang.api.notice.NoticeRefusal.PROPOSAL_ALREADY_DISMISSED;
import static org.taizhang.api.notice.NoticeRefusal.REPLY_BY_IN_PAST;
import static org.taizhang.api.notice.NoticeRefusal.REPLY_BY_REPLIER;
import static org.taizhang.api.notice.NoticeRefusal.REPLY_BY_TOO_FAR;
import static org.taizhang.api.notice.NoticeType.ASSIGNMENT_LETTER;
import static org.taizhang.api.notice.NoticeType.REMINDER;
import static org.taizhang.api.notice.NoticeType.SUPERVISION_ORDER;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.delegateOf;
import static org.taizhang.command.People.formerDelegateOf;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.person;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.staff;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.covering.Standings.A;
import static org.taizhang.command.covering.Standings.B;
import static org.taizhang.command.covering.Standings.open;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.notice.AcceptReply;
import org.taizhang.api.notice.DismissProposal;
import org.taizhang.api.notice.FollowNotice;
import org.taizhang.api.notice.FollowedNotice;
import org.taizhang.api.notice.IssueNotice;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeCommand;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.NoticeFollowed;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeIssued;
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
import org.taizhang.command.ModelStory;

class NoticeDeciderTest {

    private static final NoticeId NOTICE = new NoticeId("notice");
    private static final NoticeId BEFORE = new NoticeId("before");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<ItemId> ITEMS = List.of(A, B);

    private static ModelStory<NoticeCommand, NoticeEvent, Notice> nothing() {
        return new ModelStory<>(Notice.NONE, NoticeDecider::decide, NoticeEvolution::evolve);
    }

    private static ModelStory<NoticeCommand, NoticeEvent, Notice> issued(NoticeType type) {
        return nothing().by(supervisor(), issue(type, null, null));
    }

    private static ModelStory<NoticeCommand, NoticeEvent, Notice> replied() {
        return issued(ASSIGNMENT_LETTER).by(unitHead(FINANCE), reply());
    }

    /** Unanswered since the day before today. */
    private static ModelStory<NoticeCommand, NoticeEvent, Notice> overdue(NoticeType type) {
        NoticeEvent issued = new NoticeIssued(NOTICE, "TX-2026-0001", type, FINANCE, ITEMS, "请抓紧整改。",
                TODAY.minusDays(11), TODAY.minusDays(1), 10, null);
        return new ModelStory<>(NoticeEvolution.evolve(Notice.NONE, issued, id("supervisor")), NoticeDecider::decide,
                NoticeEvolution::evolve);
    }

    private static IssueNotice issue(NoticeType type, @Nullable LocalDate replyBy, @Nullable FollowedNotice follows) {
        return new IssueNotice(NOTICE, "TX-2026-0001", type, FINANCE, List.of(open(A), open(B)), "请抓紧整改。", replyBy,
                follows);
    }

    private static NoticeIssued issuedWith(NoticeType type, LocalDate replyBy, @Nullable NoticeId follows) {
        return new NoticeIssued(NOTICE, "TX-2026-0001", type, FINANCE, ITEMS, "请抓紧整改。", TODAY, replyBy, 10, follows);
    }

    private static ReplyToNotice reply() {
        return new ReplyToNotice(NOTICE, "已落实。", List.of(id("owner")));
    }

    @Test
    void it_is_issued_with_the_days_to_reply_that_the_setting_gives() {
        nothing().when(supervisor(), issue(SUPERVISION_ORDER, null, null))
                .then(issuedWith(SUPERVISION_ORDER, TODAY.plusDays(10), null));
    }

    @Test
    void another_day_to_reply_by_may_be_named_from_today_to_a_year() {
        nothing().when(supervisor(), issue(REMINDER, TODAY, null)).then(issuedWith(REMINDER, TODAY, null));
        nothing().when(supervisor(), issue(REMINDER, TODAY.plusDays(366), null))
                .then(issuedWith(REMINDER, TODAY.plusDays(366), null));
        nothing().when(supervisor(), issue(REMINDER, TODAY.minusDays(1), null)).refused(REPLY_BY_IN_PAST);
        nothing().when(supervisor(), issue(REMINDER, LocalDate.of(9999, 12, 31), null)).refused(REPLY_BY_TOO_FAR);
    }

    @Test
    void the_office_issues_below_the_supervision_order_only() {
        nothing().when(office(), issue(ASSIGNMENT_LETTER, null, null))
                .then(issuedWith(ASSIGNMENT_LETTER, TODAY.plusDays(10), null));
        nothing().when(office(), issue(SUPERVISION_ORDER, null, null)).refused(NOT_ALLOWED);
        nothing().when(principal(), issue(REMINDER, null, null)).refused(NOT_ALLOWED);
    }

    @Test
    void it_has_a_text_and_items_and_is_issued_once() {
        nothing().when(supervisor(),
                new IssueNotice(NOTICE, "TX-2026-0001", REMINDER, FINANCE, List.of(open(A)), " ", null, null))
                .refused(TEXT_REQUIRED);
        nothing().when(supervisor(),
                new IssueNotice(NOTICE, "TX-2026-0001", REMINDER, FINANCE, List.of(), "请整改。", null, null))
                .refused(ITEMS_REQUIRED);
        issued(REMINDER).when(supervisor(), issue(REMINDER, null, null)).refused(NOTICE_EXISTS);
    }

    @Test
    void a_higher_step_to_the_same_unit_follows_one_that_awaits_its_reply() {
        nothing().when(supervisor(),
                issue(ASSIGNMENT_LETTER, null, new FollowedNotice(BEFORE, REMINDER, FINANCE, true)))
                .then(issuedWith(ASSIGNMENT_LETTER, TODAY.plusDays(10), BEFORE));
        nothing().when(supervisor(), issue(REMINDER, null, new FollowedNotice(BEFORE, REMINDER, FINANCE, true)))
                .refused(NOTICE_TYPE_NOT_HIGHER);
        nothing().when(supervisor(),
                issue(SUPERVISION_ORDER, null, new FollowedNotice(BEFORE, REMINDER, PERSONNEL, true)))
                .refused(NOTICE_TYPE_NOT_HIGHER);
        nothing().when(supervisor(),
                issue(SUPERVISION_ORDER, null, new FollowedNotice(BEFORE, REMINDER, FINANCE, false)))
                .refused(NOTICE_FOLLOWS_CLOSED);
    }

    @Test
    void the_head_of_the_unit_or_who_owns_what_it_has_to_do_replies() {
        for (Caller caller : List.of(unitHead(FINANCE), owner("owner"), staff("clerk", FINANCE))) {
            issued(REMINDER).when(caller, reply()).then(new NoticeReplied(NOTICE, "已落实。", TODAY));
        }
        for (Caller caller : List.of(unitHead(PERSONNEL), owner("stranger"), staff("clerk", PERSONNEL), office(),
                supervisor())) {
            issued(REMINDER).when(caller, reply()).refused(NOT_ALLOWED);
        }
    }

    @Test
    void a_reply_that_comes_late_is_a_reply_and_ends_the_proposal() {
        overdue(REMINDER).by(office(), new ProposeNextStep(NOTICE)).by(unitHead(FINANCE), reply())
                .when(office(), new DismissProposal(NOTICE, "已回复")).refused(NO_PROPOSAL);
    }

    @Test
    void there_is_one_reply_at_a_time_and_it_says_something() {
        replied().when(unitHead(FINANCE), reply()).refused(NOTICE_NOT_AWAITING);
        issued(REMINDER).when(unitHead(FINANCE), new ReplyToNotice(NOTICE, "\u3000", List.of())).refused(TEXT_REQUIRED);
        nothing().when(unitHead(FINANCE), reply()).refused(NOTICE_UNKNOWN);
    }

    @Test
    void a_reply_is_accepted_by_another_than_who_replied() {
        replied().when(office(), new AcceptReply(NOTICE)).then(new ReplyAccepted(NOTICE));
        issued(REMINDER).by(also(office(), unitHead(FINANCE)), reply())
                .when(office(), new AcceptReply(NOTICE)).refused(REPLY_BY_REPLIER)
                .when(office(), new ReturnReply(NOTICE, "不实", null)).refused(REPLY_BY_REPLIER);
        issued(REMINDER).when(office(), new AcceptReply(NOTICE)).refused(NOTICE_NOT_REPLIED);
    }

    @Test
    void who_does_the_work_of_the_one_who_replied_does_not_decide_on_the_reply() {
        Caller forHead = delegateOf(unitHead(FINANCE), office2());
        replied().when(forHead, new AcceptReply(NOTICE)).refused(REPLY_BY_REPLIER)
                .when(forHead, new ReturnReply(NOTICE, "不实", null)).refused(REPLY_BY_REPLIER);
        replied().when(formerDelegateOf(unitHead(FINANCE), office2()), new AcceptReply(NOTICE))
                .then(new ReplyAccepted(NOTICE));
        replied().when(delegateOf(unitHead(PERSONNEL), office2()), new AcceptReply(NOTICE))
                .then(new ReplyAccepted(NOTICE));
    }

    @Test
    void nobody_replies_in_anothers_place() {
        issued(REMINDER).when(delegateOf(unitHead(FINANCE), person("liu")), reply()).refused(NOT_ALLOWED);
        issued(REMINDER).when(delegateOf(owner("owner"), person("liu")), reply()).refused(NOT_ALLOWED);
    }

    @Test
    void the_office_does_not_decide_on_the_reply_to_a_supervision_order() {
        ModelStory<NoticeCommand, NoticeEvent, Notice> order = issued(SUPERVISION_ORDER).by(unitHead(FINANCE), reply());
        order.when(office(), new AcceptReply(NOTICE)).refused(NOT_ALLOWED);
        order.when(office(), new ReturnReply(NOTICE, "不实", null)).refused(NOT_ALLOWED);
        order.when(office(), new WithdrawNotice(NOTICE, "误发")).refused(NOT_ALLOWED);
        order.when(supervisor(), new AcceptReply(NOTICE)).then(new ReplyAccepted(NOTICE));
    }

    @Test
    void a_returned_reply_is_awaited_anew_by_another_day() {
        replied().when(office(), new ReturnReply(NOTICE, "措施不具体", null))
                .then(new ReplyReturned(NOTICE, "措施不具体", TODAY.plusDays(10), 10))
                .when(unitHead(FINANCE), reply()).then(new NoticeReplied(NOTICE, "已落实。", TODAY));
        replied().when(office(), new ReturnReply(NOTICE, " ", null)).refused(REASON_REQUIRED)
                .when(office(), new ReturnReply(NOTICE, "不实", TODAY.minusDays(1))).refused(REPLY_BY_IN_PAST);
        issued(REMINDER).when(office(), new ReturnReply(NOTICE, "不实", null)).refused(NOTICE_NOT_REPLIED);
    }

    @Test
    void it_is_withdrawn_with_a_reason_until_it_is_answered() {
        issued(REMINDER).when(office(), new WithdrawNotice(NOTICE, " ")).refused(REASON_REQUIRED)
                .when(office(), new WithdrawNotice(NOTICE, "误发")).then(new NoticeWithdrawn(NOTICE, "误发"))
                .when(office(), new WithdrawNotice(NOTICE, "误发")).refused(NOTICE_CLOSED)
                .when(unitHead(FINANCE), reply()).refused(NOTICE_NOT_AWAITING);
        replied().by(office(), new AcceptReply(NOTICE)).when(office(), new WithdrawNotice(NOTICE, "误发"))
                .refused(NOTICE_CLOSED);
    }

    @Test
    void past_its_day_the_next_step_is_proposed_once() {
        overdue(REMINDER).when(office(), new ProposeNextStep(NOTICE))
                .then(new NextStepProposed(NOTICE, ASSIGNMENT_LETTER, TODAY.minusDays(1), TODAY))
                .when(office(), new ProposeNextStep(NOTICE)).then();
        overdue(ASSIGNMENT_LETTER).when(supervisor(), new ProposeNextStep(NOTICE))
                .then(new NextStepProposed(NOTICE, SUPERVISION_ORDER, TODAY.minusDays(1), TODAY));
    }

    @Test
    void nothing_is_proposed_in_time_or_after_a_reply_or_above_the_ladder() {
        nothing().by(supervisor(), issue(REMINDER, TODAY, null)).when(office(), new ProposeNextStep(NOTICE))
                .refused(NOTICE_NOT_OVERDUE);
        replied().when(office(), new ProposeNextStep(NOTICE)).refused(NOTICE_NOT_AWAITING);
        overdue(SUPERVISION_ORDER).when(supervisor(), new ProposeNextStep(NOTICE)).refused(LADDER_ENDS);
    }

    @Test
    void a_dismissed_proposal_comes_back_only_with_another_day_that_passed() {
        overdue(REMINDER).when(office(), new DismissProposal(NOTICE, "已电话沟通")).refused(NO_PROPOSAL)
                .by(office(), new ProposeNextStep(NOTICE)).when(office(), new DismissProposal(NOTICE, ""))
                .refused(REASON_REQUIRED).when(office(), new DismissProposal(NOTICE, "已电话沟通"))
                .then(new ProposalDismissed(NOTICE, "已电话沟通")).when(office(), new ProposeNextStep(NOTICE))
                .refused(PROPOSAL_ALREADY_DISMISSED).when(office(), new DismissProposal(NOTICE, "再次"))
                .refused(NO_PROPOSAL);
    }

    @Test
    void the_next_step_that_was_issued_settles_the_proposal() {
        overdue(REMINDER).by(office(), new ProposeNextStep(NOTICE))
                .when(office(), new FollowNotice(NOTICE, BEFORE, ASSIGNMENT_LETTER))
                .then(new NoticeFollowed(NOTICE, BEFORE, ASSIGNMENT_LETTER))
                .when(office(), new FollowNotice(NOTICE, new NoticeId("other"), SUPERVISION_ORDER)).then()
                .when(office(), new DismissProposal(NOTICE, "已升级")).refused(NO_PROPOSAL)
                .when(office(), new ProposeNextStep(NOTICE)).refused(NOTICE_ALREADY_FOLLOWED);
    }
}
