package org.taizhang.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.plan.PlanId;
import org.taizhang.command.WriteEdgeCase;

/** What is watched of a measure, as its events leave it. */
class DueWatchTest extends WriteEdgeCase {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 2);
    private static final Deadline KEPT_UP = new Deadline(DeadlineKind.CONTINUOUS, null, null, null);

    @Autowired
    JdbcClient jdbc;
    @Autowired
    EventProcessingConfiguration processing;

    private List<String> watched(String id, Deadline deadline, ItemEvent... after) throws Exception {
        ItemId item = new ItemId(id);
        tell(new ProblemRaised(item, id, Place.OUTSIDE_PLANS, new Problem(Subject.TEAM, null, null,
                new ProblemSource(SourceKind.SELF_CHECK, null, null), "题", "题。", false, List.of(), null, Map.of()),
                null,
                LocalDate.of(2026, 3, 2), false));
        tell(new MeasureAssigned(item,
                new MeasureDraft(measure(id), "措施", "措施。",
                        new Assignment(List.of(), List.of(), null, List.of(), List.of(), null, null), deadline, null,
                        null, List.of())));
        for (ItemEvent event : after) {
            tell(event);
        }
        assertThat(positions.await(DueWatchProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        assertThat(processing.deadLetterQueue(DueWatchProjection.GROUP).orElseThrow().size()).isZero();
        return jdbc.sql("SELECT kind || ' ' || due_on || CASE WHEN done THEN ' done' ELSE '' END"
                + " || CASE WHEN active THEN '' ELSE ' not in force' END FROM due_watch WHERE id = ? ORDER BY 1")
                .param(id).query(String.class).list();
    }

    private void tell(ItemEvent event) {
        events.publish(GenericEventMessage.asEventMessage(event));
    }

    private static MeasureId measure(String item) {
        return new MeasureId(item + "-m");
    }

    private static MeasureAmended amended(String item, Deadline deadline) {
        return new MeasureAmended(new ItemId(item), measure(item), "改", "改写。", deadline, 2, "修订");
    }

    private static ItemPutInForce inForce(String item) {
        return new ItemPutInForce(new ItemId(item), new PlanId("p"), 1, "ab".repeat(32));
    }

    @Test
    void what_no_plan_has_put_in_force_is_known_and_not_looked_at() throws Exception {
        assertThat(watched("w-1", Deadline.byDate(FAR))).containsExactly("MEASURE 2099-01-02 not in force");
        assertThat(watched("w-2", Deadline.byDate(FAR), inForce("w-2"))).containsExactly("MEASURE 2099-01-02");
    }

    @Test
    void a_measure_that_is_completed_is_not_watched_again_because_it_is_amended() throws Exception {
        assertThat(watched("w-3", Deadline.byDate(FAR), inForce("w-3"),
                new MeasureCompleted(new ItemId("w-3"), measure("w-3"), "办完。", LocalDate.of(2026, 4, 1)),
                amended("w-3", Deadline.byDate(FAR.plusDays(9))))).containsExactly("MEASURE 2099-01-11 done");
    }

    @Test
    void a_review_that_is_due_stays_due_though_the_measure_is_amended() throws Exception {
        assertThat(watched("w-4", KEPT_UP, inForce("w-4"), new MeasureReviewed(new ItemId("w-4"), measure("w-4"), true,
                "仍在坚持。", FAR.minusMonths(3), ReviewCycle.QUARTER, FAR), amended("w-4", KEPT_UP)))
                .containsExactly("REVIEW 2099-01-02");
    }

    @Test
    void of_another_kind_of_deadline_only_the_new_one_is_watched() throws Exception {
        assertThat(watched("w-5", KEPT_UP, inForce("w-5"), amended("w-5", Deadline.byDate(FAR))))
                .containsExactly("MEASURE 2099-01-02");
        assertThat(watched("w-6", Deadline.byDate(FAR), inForce("w-6"), amended("w-6", KEPT_UP))).hasSize(1)
                .allMatch(row -> row.startsWith("REVIEW"));
    }
}
