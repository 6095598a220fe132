package org.taizhang.runtime.axon;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.eventstore.EventStoreUnavailable;
import org.taizhang.runtime.privacy.KeyUnavailable;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** Tells what passes by itself, because a database or a server is away for the moment, from what does not. */
public final class Unavailable {

    private static final Set<Status.Code> PASSING = Set.of(Status.Code.UNAVAILABLE, Status.Code.CANCELLED,
            Status.Code.DEADLINE_EXCEEDED, Status.Code.ABORTED, Status.Code.INTERNAL, Status.Code.UNKNOWN);
    private static final Set<ErrorCategory> LASTING = Set.of(ErrorCategory.EVENT_PAYLOAD_TOO_LARGE,
            ErrorCategory.GRPC_MESSAGE_TOO_LARGE, ErrorCategory.INVALID_EVENT_SEQUENCE);

    private Unavailable() {}

    /**
     * What is away; null where the failure is of another kind. It says nothing of whether a command happened: an answer
     * can be lost on its way back.
     */
    public static @Nullable RefusalCode reason(Throwable failure) {
        RefusalCode found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal.code().reason().kind() == Reason.Kind.UNAVAILABLE ? refusal.code() : null;
                }
                // The last word, whatever it was wrapped in.
                case StatusRuntimeException status -> {
                    return PASSING.contains(status.getStatus().getCode())
                            ? GeneralRefusal.AXON_SERVER_UNAVAILABLE
                            : null;
                }
                case EventStoreUnavailable _,KeyUnavailable _,TransientDataAccessException _,RecoverableDataAccessException _,DataAccessResourceFailureException _,SQLTransientException _,SQLRecoverableException _ ->
                    found = GeneralRefusal.STORE_UNAVAILABLE;
                default -> found = ofAxonServer(cause) && found == null
                        ? GeneralRefusal.AXON_SERVER_UNAVAILABLE
                        : found;
            }
        }
        return found;
    }

    private static boolean ofAxonServer(Throwable cause) {
        return switch (cause) {
            case AxonServerException e -> !LASTING.contains(ErrorCategory.getFromCode(e.code()));
            case io.axoniq.axonserver.connector.AxonServerException e -> !LASTING.contains(e.getErrorCategory());
            case AxonServerCommandDispatchException _,AxonServerQueryDispatchException _,StreamClosedException _,NoHandlerForCommandException _,NoHandlerForQueryException _,ShutdownInProgressException _,TimeoutException _ ->
                true;
            default -> false;
        };
    }
}
