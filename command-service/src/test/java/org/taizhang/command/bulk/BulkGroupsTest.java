package org.taizhang.command.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.unit.UnitId;

class BulkGroupsTest {

    private static BulkTarget target(String item, @Nullable String measure, @Nullable String unit) {
        return new BulkTarget(new ItemId(item), measure == null ? null : new MeasureId(measure),
                unit == null ? null : new UnitId(unit), 1);
    }

    @Test
    void measures_of_one_item_stay_together_however_few_are_taken() {
        List<BulkTarget> targets = List.of(target("a", "1", null), target("a", "2", null), target("b", "3", null));
        assertThat(BulkGroups.next(targets, 0, 1)).containsExactly(targets.subList(0, 2));
        assertThat(BulkGroups.next(targets, 2, 1)).containsExactly(targets.subList(2, 3));
        assertThat(BulkGroups.next(targets, 0, 3)).containsExactly(targets.subList(0, 2), targets.subList(2, 3));
        assertThat(BulkGroups.next(targets, 3, 1)).isEmpty();
    }

    @Test
    void items_of_one_unit_are_reminded_together() {
        List<BulkTarget> targets = List.of(target("a", null, "u"), target("b", null, "u"), target("c", null, "v"));
        assertThat(BulkGroups.next(targets, 0, 3)).containsExactly(targets.subList(0, 2), targets.subList(2, 3));
    }
}
