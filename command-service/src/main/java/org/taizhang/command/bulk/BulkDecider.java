package org.taizhang.command.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.bulk.BulkCommand;
import org.taizhang.api.bulk.BulkEvent;
import org.taizhang.api.bulk.BulkOutcomesRecorded;
import org.taizhang.api.bulk.BulkRefusal;
import org.taizhang.api.bulk.BulkStarted;
import org.taizhang.api.bulk.BulkStopped;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.bulk.RecordBulkOutcomes;
import org.taizhang.api.bulk.StartBulk;
import org.taizhang.api.bulk.StopBulk;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to a bulk job, and what each event changes. Pure. What is done to an item, the item decides. */
public final class BulkDecider {

    private BulkDecider() {}

    /** @throws Refusal with a code of {@link BulkRefusal} or {@link GeneralRefusal}; then nothing follows */
    public static Decision<BulkEvent> decide(BulkCommand command, Bulk bulk, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), reach(context.caller()));
        return new Decision<>(authority, switch (command) {
            case StartBulk c -> List.of(start(c, bulk));
            case RecordBulkOutcomes c -> record(c, bulk);
            case StopBulk c -> List.of(stop(c, bulk, context));
        });
    }

    /** The state after one more event that this person caused. */
    public static Bulk evolve(Bulk before, BulkEvent event, PersonId actor) {
        return switch (event) {
            case BulkStarted e -> new Bulk.Running(actor, e.act(), e.reason(), e.targets(), 0);
            case BulkOutcomesRecorded e -> ((Bulk.Running) before).tried(e.outcomes().size());
            case BulkStopped _ -> new Bulk.Ended();
        };
    }

    private static BulkEvent start(StartBulk c, Bulk bulk) {
        Refuse.when(!(bulk instanceof Bulk.None), BulkRefusal.BULK_EXISTS);
        Refuse.blankReason(c.reason());
        Refuse.when(c.targets().isEmpty(), BulkRefusal.BULK_EMPTY);
        Set<List<String>> seen = new HashSet<>();
        for (BulkTarget target : c.targets()) {
            Refuse.when(!seen.add(List.of(target.itemId().value(), Objects.toString(target.measureId(), ""))),
                    BulkRefusal.BULK_TARGET_TWICE);
        }
        return new BulkStarted(c.bulkId(), c.act(), c.reason(), c.targets());
    }

    /** What was recorded before, or comes after somebody stopped it, changes nothing: the process may be redelivered. */
    private static List<BulkEvent> record(RecordBulkOutcomes c, Bulk bulk) {
        Refuse.when(bulk instanceof Bulk.None, BulkRefusal.BULK_UNKNOWN);
        return bulk instanceof Bulk.Running running && running.tried() == c.from()
                ? List.of(new BulkOutcomesRecorded(c.bulkId(), c.from(), c.outcomes()))
                : List.of();
    }

    private static BulkEvent stop(StopBulk c, Bulk bulk, CommandContext context) {
        return switch (bulk) {
            case Bulk.None _ -> throw new Refusal(BulkRefusal.BULK_UNKNOWN);
            case Bulk.Ended _ -> throw new Refusal(BulkRefusal.BULK_ENDED);
            case Bulk.Running running -> {
                Refuse.when(!running.starter().equals(context.actor()) && !context.caller().holds(Role.OFFICE),
                        BulkRefusal.BULK_NOT_STARTER);
                Refuse.blankReason(c.reason());
                yield new BulkStopped(c.bulkId(), c.reason());
            }
        };
    }

    /** Whatever the caller reaches with any role: how far that is, each item decides. */
    private static Reach reach(Caller caller) {
        Set<PersonId> self = Set.of(caller.person());
        return new Reach(
                caller.grants().stream().map(Grant::plan).filter(Objects::nonNull).findFirst().orElse(null),
                caller.grants().stream().flatMap(grant -> grant.units().stream()).collect(Collectors.toSet()), self,
                self);
    }
}
