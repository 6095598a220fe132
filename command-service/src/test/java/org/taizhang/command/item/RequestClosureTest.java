package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ChainStep.OFFICE_REVIEW;
import static org.taizhang.api.item.ChainStep.RECHECK;
import static org.taizhang.api.item.ChainStep.UNIT_APPROVAL;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_INCOMPLETE;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLAIMED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NOT_DONE;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNASSIGNED;
import static org.taizhang.api.item.ItemRefusal.NOT_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.NO_ACCEPTED_EVIDENCE;
import static org.taizhang.api.item.ItemRefusal.NO_MEASURE;
import static org.taizhang.api.item.ItemRefusal.NO_ROOT_CAUSE;
import static org.taizhang.api.item.ItemRefusal.NO_SAME_TYPE_CHECK;
import static org.taizhang.api.item.ItemRefusal.SHORT_CHAIN_NOT_ALLOWED;
import static org.taizhang.api.item.ItemStatus.CLOSED;
import static org.taizhang.api.item.ItemStatus.CLOSURE_REQUESTED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.CONTINUOUS;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.requestShort;
import static org.taizhang.command.item.ItemCommands.review;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStories.ready;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.item.RequestClosure;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingKey;
import org.taizhang.command.settings.Settings;

class RequestClosureTest {

    private static final List<ChainStep> FULL = List.of(UNIT_APPROVAL, OFFICE_REVIEW, RECHECK);

    @Test
    void closure_is_requested_with_the_chain_and_the_evidence_that_will_be_reviewed() {
        ready().when(owner("owner"), request())
                .then(new ClosureRequested(ITEM, 1, FULL, false, List.of("sha-e1"), "已全部整改到位。"))
                .nowIs(CLOSURE_REQUESTED);
    }

    @Test
    void the_unit_head_requests_it() {
        ready().when(unitHead(FINANCE), request()).nowIs(CLOSURE_REQUESTED).as(UNIT_HEAD, FINANCE);
    }

    @Test
    void the_chain_is_a_setting_per_source_and_stays_as_it_was_requested() {
        Settings officeOnly = Settings.DEFAULT.with(
                new SettingKey(Setting.SOURCE_CHAIN, SourceKind.SELF_CHECK), List.of("OFFICE_REVIEW"));
        ItemStory story = ready().under(officeOnly).by(owner("owner"), request()).under(Settings.DEFAULT);
        story.when(office(), approve(OFFICE_REVIEW, story)).nowIs(CLOSURE_REQUESTED);
        story.when(supervisor(), close()).nowIs(CLOSED);
    }

    @Test
    void a_refusal_lists_everything_that_is_missing() {
        claimed(measure(M1), measure(M2, to("owner"), CONTINUOUS)).when(owner("owner"), request())
                .refused(CLOSURE_INCOMPLETE).missing(MEASURE_NOT_DONE, M1).missing(NO_ACCEPTED_EVIDENCE, M1)
                .missing(MEASURE_NOT_DONE, M2).missing(NO_ACCEPTED_EVIDENCE, M2).missing(NO_ROOT_CAUSE, ITEM)
                .missing(NO_SAME_TYPE_CHECK, ITEM).nothingElseMissing(6);
    }

    @Test
    void an_item_without_a_measure_is_not_closed() {
        claimed(new MeasureDraft[0]).by(unitHead(FINANCE), rootCause(), sameTypeCheck())
                .when(unitHead(FINANCE), request()).refused(CLOSURE_INCOMPLETE).missing(NO_MEASURE, ITEM)
                .nothingElseMissing(1);
    }

    @Test
    void a_measure_without_an_owner_stands_in_the_way() {
        ItemStory story = new ItemStory()
                .by(office(), raise(IMPORTED, FINANCE, measure(M1, to(), CONTINUOUS))).by(unitHead(FINANCE), claim());
        story.by(principal(), new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256()))
                .by(unitHead(FINANCE), rootCause(), sameTypeCheck(), submit(E1, M1))
                .by(office(), accept(E1), review(M1, true)).when(unitHead(FINANCE), request())
                .refused(CLOSURE_INCOMPLETE).missing(MEASURE_UNASSIGNED, M1).nothingElseMissing(1);
    }

    @Test
    void evidence_that_was_returned_does_not_count() {
        claimed().by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), complete(M1))
                .by(office(), new ReturnEvidence(ITEM, E1, "看不清")).when(owner("owner"), request())
                .refused(CLOSURE_INCOMPLETE).missing(NO_ACCEPTED_EVIDENCE, M1).nothingElseMissing(1);
    }

    @Test
    void a_continuous_measure_needs_a_positive_last_review() {
        ItemStory story = claimed(measure(M1, to("owner"), CONTINUOUS))
                .by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1))
                .by(office(), accept(E1), review(M1, true), review(M1, false));
        story.when(owner("owner"), request()).refused(CLOSURE_INCOMPLETE).missing(MEASURE_NOT_DONE, M1)
                .nothingElseMissing(1);
        story.by(office(), review(M1, true)).when(owner("owner"), request()).nowIs(CLOSURE_REQUESTED);
    }

    @Test
    void before_claiming_or_before_the_plan_is_approved_nothing_is_requested() {
        raised().when(owner("owner"), request()).refused(ITEM_NOT_CLAIMED);
        new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1))).by(unitHead(FINANCE), claim())
                .when(owner("owner"), request()).refused(NOT_IN_FORCE);
    }

    @Test
    void a_text_is_required() {
        ready().when(owner("owner"), new RequestClosure(ITEM, false, " ")).refused(TEXT_REQUIRED);
    }

    @Test
    void items_with_only_immediate_measures_may_take_the_short_chain() {
        ready(measure(M1, to("owner"), Deadline.immediate())).when(owner("owner"), requestShort()).then(
                new ClosureRequested(ITEM, 1, List.of(OFFICE_REVIEW), true, List.of("sha-e1"), "已立行立改。"));
    }

    @Test
    void other_items_may_not() {
        ready().when(owner("owner"), requestShort()).refused(SHORT_CHAIN_NOT_ALLOWED);
    }

    @Test
    void neither_the_office_nor_a_stranger_requests_it() {
        ready().when(office(), request()).refused(NOT_ALLOWED);
        ready().when(owner("stranger"), request()).refused(NOT_ALLOWED);
    }
}
