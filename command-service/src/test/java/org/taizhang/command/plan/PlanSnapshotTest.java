package org.taizhang.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.runtime.axon.NamedEventSerializer;

class PlanSnapshotTest {

    private record Snapshot(Plan plan) {}

    private static final Plan.Version VERSION = new Plan.Version(3,
            List.of(new FrozenItem(new ItemId("b"), 7, "ab".repeat(32))), new PersonId("office"));
    private static final Plan.Revising REVISING = new Plan.Revising(new LinkedHashSet<>(List.of(new ItemId("b"))),
            VERSION, 3,
            List.of(new ItemRevision(new ItemId("b"), new ProblemAmendment("题", "文", List.of("一")),
                    List.of(new MeasureAmendment(new MeasureId("m"), null, null, Deadline.immediate())),
                    List.of(new MeasureId("n")), List.of(), false)),
            "难以落实", Set.of(new PersonId("office")));

    @Test
    void every_state_is_read_from_its_snapshot_as_it_was() {
        Set<ItemId> items = new LinkedHashSet<>(List.of(new ItemId("b"), new ItemId("a"), new ItemId("c")));
        List<Plan> states = List.of(Plan.none(), new Plan.Draft(items, 2),
                new Plan.Submitted(items, 3, List.of(new FrozenItem(new ItemId("b"), 7, "ab".repeat(32))),
                        new PersonId("office")),
                new Plan.InForce(items, VERSION, 3), REVISING,
                new Plan.RevisionSubmitted(REVISING.submittedAs(4), VERSION.items(), new PersonId("office")),
                new Plan.Concluded(items), new Plan.Withdrawn(Set.of()));
        assertThat(states).extracting(Object::getClass)
                .containsExactlyInAnyOrder((Class<?>[]) Plan.class.getPermittedSubclasses());
        NamedEventSerializer serializer = NamedEventSerializer.create();
        for (Plan state : states) {
            SerializedObject<byte[]> written = serializer.serialize(new Snapshot(state), byte[].class);
            Plan read = serializer.<byte[], Snapshot>deserialize(written).plan();
            assertThat(read).isEqualTo(state);
            assertThat(read.items()).as("in the order in which they came").containsExactlyElementsOf(state.items());
        }
    }
}
