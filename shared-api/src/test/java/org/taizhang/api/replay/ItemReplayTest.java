package org.taizhang.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.taizhang.api.EventName;
import org.taizhang.api.item.ItemEvent;

class ItemReplayTest {

    private final ItemReplay replay = new ItemReplay();
    private long next;

    @Test
    void each_field_has_its_value_and_the_event_that_set_it() {
        raisedAndAssigned();
        assertThat(field("status")).isEqualTo(new FieldState("RAISED", 0));
        assertThat(field("problem.title")).isEqualTo(new FieldState("台账不全", 0));
        assertThat(field("measures/m1/deadline.date")).isEqualTo(new FieldState("2026-04-01", 1));
        assertThat(field("measures/m1/state")).isEqualTo(new FieldState("OPEN", 1));
        assertThat(field("measures/m1/assignment.owners")).isEqualTo(new FieldState(List.of("p1"), 1));
    }

    @Test
    void what_an_event_says_again_was_set_by_the_one_before() {
        raisedAndAssigned();
        apply("item.MeasureAmended", Map.of("measureId", "m1", "title", "补记", "text", "新的做法", "deadline",
                Map.of("kind", "BY_DATE", "date", "2026-05-01")));
        assertThat(field("measures/m1/title")).isEqualTo(new FieldState("补记", 1));
        assertThat(field("measures/m1/text")).isEqualTo(new FieldState("新的做法", 2));
        assertThat(field("measures/m1/deadline.date")).isEqualTo(new FieldState("2026-05-01", 2));
    }

    @Test
    void work_begins_with_the_first_thing_done_and_reopening_begins_a_round() {
        raisedAndAssigned();
        apply("item.ItemClaimed", Map.of("unit", "u1", "claimedOn", "2026-03-02", "immediateDeadlines",
                Map.of("m1", "2026-03-17")));
        assertThat(field("status").value()).isEqualTo("CLAIMED");
        assertThat(field("measures/m1/deadline.date")).isEqualTo(new FieldState("2026-03-17", 2));
        apply("item.EvidenceSubmitted", Map.of("measureId", "m1", "evidenceId", "e1", "effect", "已完成"));
        assertThat(field("status")).isEqualTo(new FieldState("IN_PROGRESS", 3));
        apply("item.EvidenceAccepted", Map.of("measureId", "m1", "evidenceId", "e1"));
        assertThat(field("evidence/e1/state")).isEqualTo(new FieldState("ACCEPTED", 4));
        assertThat(field("evidence/e1/effect")).isEqualTo(new FieldState("已完成", 3));
        apply("item.MeasureCompleted", Map.of("measureId", "m1", "summary", "完", "completedOn", "2026-03-10"));
        apply("item.ClosureRequested", Map.of("round", 1, "text", "请销号"));
        apply("item.ItemClosed", Map.of("round", 1, "closedOn", "2026-03-20"));
        assertThat(field("status").value()).isEqualTo("CLOSED");
        apply("item.ItemReopened", Map.of("round", 2, "kind", "RELAPSED", "reason", "反弹", "measures", List.of("m1")));
        assertThat(replay.state()).doesNotContainKeys("closed.closedOn", "closure.text",
                "measures/m1/completion.summary");
        assertThat(field("measures/m1/state")).isEqualTo(new FieldState("OPEN", 8));
        assertThat(field("round")).isEqualTo(new FieldState(2L, 8));
    }

    @Test
    void two_points_differ_in_what_was_set_between_them() {
        raisedAndAssigned();
        var before = replay.state();
        apply("item.MeasureDropped", Map.of("measureId", "m1", "reason", "重复"));
        assertThat(ItemReplay.difference(before, replay.state())).containsExactly(
                new FieldChange("measures/m1/drop.reason", null, new FieldState("重复", 2)),
                new FieldChange("measures/m1/state", new FieldState("OPEN", 1), new FieldState("DROPPED", 2)));
        assertThat(ItemReplay.difference(before, before)).isEmpty();
    }

    @Test
    void every_event_of_an_item_is_replayed() {
        for (Class<?> event : ItemEvent.class.getPermittedSubclasses()) {
            String name = event.getAnnotation(EventName.class).value();
            ItemReplay one = new ItemReplay();
            one.apply(0, name, Map.of("itemId", "i", "measureId", "m"));
            assertThat(ItemReplay.replays(name)).isTrue();
        }
        assertThat(Arrays.stream(ItemEvent.class.getPermittedSubclasses())).hasSizeGreaterThan(30);
    }

    @Test
    void what_an_item_does_not_have_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> replay.apply(0, "plan.PlanDrafted", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemReplay().apply(1, "item.ItemClosed", Map.of()));
    }

    private void raisedAndAssigned() {
        apply("item.ProblemRaised", Map.of("itemId", "i1", "number", "2026-1", "problem", Map.of("title", "台账不全"),
                "inForce", true));
        apply("item.MeasureAssigned", Map.of("itemId", "i1", "measure", Map.of("measureId", "m1", "title", "补记", "text",
                "补记全部", "assignment", Map.of("owners", List.of("p1")), "deadline",
                Map.of("kind", "BY_DATE", "date", "2026-04-01"))));
    }

    private void apply(String name, Map<String, ?> payload) {
        replay.apply(next++, name, payload);
    }

    private FieldState field(String path) {
        return replay.state().get(path);
    }
}
