package org.taizhang.command.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkOutcome.Result;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;

/**
 * What a job would do, in three groups. Nothing of it has been done.
 *
 * @param possible 可执行
 * @param skipped 跳过, each with the code of the rule
 * @param conflicts 冲突: items that have changed since they were seen
 */
record BulkPreview(List<Target> possible, List<Target> skipped, List<Target> conflicts) {

    BulkPreview {
        possible = List.copyOf(possible);
        skipped = List.copyOf(skipped);
        conflicts = List.copyOf(conflicts);
    }

    /** @param code why not; null where it is possible */
    record Target(ItemId itemId, @Nullable MeasureId measureId, @Nullable String code) {}

    static BulkPreview of(List<BulkOutcome> outcomes) {
        return new BulkPreview(group(outcomes, Result.DONE), group(outcomes, Result.SKIPPED),
                group(outcomes, Result.CONFLICT));
    }

    private static List<Target> group(List<BulkOutcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).map(outcome -> new Target(
                outcome.target().itemId(), outcome.target().measureId(), outcome.code())).toList();
    }
}
