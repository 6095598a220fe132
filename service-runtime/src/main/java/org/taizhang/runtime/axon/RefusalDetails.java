package org.taizhang.runtime.axon;

import java.util.List;

import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

import io.grpc.StatusRuntimeException;

/** A refusal on its way over the bus: exceptions do not travel between instances, details do. */
public record RefusalDetails(String code, Reason reason, List<Missing> missing, @Nullable Long currentVersion) {

    private record Carried(String name, Reason reason) implements RefusalCode {}

    static RefusalDetails of(Refusal refusal) {
        return new RefusalDetails(refusal.code().name(), refusal.code().reason(), refusal.missing(),
                refusal.currentVersion());
    }

    Refusal toRefusal() {
        return new Refusal(new Carried(code, reason), missing, currentVersion);
    }

    /** What goes over the bus for what a handler threw, or the store when it was to keep the events. */
    static Exception wrap(Exception thrown) {
        Exception cause = thrown instanceof StatusRuntimeException ? GrpcExceptionParser.parse(thrown) : thrown;
        return switch (cause) {
            case Refusal refusal -> new CommandExecutionException(refusal.getMessage(), null, of(refusal));
            case AggregateNotFoundException _ -> carrying(GeneralRefusal.NOT_FOUND, cause);
            // Another instance was first.
            case ConcurrencyException _,AggregateStreamCreationException _ ->
                carrying(GeneralRefusal.OVERTAKEN, cause);
            default -> {
                RefusalCode away = Unavailable.reason(thrown);
                yield away == null ? thrown : carrying(away, thrown);
            }
        };
    }

    private static CommandExecutionException carrying(RefusalCode code, Exception cause) {
        return new CommandExecutionException(code.name(), cause, of(new Refusal(code)));
    }

    /** The refusal that came over the bus, or that says what was away; else what came, as it is. */
    public static RuntimeException unwrap(RuntimeException received) {
        for (Throwable cause = received; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandlerExecutionException carrier
                    && carrier.getDetails().orElse(null) instanceof RefusalDetails details) {
                return details.toRefusal();
            }
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        RefusalCode away = Unavailable.reason(received);
        return away == null ? received : new Refusal(away);
    }
}
