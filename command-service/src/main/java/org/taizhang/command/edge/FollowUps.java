package org.taizhang.command.edge;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.Command;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.directory.Directory;

/**
 * Commands that follow from an event, by whose authority the event came about. A redelivered event sends the same
 * commands under the same keys, so that nothing happens twice.
 */
@Component
public class FollowUps {

    // A command sent on the handler's own thread would join its unit of work and share its fate.
    private final ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor();

    private final CommandDispatch dispatch;
    private final Directory directory;

    FollowUps(CommandDispatch dispatch, Directory directory) {
        this.dispatch = dispatch;
        this.directory = directory;
    }

    /** Not refused, but not done either: the event has to be handled again. No {@link Refusal}, so that none is noted. */
    static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotNow(Refusal cause) {
            super(cause.code().name(), cause);
        }
    }

    /**
     * @param step names this command among those that follow from the event
     * @throws Refusal where the command is refused, for good
     */
    public CommandAnswer send(Command command, EventMessage<?> event, String step) {
        return send(command, event, step, null);
    }

    /**
     * As {@link #send}, on what was read at this version.
     *
     * @throws Refusal STALE_VERSION where that has changed since
     */
    public CommandAnswer sendSeeing(long version, Command command, EventMessage<?> event, String step) {
        return send(command, event, step, version);
    }

    /**
     * Sends as somebody who holds what they hold now, under a key of its own: the same whichever event led here.
     *
     * @param expectedVersion null where none was seen
     */
    public CommandAnswer sendAs(Caller caller, Command command, EventMessage<?> event, String key,
            @Nullable Long expectedVersion) {
        return send(caller, command, event, key, expectedVersion);
    }

    private CommandAnswer send(Command command, EventMessage<?> event, String step, @Nullable Long expectedVersion) {
        return send(callerBehind(event), command, event, event.getIdentifier() + ":" + step, expectedVersion);
    }

    private CommandAnswer send(Caller caller, Command command, EventMessage<?> event, String key,
            @Nullable Long expectedVersion) {
        String trace = (String) event.getMetaData().get(MetadataKeys.TRACE);
        var envelope = new CommandDispatch.Envelope(caller, key, null, expectedVersion, trace);
        try {
            return CompletableFuture.supplyAsync(() -> dispatch.send(command, envelope), apart).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal
                    && refusal.code().reason().kind() == Reason.Kind.UNAVAILABLE) {
                throw new NotNow(refusal);
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A unit stands for all that lies below it, as it did when the event came about. */
    private Caller callerBehind(EventMessage<?> event) {
        var metadata = event.getMetaData();
        Role role = Role.valueOf(String.valueOf(metadata.get(MetadataKeys.ROLE)));
        Grant grant = metadata.get(MetadataKeys.UNIT) instanceof String unit
                ? Grant.forUnits(role, new UnitId(unit), directory.withAllBelow(new UnitId(unit)))
                : Grant.of(role);
        return new Caller(new PersonId(String.valueOf(metadata.get(MetadataKeys.ACTOR))), List.of(grant));
    }
}
