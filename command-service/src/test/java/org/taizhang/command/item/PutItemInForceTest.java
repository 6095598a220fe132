package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.authority.Role.PRINCIPAL;
import static org.taizhang.api.item.ItemRefusal.CONTENT_CHANGED;
import static org.taizhang.api.item.ItemRefusal.NOT_OF_THIS_PLAN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.assign;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.to;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.plan.PlanId;

class PutItemInForceTest {

    private static ItemStory planned() {
        return new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1)));
    }

    private static PutItemInForce version(int version, ItemStory story) {
        return new PutItemInForce(ITEM, PLAN, version, story.facts().content().sha256());
    }

    @Test
    void the_approved_plan_puts_its_item_in_force() {
        ItemStory story = planned();
        PutItemInForce command = version(1, story);
        story.when(principal(), command).then(new ItemPutInForce(ITEM, PLAN, 1, command.contentSha256()))
                .as(PRINCIPAL, null);
        assertThat(story.facts().preparation().inForce()).isTrue();
    }

    @Test
    void a_repeat_for_the_same_or_an_earlier_version_changes_nothing() {
        ItemStory story = planned();
        PutItemInForce first = version(1, story);
        PutItemInForce second = version(2, story);
        story.by(principal(), second).when(principal(), second).then();
        story.when(principal(), first).then();
    }

    @Test
    void a_repeat_after_further_work_changes_nothing_either() {
        ItemStory story = planned();
        PutItemInForce command = version(1, story);
        story.by(principal(), command).by(unitHead(FINANCE), claim()).when(principal(), command).then();
    }

    @Test
    void another_plan_puts_nothing_in_force() {
        ItemStory story = planned();
        story.when(principal(),
                new PutItemInForce(ITEM, new PlanId("another"), 1, story.facts().content().sha256()))
                .refused(NOT_OF_THIS_PLAN);
    }

    @Test
    void content_that_changed_after_approval_is_refused() {
        ItemStory story = planned();
        PutItemInForce approved = version(1, story);
        story.by(office(), assign(measure(M2))).when(principal(), approved).refused(CONTENT_CHANGED);
    }

    @Test
    void neither_claiming_nor_naming_owners_changes_the_content() {
        ItemStory story = new ItemStory().by(office(),
                raise(IMPORTED, FINANCE, measure(M1, to(), Deadline.immediate())));
        PutItemInForce approved = version(1, story);
        story.by(unitHead(FINANCE), claim(), new ReassignMeasure(ITEM, M1, to("owner"), "")).when(principal(), approved)
                .then(new ItemPutInForce(ITEM, PLAN, 1, approved.contentSha256()));
    }

    @Test
    void the_office_puts_nothing_in_force() {
        ItemStory story = planned();
        story.when(office(), version(1, story)).refused(NOT_ALLOWED);
    }
}
