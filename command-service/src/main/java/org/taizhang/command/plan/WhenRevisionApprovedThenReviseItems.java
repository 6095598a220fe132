package org.taizhang.command.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.ApplyRevision;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.command.edge.FollowUps;

/**
 * An approved revision is made so of each item that it changes, and puts in force what came with it. Work on the others
 * is not disturbed.
 */
@Component
@ProcessingGroup("plan-in-force")
class WhenRevisionApprovedThenReviseItems {

    private final FollowUps followUps;

    WhenRevisionApprovedThenReviseItems(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** Every item is tried; what was refused goes to the dead letters in the end, where the office sees it. */
    @EventHandler
    void on(RevisionApproved approved, EventMessage<RevisionApproved> event) {
        Refusal first = null;
        for (ItemCommand command : commands(approved)) {
            try {
                followUps.send(command, event, command.itemId().value());
            } catch (Refusal refusal) {
                boolean done = removes(command) && refusal.code().name().equals(ItemRefusal.ITEM_WITHDRAWN.name());
                first = first == null && !done ? refusal : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static List<ItemCommand> commands(RevisionApproved approved) {
        Map<ItemId, String> contents = approved.items().stream()
                .collect(Collectors.toMap(FrozenItem::itemId, FrozenItem::contentSha256));
        List<ItemCommand> commands = new ArrayList<>();
        for (ItemRevision change : approved.changes()) {
            commands.add(new ApplyRevision(change.itemId(), approved.planId(), approved.version(), change,
                    contents.getOrDefault(change.itemId(), ""), approved.reason()));
        }
        for (ItemId item : approved.admitted()) {
            commands.add(new PutItemInForce(item, approved.planId(), approved.version(),
                    contents.getOrDefault(item, "")));
        }
        return commands;
    }

    private static boolean removes(ItemCommand command) {
        return command instanceof ApplyRevision apply && apply.revision().removed();
    }
}
