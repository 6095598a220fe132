package org.taizhang.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** What another instance is told: only details cross the bus. */
class LocalCommandBusTest {

    private final LocalCommandBus bus = new LocalCommandBus(SimpleCommandBus.builder());

    private CommandResultMessage<?> told(RuntimeException failure, boolean whenStored) {
        bus.subscribe(String.class.getName(), command -> {
            if (!whenStored) {
                throw failure;
            }
            CurrentUnitOfWork.get().onCommit(unit -> {
                throw failure;
            });
            return "done";
        });
        AtomicReference<CommandResultMessage<?>> told = new AtomicReference<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage("x"), (command, result) -> told.set(result));
        return told.get();
    }

    private void toldOfStoring(RuntimeException failure, RefusalCode code) {
        RefusalDetails details = (RefusalDetails) told(failure, true).exceptionDetails().orElseThrow();
        assertThat(details.code()).isEqualTo(code.name());
    }

    @Test
    void a_conflict_that_shows_when_the_events_are_stored_is_told_as_one() {
        toldOfStoring(new ConcurrencyException("x"), GeneralRefusal.OVERTAKEN);
    }

    @Test
    void so_is_axon_servers_own_which_is_a_status_with_a_code_beside_it() {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), "AXONIQ-2000");
        toldOfStoring(new StatusRuntimeException(Status.OUT_OF_RANGE, trailers), GeneralRefusal.OVERTAKEN);
    }

    @Test
    void events_that_may_or_may_not_be_stored_are_told_as_a_server_that_is_away() {
        toldOfStoring(Status.UNAVAILABLE.asRuntimeException(), GeneralRefusal.AXON_SERVER_UNAVAILABLE);
    }

    @Test
    void a_refusal_is_told_with_its_code_and_a_fault_without_details() {
        assertThat(told(new Refusal(GeneralRefusal.REASON_REQUIRED), false).exceptionDetails()).get()
                .isInstanceOfSatisfying(RefusalDetails.class,
                        details -> assertThat(details.code()).isEqualTo("REASON_REQUIRED"));
        IllegalStateException bug = new IllegalStateException("bug");
        assertThat(told(bug, false).exceptionResult()).isSameAs(bug);
    }
}
