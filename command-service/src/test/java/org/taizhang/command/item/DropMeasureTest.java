package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.ALREADY_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_UNDER_REVIEW;
import static org.taizhang.api.item.ItemRefusal.LAST_MEASURE;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_DROPPED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_EXISTS;
import static org.taizhang.api.item.ItemRefusal.NOT_THE_ASSIGNER;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.assign;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.report;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.DropMeasure;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.PutItemInForce;

class DropMeasureTest {

    private static DropMeasure drop(MeasureId measure) {
        return new DropMeasure(ITEM, measure, "与另一措施重复。");
    }

    @Test
    void a_dropped_measure_needs_no_evidence_and_stands_in_nobodys_way() {
        claimed(measure(M1), measure(M2))
                .by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), complete(M1), submit(E2, M2))
                .by(office(), accept(E1), accept(E2)).when(office(), drop(M2))
                .then(new MeasureDropped(ITEM, M2, null, "与另一措施重复。")).when(owner("owner"), request())
                .nowIs(ItemStatus.CLOSURE_REQUESTED);
    }

    @Test
    void evidence_of_a_dropped_measure_is_not_reviewed() {
        ItemStory story = claimed(measure(M1), measure(M2)).by(owner("owner"), submit(E2, M2))
                .by(office(), accept(E2), drop(M2));
        assertThat(story.facts().acceptedHashes()).isEmpty();
    }

    @Test
    void nothing_more_is_done_to_it_and_its_id_is_not_used_again() {
        ItemStory story = claimed(measure(M1), measure(M2)).by(owner("owner"), submit(E2, M2)).by(office(), drop(M2));
        story.when(owner("owner"), report(M2, FIRST_DAY)).refused(MEASURE_DROPPED);
        story.when(office(), accept(E2)).refused(MEASURE_DROPPED);
        story.when(office(), drop(M2)).refused(MEASURE_DROPPED);
        story.when(office(), assign(measure(M2))).refused(MEASURE_EXISTS);
    }

    @Test
    void the_last_measure_is_not_dropped() {
        raised().when(office(), drop(M1)).refused(LAST_MEASURE);
        raised(measure(M1), measure(M2)).by(office(), drop(M1)).when(office(), drop(M2)).refused(LAST_MEASURE);
    }

    @Test
    void what_was_completed_counts() {
        claimed(measure(M1), measure(M2)).by(owner("owner"), complete(M2)).when(office(), drop(M2))
                .refused(MEASURE_COMPLETED);
    }

    @Test
    void a_reason_is_required() {
        raised(measure(M1), measure(M2)).when(office(), new DropMeasure(ITEM, M2, " ")).refused(REASON_REQUIRED);
    }

    @Test
    void neither_its_owner_nor_who_did_not_assign_it_drops_it() {
        claimed(measure(M1), measure(M2)).when(owner("owner"), drop(M2)).refused(NOT_ALLOWED)
                .when(unitHead(FINANCE), drop(M2)).refused(NOT_THE_ASSIGNER);
    }

    @Test
    void what_a_plan_has_in_force_is_dropped_by_a_revision_only() {
        ItemStory story = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1), measure(M2)));
        story.by(principal(), new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256()))
                .when(office(), drop(M2)).refused(ALREADY_IN_FORCE);
    }

    @Test
    void nothing_is_dropped_while_closing_is_reviewed() {
        claimed(measure(M1), measure(M2)).by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1),
                complete(M1), submit(E2, M2), complete(M2)).by(office(), accept(E1), accept(E2))
                .by(owner("owner"), request()).when(office(), drop(M2)).refused(CLOSURE_UNDER_REVIEW);
    }
}
