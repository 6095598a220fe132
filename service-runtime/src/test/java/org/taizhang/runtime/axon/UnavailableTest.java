package org.taizhang.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.Status;

class UnavailableTest {

    private static void away(RefusalCode code, Exception... failures) {
        for (Exception failure : failures) {
            assertThat(Unavailable.reason(failure)).as(failure.toString()).isEqualTo(code);
        }
    }

    @Test
    void what_a_missing_axon_server_causes_is_known_however_deep_it_lies() {
        away(GeneralRefusal.AXON_SERVER_UNAVAILABLE, Status.UNAVAILABLE.asRuntimeException(),
                new EventStoreException("x", new ExecutionException(Status.CANCELLED.asRuntimeException())),
                new EventStoreException("x", new TimeoutException()),
                new StreamClosedException(Status.UNAVAILABLE.asRuntimeException()),
                new NoHandlerForCommandException("not yet"),
                new AxonServerException("AXONIQ-0001", "Connection lost while executing command on: x"),
                new io.axoniq.axonserver.connector.AxonServerException(ErrorCategory.COMMAND_DISPATCH_ERROR, "x", "y"));
    }

    @Test
    void so_is_a_database_that_is_away_or_busy() {
        away(GeneralRefusal.STORE_UNAVAILABLE, new RuntimeException(new SQLTransientConnectionException()),
                new CannotAcquireLockException("deadlock"));
    }

    @Test
    void a_refusal_keeps_its_own_word() {
        away(GeneralRefusal.OVERTAKEN, new RuntimeException(new Refusal(GeneralRefusal.OVERTAKEN)));
        assertThat(Unavailable.reason(new Refusal(GeneralRefusal.NOT_FOUND))).isNull();
    }

    @Test
    void what_would_fail_again_is_none_of_it() {
        for (Exception failure : new Exception[]{new IllegalStateException("bug"), new DuplicateKeyException("x"),
                new CommandExecutionException("x", null), Status.RESOURCE_EXHAUSTED.asRuntimeException(),
                new io.axoniq.axonserver.connector.AxonServerException(ErrorCategory.COMMAND_DISPATCH_ERROR, "x", "y",
                        Status.RESOURCE_EXHAUSTED.asRuntimeException()),
                new AxonServerException("AXONIQ-2001", "too large") }) {
            assertThat(Unavailable.reason(failure)).as(failure.toString()).isNull();
        }
    }
}
