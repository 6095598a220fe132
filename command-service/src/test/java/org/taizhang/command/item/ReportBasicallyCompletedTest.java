package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_INCOMPLETE;
import static org.taizhang.api.item.ItemRefusal.DATE_BEFORE_RAISING;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLAIMED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_IS_CONTINUOUS;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NOT_DONE;
import static org.taizhang.api.item.ItemRefusal.NOT_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.NO_EVIDENCE;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.staff;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.CONTINUOUS;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.basicallyComplete;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.takeBack;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.ReportBasicallyCompleted;
import org.taizhang.api.item.ReturnEvidence;

class ReportBasicallyCompletedTest {

    private static ItemStory shown() {
        return claimed().by(owner("owner"), submit(E1, M1));
    }

    private static ReportBasicallyCompleted on(LocalDate day) {
        return new ReportBasicallyCompleted(ITEM, M1, "制度已起草。", "待会议审定。", day);
    }

    @Test
    void it_is_reported_with_evidence_and_what_is_left_to_do() {
        shown().when(owner("owner"), basicallyComplete(M1))
                .then(new MeasureBasicallyCompleted(ITEM, M1, "制度已起草。", "待会议审定。", FIRST_DAY)).nowIs(IN_PROGRESS);
    }

    @Test
    void it_counts_nowhere_as_completed() {
        ItemStory story = shown().by(owner("owner"), basicallyComplete(M1), rootCause(), sameTypeCheck()).by(office(),
                accept(E1));
        assertThat(story.facts().measure(M1).done()).isFalse();
        story.when(owner("owner"), request()).refused(CLOSURE_INCOMPLETE).missing(MEASURE_NOT_DONE, M1)
                .nothingElseMissing(1);
        assertThat(story.by(owner("owner"), complete(M1)).facts().measure(M1).done()).isTrue();
    }

    @Test
    void without_evidence_that_stands_it_is_refused() {
        claimed().when(owner("owner"), basicallyComplete(M1)).refused(NO_EVIDENCE);
        shown().by(office(), new ReturnEvidence(ITEM, E1, "看不清")).when(owner("owner"), basicallyComplete(M1))
                .refused(NO_EVIDENCE);
        shown().by(owner("owner"), takeBack(E1)).when(owner("owner"), basicallyComplete(M1)).refused(NO_EVIDENCE);
    }

    @Test
    void both_texts_are_required_and_the_day_is_not_of_the_future_nor_before_raising() {
        shown().when(owner("owner"), new ReportBasicallyCompleted(ITEM, M1, " ", "待审定", FIRST_DAY))
                .refused(TEXT_REQUIRED);
        shown().when(owner("owner"), new ReportBasicallyCompleted(ITEM, M1, "已起草", "", FIRST_DAY))
                .refused(TEXT_REQUIRED);
        shown().when(owner("owner"), on(FIRST_DAY.plusDays(1))).refused(DATE_IN_FUTURE);
        shown().when(owner("owner"), on(FIRST_DAY.minusDays(1))).refused(DATE_BEFORE_RAISING);
    }

    @Test
    void what_is_completed_or_goes_on_for_ever_is_not_basically_completed() {
        shown().by(owner("owner"), complete(M1)).when(owner("owner"), basicallyComplete(M1)).refused(MEASURE_COMPLETED);
        claimed(measure(M1, to("owner"), CONTINUOUS)).by(owner("owner"), submit(E1, M1))
                .when(owner("owner"), basicallyComplete(M1)).refused(MEASURE_IS_CONTINUOUS);
    }

    @Test
    void it_is_reported_of_what_is_claimed_and_in_force() {
        raised().when(owner("owner"), basicallyComplete(M1)).refused(ITEM_NOT_CLAIMED);
        new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1))).by(unitHead(FINANCE), claim())
                .by(owner("owner"), submit(E1, M1)).when(owner("owner"), basicallyComplete(M1)).refused(NOT_IN_FORCE);
    }

    @Test
    void a_colleague_does_not_report_it() {
        shown().when(staff("clerk", FINANCE), basicallyComplete(M1)).refused(NOT_ALLOWED);
    }
}
