package org.taizhang.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.runtime.axon.NamedEventSerializer;

class PlanSnapshotTest {

    private record Snapshot(Plan plan) {}

    @Test
    void every_state_is_read_from_its_snapshot_as_it_was() {
        Set<ItemId> items = new LinkedHashSet<>(List.of(new ItemId("b"), new ItemId("a"), new ItemId("c")));
        List<Plan> states = List.of(Plan.none(), new Plan.Draft(items, 2),
                new Plan.Submitted(items, 3, List.of(new FrozenItem(new ItemId("b"), 7, "ab".repeat(32))),
                        new PersonId("office")),
                new Plan.InForce(items, 3), new Plan.Concluded(items), new Plan.Withdrawn(Set.of()));
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
