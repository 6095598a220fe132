package org.taizhang.command.imports;

import java.util.Set;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.imports.ImportWithdrawn;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.WithdrawItem;
import org.taizhang.api.plan.WithdrawPlan;
import org.taizhang.command.edge.FollowUps;

/** A withdrawn import takes its items and its plan back. */
@Component
@ProcessingGroup("imports")
class WhenImportWithdrawnThenWithdrawItems {

    private static final Set<String> ENDED = Set.of(GeneralRefusal.NOT_FOUND.name(),
            ItemRefusal.ITEM_WITHDRAWN.name(), ItemRefusal.ITEM_MERGED.name());

    private final FollowUps followUps;

    WhenImportWithdrawnThenWithdrawItems(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventHandler
    void on(ImportWithdrawn withdrawn, EventMessage<ImportWithdrawn> event) {
        followUps.send(new WithdrawPlan(withdrawn.planId(), withdrawn.reason()), event, "plan");
        for (ItemId item : withdrawn.items()) {
            withdraw(item, withdrawn.reason(), event);
        }
    }

    private void withdraw(ItemId item, String reason, EventMessage<?> event) {
        try {
            followUps.send(new WithdrawItem(item, reason), event, item.value());
        } catch (Refusal refusal) {
            // A row that failed never became an item, and somebody may have withdrawn or merged one already.
            if (!ENDED.contains(refusal.code().name())) {
                throw refusal;
            }
        }
    }
}
