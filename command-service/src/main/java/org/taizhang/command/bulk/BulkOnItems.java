package org.taizhang.command.bulk;

import org.taizhang.api.DerivedId;
import org.taizhang.api.Refusal;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkRefusal;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.item.RequestExtension;
import org.taizhang.api.item.ReturnClosure;

/** What an act on items is on one of them: the same command that a person would give there. */
final class BulkOnItems {

    private BulkOnItems() {}

    /** @throws Refusal BULK_NEEDS_MEASURES where the act is on measures and there is none */
    static ItemCommand command(BulkId bulk, BulkAct act, String reason, BulkTarget target) {
        return switch (act) {
            case BulkAct.Assign a -> new ReassignMeasure(target.itemId(), measure(target), a.assignment(), reason);
            case BulkAct.Extend e -> new RequestExtension(target.itemId(), measure(target),
                    new ExtensionId(DerivedId.of("extension", bulk.value(), measure(target).value())), e.newDate(),
                    reason, e.progress());
            case BulkAct.Return _ -> new ReturnClosure(target.itemId(), reason);
            case BulkAct.Remind _ -> throw new IllegalArgumentException("a reminder is for a unit, not for an item");
        };
    }

    private static MeasureId measure(BulkTarget target) {
        if (target.measureId() == null) {
            throw new Refusal(BulkRefusal.BULK_NEEDS_MEASURES);
        }
        return target.measureId();
    }
}
