package org.taizhang.command.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkEvent;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkOutcome.Result;
import org.taizhang.api.bulk.BulkOutcomesRecorded;
import org.taizhang.api.bulk.BulkStarted;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.bulk.RecordBulkOutcomes;
import org.taizhang.command.edge.FollowUps;
import org.taizhang.command.edge.Streams;
import org.taizhang.runtime.directory.Directory;

/**
 * Works through a bulk job, some targets for each event of it, and records what became of them, which is the event for
 * the next ones. So a job that was cut off goes on where it was: what was sent before is sent again under the same key.
 */
@Component
@ProcessingGroup("bulk")
class WhenBulkGoesOnThenSendNextCommands {

    private static final int AT_ONCE = 50;

    private final FollowUps followUps;
    private final Streams streams;
    private final Directory directory;
    private final BulkReminders reminders;

    WhenBulkGoesOnThenSendNextCommands(FollowUps followUps, Streams streams, Directory directory,
            BulkReminders reminders) {
        this.followUps = followUps;
        this.streams = streams;
        this.directory = directory;
        this.reminders = reminders;
    }

    @EventHandler
    void on(BulkStarted started, EventMessage<BulkStarted> event) {
        goOn(started.bulkId(), event);
    }

    @EventHandler
    void on(BulkOutcomesRecorded recorded, EventMessage<BulkOutcomesRecorded> event) {
        goOn(recorded.bulkId(), event);
    }

    private void goOn(BulkId id, EventMessage<?> event) {
        Bulk bulk = streams.replay(id.value(), Bulk.NONE, BulkEvent.class, BulkDecider::evolve);
        if (!(bulk instanceof Bulk.Running running)) {
            return;
        }
        // With what the starter holds now, not when it was started: who has lost a role acts under it no more.
        Caller starter = new Caller(running.starter(), directory.grantsOf(running.starter()));
        List<BulkOutcome> outcomes = new ArrayList<>();
        for (List<BulkTarget> group : BulkGroups.next(running.targets(), running.tried(), AT_ONCE)) {
            outcomes.addAll(running.act() instanceof BulkAct.Remind remind
                    ? reminders.remind(id, group, left -> followUps.sendAs(starter,
                            reminders.numbered(id, remind, running.reason(), left), event,
                            id + ":" + group.getFirst().unit(), null))
                    : onItem(id, running, group, starter, event));
        }
        followUps.send(new RecordBulkOutcomes(id, running.tried(), outcomes), event, "outcomes");
    }

    private List<BulkOutcome> onItem(BulkId id, Bulk.Running running, List<BulkTarget> group, Caller starter,
            EventMessage<?> event) {
        List<BulkOutcome> outcomes = new ArrayList<>();
        long version = group.getFirst().seenVersion();
        for (BulkTarget target : group) {
            String key = id + ":" + target.itemId() + ":" + Objects.toString(target.measureId(), "");
            try {
                version = followUps.sendAs(starter, BulkOnItems.command(id, running.act(), running.reason(), target),
                        event, key, version).version();
                outcomes.add(new BulkOutcome(target, Result.DONE, null));
            } catch (Refusal refusal) {
                String code = refusal.code().name();
                outcomes.add(new BulkOutcome(target,
                        code.equals(GeneralRefusal.STALE_VERSION.name()) ? Result.CONFLICT : Result.SKIPPED, code));
            }
        }
        return outcomes;
    }
}
