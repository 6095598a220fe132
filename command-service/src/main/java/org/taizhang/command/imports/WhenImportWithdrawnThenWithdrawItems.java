package org.taizhang.command.imports;

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
            // A row that failed never became an item, and somebody may have withdrawn one already.
            String code = refusal.code().name();
            if (!code.equals(GeneralRefusal.NOT_FOUND.name()) && !code.equals(ItemRefusal.ITEM_WITHDRAWN.name())) {
                throw refusal;
            }
        }
    }
}
