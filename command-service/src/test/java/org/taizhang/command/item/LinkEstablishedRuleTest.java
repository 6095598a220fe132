package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_INCOMPLETE;
import static org.taizhang.api.item.ItemRefusal.ITEM_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.ITEM_WITHDRAWN;
import static org.taizhang.api.item.ItemRefusal.NO_ESTABLISHED_RULE;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.assignment;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.reopen;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStories.ready;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.LinkEstablishedRule;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.RuleDemandMet;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.WithdrawItem;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.command.settings.Settings;

class LinkEstablishedRuleTest {

    private static final RuleId RULE = new RuleId("rule");
    private static final LinkEstablishedRule LINK = new LinkEstablishedRule(ITEM, RULE, RuleKind.NEW, "蹲点调研制度");
    private static final EstablishedRuleLinked LINKED = new EstablishedRuleLinked(ITEM, RULE, RuleKind.NEW, "蹲点调研制度");
    private static final Settings DEMANDING = Settings.DEFAULT.with(Setting.CHAIN, "OFFICE_REVIEW")
            .with(Setting.RULE_REQUIRED, "SELF_CHECK");

    @Test
    void a_rule_is_linked_once() {
        raised().when(unitHead(FINANCE), LINK).then(LINKED).nowIs(ItemStatus.RAISED).when(office(), LINK).then();
    }

    @Test
    void a_rule_may_come_out_of_a_closed_item_and_stays_with_it_when_it_is_reopened() {
        ItemStory story = closed().when(office(), LINK).then(LINKED).nowIs(ItemStatus.CLOSED);
        story.by(supervisor(), reopen(ReopenKind.RELAPSED)).when(office(), LINK).then();
    }

    @Test
    void the_head_of_a_unit_that_answers_for_a_measure_links_too_and_others_do_not() {
        raised(measure(M1, assignment(PERSONNEL, "owner"), Deadline.byDate(ItemCommands.DUE)))
                .when(unitHead(PERSONNEL), LINK).then(LINKED);
        raised().when(unitHead(PERSONNEL), LINK).refused(NOT_ALLOWED).when(owner("owner"), LINK).refused(NOT_ALLOWED);
    }

    @Test
    void nothing_is_linked_to_an_item_that_is_unknown_or_withdrawn() {
        new ItemStory().when(office(), LINK).refused(ITEM_UNKNOWN);
        raised().by(office2(), new WithdrawItem(ITEM, "误登记")).when(office(), LINK).refused(ITEM_WITHDRAWN);
    }

    @Test
    void a_source_that_demands_a_rule_is_not_closed_without_one() {
        ready().under(DEMANDING).when(owner("owner"), request()).refused(CLOSURE_INCOMPLETE)
                .missing(NO_ESTABLISHED_RULE, ITEM).nothingElseMissing(1);
    }

    @Test
    void what_was_demanded_and_what_met_it_is_recorded_with_the_request() {
        ItemStory story = ready().under(DEMANDING).by(office(), LINK).when(owner("owner"), request()).then(
                new ClosureRequested(ITEM, 1, List.of(ChainStep.OFFICE_REVIEW), false, List.of("sha-e1"), "已全部整改到位。"),
                new RuleDemandMet(ITEM, 1, SourceKind.SELF_CHECK, List.of(RULE))).nowIs(ItemStatus.CLOSURE_REQUESTED);
        story.by(office(), ItemCommands.approve(ChainStep.OFFICE_REVIEW, story)).when(supervisor(), close())
                .nowIs(ItemStatus.CLOSED);
    }

    @Test
    void a_demand_that_comes_after_the_request_does_not_hold_it_up() {
        ItemStory story = ItemStories.rechecked().under(DEMANDING);
        story.when(supervisor(), close()).nowIs(ItemStatus.CLOSED);
    }
}
