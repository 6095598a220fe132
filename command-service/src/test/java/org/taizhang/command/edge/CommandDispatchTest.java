package org.taizhang.command.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.person.PersonId;
import org.taizhang.runtime.privacy.KeyStore;

class CommandDispatchTest {

    private static final CommandAnswer ANSWER = new CommandAnswer("i-1", 7);

    private static final String HASH = "ab".repeat(32);

    @TempDir
    private Path folder;
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Deque<Object> outcomes = new ArrayDeque<>();
    private final List<CommandMessage<?>> sent = new ArrayList<>();

    private CommandAnswer send(boolean axonServer, @Nullable String key) {
        bus.subscribe(ClaimItem.class.getName(), message -> {
            sent.add(message);
            Object outcome = outcomes.size() > 1 ? outcomes.pop() : outcomes.element();
            if (outcome instanceof Exception failure) {
                throw failure;
            }
            return outcome;
        });
        CommandGateway gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        try (KeyStore store = KeyStore.open(folder)) {
            var dispatch = new CommandDispatch(gateway, store, "default", axonServer, Duration.ofSeconds(2));
            return dispatch.send(new ClaimItem(new ItemId("i-1")), new CommandDispatch.Envelope(
                    new Caller(new PersonId("p-1"), List.of()), key, key == null ? null : HASH, null, null));
        }
    }

    @Test
    void which_request_came_with_a_key_is_told_to_nobody_who_tries_hashes() {
        outcomes.add(new CommandAnswer("i-1", 1));
        send(false, "p-1:a");
        send(false, "p-1:a");
        List<Object> macs = sent.stream().map(message -> message.getMetaData().get(MetadataKeys.COMMAND_MAC)).toList();
        assertThat(macs).hasSize(2).doesNotContainNull().doesNotContain(HASH);
        assertThat(macs.get(0)).isEqualTo(macs.get(1));
    }

    private List<Object> keys() {
        return sent.stream().map(message -> message.getMetaData().get(MetadataKeys.IDEMPOTENCY_KEY)).toList();
    }

    private static Exception away() {
        return new AxonServerException("AXONIQ-4003", "Received exception while dispatching command");
    }

    @Test
    void over_axon_server_a_command_is_sent_again_under_its_key_until_the_server_and_a_handler_are_back() {
        outcomes.addAll(List.of(
                new AxonServerCommandDispatchException("AXONIQ-4003", "not connected", (Throwable) null), away(),
                new NoHandlerForCommandException("not yet"), ANSWER));
        assertThat(send(true, "p-1:k")).isEqualTo(ANSWER);
        assertThat(keys()).containsExactly("p-1:k", "p-1:k", "p-1:k", "p-1:k");
    }

    @Test
    void a_command_that_came_without_a_key_gets_one_before_it_is_first_sent_because_its_answer_may_be_lost() {
        outcomes.addAll(List.of(new AxonServerException("AXONIQ-4001", "Connection lost while executing command"),
                ANSWER));
        assertThat(send(true, null)).isEqualTo(ANSWER);
        assertThat(keys()).hasSize(2).doesNotContainNull();
        assertThat(keys().getFirst()).isEqualTo(keys().getLast()).asString().startsWith("p-1:");
    }

    @Test
    void what_stays_away_becomes_a_refusal_that_says_to_try_again() {
        outcomes.add(away());
        assertThatThrownBy(() -> send(true, "p-1:k")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(GeneralRefusal.AXON_SERVER_UNAVAILABLE));
        // With pauses that grow: not hundreds of times.
        assertThat(sent).hasSizeBetween(4, 12);
    }

    @Test
    void on_postgresql_nothing_is_sent_again_but_after_a_conflict() {
        outcomes.add(new Refusal(GeneralRefusal.STORE_UNAVAILABLE));
        assertThatThrownBy(() -> send(false, null)).isInstanceOf(Refusal.class);
        assertThat(keys()).hasSize(1).containsOnlyNulls();
    }

    @Test
    void whoever_was_overtaken_decides_once_more_but_not_for_ever() {
        outcomes.addAll(List.of(new Refusal(GeneralRefusal.OVERTAKEN), new Refusal(GeneralRefusal.OVERTAKEN), ANSWER));
        assertThat(send(false, null)).isEqualTo(ANSWER);
        assertThat(sent).hasSize(3);
        outcomes.clear();
        outcomes.add(new Refusal(GeneralRefusal.OVERTAKEN));
        assertThatThrownBy(() -> send(false, null)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(GeneralRefusal.OVERTAKEN));
    }

    @Test
    void a_refusal_of_the_model_is_an_answer() {
        outcomes.add(new Refusal(ItemRefusal.ITEM_WITHDRAWN));
        assertThatThrownBy(() -> send(true, "p-1:k")).isInstanceOf(Refusal.class);
        assertThat(sent).hasSize(1);
    }
}
