package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.delegation.DelegationRefusal.DELEGATION_NOT_IN_FORCE;
import static org.taizhang.api.item.ChainStep.OFFICE_REVIEW;
import static org.taizhang.api.item.ChainStep.UNIT_APPROVAL;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_BY_SUBMITTER;
import static org.taizhang.api.item.ItemRefusal.EXTENSION_BY_REQUESTER;
import static org.taizhang.api.item.ItemRefusal.OWN_ITEM;
import static org.taizhang.api.item.ItemRefusal.SAME_PERSON_IN_ROUND;
import static org.taizhang.api.item.ItemStatus.CLOSURE_REQUESTED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.delegateOf;
import static org.taizhang.command.People.formerDelegateOf;
import static org.taizhang.command.People.leadLeader;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.person;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.X1;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.extend;
import static org.taizhang.command.item.ItemCommands.grant;
import static org.taizhang.command.item.ItemCommands.report;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.ready;
import static org.taizhang.command.item.ItemStories.requested;
import static org.taizhang.command.item.ItemStories.unitApproved;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.WithdrawEvidence;

/** Whoever does another one's work does it as themselves, and where people have to differ, both took part. */
class ActInDelegationTest {

    private static final Caller LIU = delegateOf(owner("owner"), person("liu"));

    @Test
    void a_delegate_reports_hands_in_completes_and_requests_in_the_owners_place() {
        claimed().when(LIU, report(M1, FIRST_DAY)).as(Role.OWNER, null, "owner").when(LIU, submit(E1, M1))
                .as(Role.OWNER, null, "owner").when(LIU, complete(M1)).as(Role.OWNER, null, "owner");
        ready().when(LIU, request()).nowIs(CLOSURE_REQUESTED).as(Role.OWNER, null, "owner");
    }

    @Test
    void a_delegate_of_the_units_head_acts_for_the_unit() {
        claimed().when(delegateOf(unitHead("wu", FINANCE), person("liu")), report(M1, FIRST_DAY))
                .as(Role.UNIT_HEAD, FINANCE, "wu");
    }

    @Test
    void a_delegate_does_nothing_that_is_not_on_the_list() {
        Caller forHead = delegateOf(unitHead("wu", FINANCE), person("liu"));
        claimed().when(LIU, rootCause()).refused(NOT_ALLOWED);
        ItemStory story = requested();
        story.when(forHead, approve(UNIT_APPROVAL, story)).refused(NOT_ALLOWED);
    }

    @Test
    void what_is_over_is_refused_as_such_and_what_one_may_oneself_needs_no_delegation() {
        claimed().when(formerDelegateOf(owner("owner"), person("liu")), report(M1, FIRST_DAY))
                .refused(DELEGATION_NOT_IN_FORCE);
        claimed().when(formerDelegateOf(owner("owner"), unitHead("wu", FINANCE)), report(M1, FIRST_DAY))
                .as(Role.UNIT_HEAD, FINANCE);
        claimed().when(delegateOf(owner("owner"), unitHead("wu", FINANCE)), report(M1, FIRST_DAY))
                .as(Role.UNIT_HEAD, FINANCE);
    }

    @Test
    void neither_who_handed_in_nor_who_had_it_handed_in_accepts_it() {
        ItemStory story = claimed().by(delegateOf(unitHead("wu", FINANCE), person("liu")), submit(E1, M1));
        story.when(also(person("wu"), office()), accept(E1)).refused(EVIDENCE_BY_SUBMITTER);
        story.when(also(person("liu"), office()), accept(E1)).refused(EVIDENCE_BY_SUBMITTER);
        story.by(office(), accept(E1));
    }

    @Test
    void a_delegate_does_not_accept_what_who_delegated_handed_in() {
        ItemStory story = claimed().by(owner("owner"), submit(E1, M1));
        story.when(delegateOf(owner("owner"), also(person("liu"), office())), accept(E1))
                .refused(EVIDENCE_BY_SUBMITTER);
        story.by(also(person("liu"), office()), accept(E1));
    }

    @Test
    void who_had_closing_requested_approves_no_step_of_it() {
        ItemStory story = ready().by(delegateOf(unitHead("wu", FINANCE), person("liu")), request());
        story.when(unitHead("wu", FINANCE), approve(UNIT_APPROVAL, story)).refused(SAME_PERSON_IN_ROUND);
        story.by(unitHead("head", FINANCE), approve(UNIT_APPROVAL, story));
    }

    @Test
    void an_owners_delegate_approves_nothing_of_the_owners_item() {
        ItemStory story = unitApproved();
        story.when(delegateOf(owner("owner"), also(person("liu"), office())), approve(OFFICE_REVIEW, story))
                .refused(OWN_ITEM);
        story.by(also(person("liu"), office()), approve(OFFICE_REVIEW, story));
    }

    @Test
    void who_had_an_extension_requested_does_not_grant_it() {
        ItemStory story = claimed().by(delegateOf(unitHead("leader", FINANCE), person("liu")), extend());
        story.when(leadLeader("leader"), grant(X1)).refused(EXTENSION_BY_REQUESTER);
    }

    @Test
    void a_delegate_takes_evidence_back_that_was_handed_in() {
        claimed().by(LIU, submit(E1, M1)).when(LIU, new WithdrawEvidence(ITEM, E1, "照片拿错。")).as(Role.OWNER, null,
                "owner");
    }
}
