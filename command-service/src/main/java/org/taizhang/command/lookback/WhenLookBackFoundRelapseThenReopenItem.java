package org.taizhang.command.lookback;

import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.ReopenItem;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.command.covering.ItemStandings;
import org.taizhang.command.edge.FollowUps;

/** What a look-back found relapsed is open again, by the authority of who recorded the look-back. */
@Component
@ProcessingGroup("look-backs")
class WhenLookBackFoundRelapseThenReopenItem {

    private final FollowUps followUps;
    private final ItemStandings items;

    WhenLookBackFoundRelapseThenReopenItem(FollowUps followUps, ItemStandings items) {
        this.followUps = followUps;
        this.items = items;
    }

    /** Every item is tried; what was refused goes to the dead letters in the end, where the office sees it. */
    @EventHandler
    void on(LookBackRecorded recorded, EventMessage<LookBackRecorded> event) {
        Refusal first = null;
        for (ReviewedItem reviewed : recorded.items()) {
            if (reviewed.finding().result() == LookBackResult.RELAPSED && closedAsReviewed(reviewed)) {
                try {
                    reopen(recorded, reviewed, event);
                } catch (Refusal refusal) {
                    first = first == null ? refusal : first;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Somebody else may have reopened it since: then it has what this would do. */
    private boolean closedAsReviewed(ReviewedItem reviewed) {
        return items.find(reviewed.finding().itemId())
                .filter(item -> item.status() == ItemStatus.CLOSED && item.round() == reviewed.round())
                .map(ItemStanding::itemId).isPresent();
    }

    private void reopen(LookBackRecorded recorded, ReviewedItem reviewed, EventMessage<LookBackRecorded> event) {
        ItemId item = reviewed.finding().itemId();
        String reason = "回头看（%s，%s）发现反弹：%s".formatted(recorded.reviewedOn(), recorded.lookBackId(),
                reviewed.finding().text());
        followUps.send(new ReopenItem(item, ReopenKind.RELAPSED, reason, List.of()), event, item.value());
    }
}
