package org.taizhang.runtime.axon;

import java.util.List;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

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

    /** What goes over the bus for what a handler threw. */
    static Exception wrap(Exception thrown) {
        return switch (thrown) {
            case Refusal refusal -> new CommandExecutionException(refusal.getMessage(), null, of(refusal));
            case AggregateNotFoundException _ ->
                new CommandExecutionException("not found", null, of(new Refusal(GeneralRefusal.NOT_FOUND)));
            default -> thrown;
        };
    }

    /** The refusal that came over the bus, or what came as it is. */
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
        return received;
    }
}
