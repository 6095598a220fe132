package org.taizhang.command.bulk;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkOutcome.Result;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.edge.Streams;
import org.taizhang.command.item.Item;
import org.taizhang.command.item.ItemDecider;
import org.taizhang.command.item.ItemEvolution;
import org.taizhang.command.notice.Notice;
import org.taizhang.command.notice.NoticeDecider;

/** A dry run: what the models would decide on the items as they stand now. Nothing is stored. */
@Component
class BulkTrial {

    private final Streams streams;
    private final BulkReminders reminders;

    BulkTrial(Streams streams, BulkReminders reminders) {
        this.streams = streams;
        this.reminders = reminders;
    }

    List<BulkOutcome> of(BulkId bulk, BulkAct act, String reason, List<BulkTarget> targets, CommandContext context) {
        List<BulkOutcome> outcomes = new ArrayList<>();
        for (List<BulkTarget> group : BulkGroups.next(targets, 0, targets.size())) {
            outcomes.addAll(act instanceof BulkAct.Remind remind
                    ? reminders.remind(bulk, group, left -> NoticeDecider
                            .decide(reminders.tried(bulk, remind, reason, left), Notice.NONE, context))
                    : onItem(bulk, act, reason, group, context));
        }
        return outcomes;
    }

    private List<BulkOutcome> onItem(BulkId bulk, BulkAct act, String reason, List<BulkTarget> group,
            CommandContext context) {
        Item item = streams.replay(group.getFirst().itemId().value(), Item.NONE, ItemEvent.class,
                ItemEvolution::evolve);
        if (!(item instanceof Item.Present present)) {
            return all(group, Result.SKIPPED, ItemRefusal.ITEM_UNKNOWN.name());
        }
        if (present.facts().version() != group.getFirst().seenVersion()) {
            return all(group, Result.CONFLICT, ItemRefusal.REVIEW_OUTDATED.name());
        }
        List<BulkOutcome> outcomes = new ArrayList<>();
        for (BulkTarget target : group) {
            try {
                for (ItemEvent event : ItemDecider.decide(BulkOnItems.command(bulk, act, reason, target), item,
                        context).events()) {
                    item = ItemEvolution.evolve(item, event, context.actor());
                }
                outcomes.add(new BulkOutcome(target, Result.DONE, null));
            } catch (Refusal refusal) {
                outcomes.add(new BulkOutcome(target, Result.SKIPPED, refusal.code().name()));
            }
        }
        return outcomes;
    }

    private static List<BulkOutcome> all(List<BulkTarget> group, Result result, String code) {
        return group.stream().map(target -> new BulkOutcome(target, result, code)).toList();
    }
}
