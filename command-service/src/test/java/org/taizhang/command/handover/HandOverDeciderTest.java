package org.taizhang.command.handover;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.handover.HandOverRefusal.HAND_OVER_EXISTS;
import static org.taizhang.api.handover.HandOverRefusal.HAND_OVER_TO_SELF;
import static org.taizhang.api.handover.HandOverRefusal.HAND_OVER_UNKNOWN;
import static org.taizhang.api.handover.HandOverRefusal.MEASURE_NAMED_TWICE;
import static org.taizhang.api.handover.HandOverRefusal.NOTHING_TO_HAND_OVER;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.systemAdmin;
import static org.taizhang.command.People.unitHead;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.handover.HandOverCommand;
import org.taizhang.api.handover.HandOverCompleted;
import org.taizhang.api.handover.HandOverEvent;
import org.taizhang.api.handover.HandOverId;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.HandOverWork;
import org.taizhang.api.handover.MeasureHandedOver;
import org.taizhang.api.handover.MeasureNotHandedOver;
import org.taizhang.api.handover.NoteHandedOver;
import org.taizhang.api.handover.WorkItem;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.command.ModelStory;

class HandOverDeciderTest {

    private static final HandOverId ID = new HandOverId("hand-over");
    private static final WorkItem FIRST = new WorkItem(new ItemId("item"), new MeasureId("m1"));
    private static final WorkItem SECOND = new WorkItem(new ItemId("item"), new MeasureId("m2"));

    private static ModelStory<HandOverCommand, HandOverEvent, HandOver> nothing() {
        return new ModelStory<>(HandOver.NONE, HandOverDecider::decide,
                (state, event, actor) -> HandOver.evolve(state, event));
    }

    private static HandOverWork handOver(String to, WorkItem... measures) {
        return new HandOverWork(ID, id("wang"), id(to), List.of(measures), "调离。");
    }

    private static NoteHandedOver handed(WorkItem measure) {
        return new NoteHandedOver(ID, measure, null);
    }

    @Test
    void the_office_hands_over_once_to_another_person_with_a_reason() {
        nothing().when(office(), handOver("liu", FIRST))
                .then(new HandOverStarted(ID, id("wang"), id("liu"), List.of(FIRST), "调离。"))
                .when(office(), handOver("liu", FIRST)).refused(HAND_OVER_EXISTS);
        nothing().when(office(), handOver("wang", FIRST)).refused(HAND_OVER_TO_SELF)
                .when(office(), new HandOverWork(ID, id("wang"), id("liu"), List.of(FIRST), " "))
                .refused(REASON_REQUIRED);
    }

    @Test
    void there_has_to_be_something_and_each_measure_once() {
        nothing().when(office(), handOver("liu")).refused(NOTHING_TO_HAND_OVER).when(office(),
                handOver("liu", FIRST, FIRST)).refused(MEASURE_NAMED_TWICE);
    }

    @Test
    void nobody_else_does() {
        for (var other : List.of(owner("wang"), unitHead(FINANCE), systemAdmin())) {
            nothing().when(other, handOver("liu", FIRST)).refused(NOT_ALLOWED).when(other, handed(FIRST))
                    .refused(NOT_ALLOWED);
        }
    }

    @Test
    void with_the_last_measure_it_is_complete_and_says_how_many_stayed() {
        nothing().by(office(), handOver("liu", FIRST, SECOND))
                .when(office(), new NoteHandedOver(ID, FIRST, "ITEM_CLOSED"))
                .then(new MeasureNotHandedOver(ID, FIRST, "ITEM_CLOSED")).when(office(), handed(SECOND))
                .then(new MeasureHandedOver(ID, SECOND), new HandOverCompleted(ID, 1, 1));
    }

    @Test
    void what_was_noted_is_not_noted_again() {
        nothing().when(office(), handed(FIRST)).refused(HAND_OVER_UNKNOWN)
                .by(office(), handOver("liu", FIRST, SECOND), handed(FIRST)).when(office(), handed(FIRST)).then()
                .by(office(), handed(SECOND)).when(office(), handed(SECOND)).then();
    }
}
