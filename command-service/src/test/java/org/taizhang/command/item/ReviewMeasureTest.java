package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.authority.Role.OFFICE;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLAIMED;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_INCOMPLETE;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NOT_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NOT_DONE;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NOT_SUSTAINED;
import static org.taizhang.api.item.ItemRefusal.NOT_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.OWN_ITEM;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.CONTINUOUS;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.review;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.ReviewMeasure;

class ReviewMeasureTest {

    private static ItemStory continuous() {
        return claimed(measure(M1, to("owner"), CONTINUOUS));
    }

    @Test
    void a_continuous_measure_is_reviewed_each_quarter() {
        continuous().when(office(), review(M1, true)).then(new MeasureReviewed(ITEM, M1, true, "抽查两个处室。", FIRST_DAY,
                ReviewCycle.QUARTER, FIRST_DAY.plusMonths(3))).as(OFFICE, null);
    }

    @Test
    void the_measure_may_name_its_own_cycle() {
        Deadline monthly = new Deadline(DeadlineKind.CONTINUOUS, null, ReviewCycle.MONTH, null);
        claimed(measure(M1, to("owner"), monthly)).when(supervisor(), review(M1, false)).then(new MeasureReviewed(ITEM,
                M1, false, "抽查两个处室。", FIRST_DAY, ReviewCycle.MONTH, FIRST_DAY.plusMonths(1)));
    }

    @Test
    void it_counts_as_sustained_while_its_last_review_is_positive() {
        ItemStory story = continuous().by(office(), review(M1, true));
        assertThat(story.facts().measure(M1).done()).isTrue();
        story.by(office(), review(M1, false));
        assertThat(story.facts().measure(M1).done()).isFalse();
    }

    private static ItemStory thenSustained() {
        return claimed(measure(M1, to("owner"), new Deadline(DeadlineKind.BY_DATE_THEN_SUSTAIN, DUE, null, null)));
    }

    @Test
    void what_is_kept_up_after_its_date_is_reviewed_once_it_is_completed() {
        thenSustained().when(office(), review(M1, true)).refused(MEASURE_NOT_COMPLETED);
        ItemStory story = thenSustained().by(owner("owner"), complete(M1));
        assertThat(story.facts().measure(M1).done()).isTrue();
        story.by(office(), review(M1, false));
        assertThat(story.facts().measure(M1).done()).isFalse();
        story.by(office(), review(M1, true));
        assertThat(story.facts().measure(M1).done()).isTrue();
    }

    @Test
    void what_was_not_kept_up_does_not_close() {
        ItemStory story = thenSustained().by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), complete(M1))
                .by(office(), accept(E1), review(M1, false));
        story.when(owner("owner"), request()).refused(CLOSURE_INCOMPLETE).missing(MEASURE_NOT_DONE, M1)
                .nothingElseMissing(1);
    }

    @Test
    void a_measure_that_ends_is_not_reviewed() {
        claimed().when(office(), review(M1, true)).refused(MEASURE_NOT_SUSTAINED);
    }

    @Test
    void nobody_reviews_a_measure_they_own() {
        continuous().when(also(owner("owner"), supervisor()), review(M1, true)).refused(OWN_ITEM);
    }

    @Test
    void the_unit_does_not_review_itself() {
        continuous().when(unitHead(FINANCE), review(M1, true)).refused(NOT_ALLOWED);
    }

    @Test
    void it_is_not_reviewed_before_claiming_nor_before_the_plan_is_approved() {
        raised(measure(M1, to("owner"), CONTINUOUS)).when(office(), review(M1, true)).refused(ITEM_NOT_CLAIMED);
        new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1, to("owner"), CONTINUOUS)))
                .by(unitHead(FINANCE), claim()).when(office(), review(M1, true)).refused(NOT_IN_FORCE);
    }

    @Test
    void findings_are_required_and_are_not_of_tomorrow() {
        continuous().when(office(), new ReviewMeasure(ITEM, M1, true, " ", FIRST_DAY)).refused(TEXT_REQUIRED);
        continuous().when(office(), new ReviewMeasure(ITEM, M1, true, "好", FIRST_DAY.plusDays(1)))
                .refused(DATE_IN_FUTURE);
    }
}
