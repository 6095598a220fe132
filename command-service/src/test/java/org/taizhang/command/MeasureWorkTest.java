package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.person.PersonId;
import org.taizhang.runtime.directory.MeasureWork;
import org.taizhang.runtime.directory.MeasureWorkProjection;

/** What somebody still has to do, as leaving and handing over find it. */
class MeasureWorkTest extends WriteEdgeCase {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final MeasureId M1 = new MeasureId("m1");
    private static final MeasureId M2 = new MeasureId("m2");

    @Autowired
    MeasureWork work;

    private static Assignment of(String owner, String leader) {
        return new Assignment(List.of(new PersonId(owner)), List.of(new PersonId(leader)), null, List.of(), List.of(),
                null, null);
    }

    private static MeasureAssigned assigned(ItemId item, MeasureId measure) {
        return new MeasureAssigned(item, new MeasureDraft(measure, "蹲点", "每月蹲点。",
                of(item + "-owner", item + "-leader"), Deadline.byDate(DAY), null, null, List.of()));
    }

    private List<MeasureId> openAfter(String item, ItemEvent... then) throws InterruptedException {
        ItemId id = new ItemId(item);
        events.publish(GenericEventMessage.asEventMessage(assigned(id, M1)),
                GenericEventMessage.asEventMessage(assigned(id, M2)));
        for (ItemEvent event : then) {
            events.publish(GenericEventMessage.asEventMessage(event));
        }
        assertThat(positions.await(MeasureWorkProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        assertThat(openOf(item + "-owner")).isEqualTo(openOf(item + "-leader"));
        return openOf(item + "-owner");
    }

    private List<MeasureId> openOf(String person) {
        return work.openOf(new PersonId(person)).stream().map(MeasureWork.OpenMeasure::measure).toList();
    }

    @Test
    void what_is_completed_or_dropped_is_no_work_any_more() throws Exception {
        ItemId a = new ItemId("a");
        assertThat(openAfter("a", new MeasureCompleted(a, M1, "已完成", DAY))).containsExactly(M2);
        ItemId b = new ItemId("b");
        assertThat(openAfter("b", new MeasureDropped(b, M2, null, "重复"))).containsExactly(M1);
    }

    @Test
    void nothing_is_left_of_an_item_that_ended_and_what_is_reopened_is_there_again() throws Exception {
        ItemId c = new ItemId("c");
        assertThat(openAfter("c", new ItemWithdrawn(c, "误立"))).isEmpty();
        ItemId d = new ItemId("d");
        assertThat(openAfter("d", new ItemMerged(d, new ItemId("a"), "ZG-2026-0001", 3, "重复"))).isEmpty();
        ItemId e = new ItemId("e");
        ItemClosed closed = new ItemClosed(e, 1, DAY, "同意", 90, DAY.plusDays(90));
        assertThat(openAfter("e", new MeasureCompleted(e, M1, "已完成", DAY), new MeasureCompleted(e, M2, "已完成", DAY),
                closed, new ItemReopened(e, ReopenKind.RELAPSED, "反弹", 2, List.of(M2)))).containsExactly(M2);
    }

    @Test
    void what_is_given_to_others_is_theirs() throws Exception {
        ItemId f = new ItemId("f");
        assertThat(openAfter("f", new MeasureReassigned(f, M1, of("new-owner", "new-leader"), "调整")))
                .containsExactly(M2);
        assertThat(openOf("new-owner")).containsExactly(M1);
        assertThat(openOf("new-leader")).containsExactly(M1);
    }
}
