package org.taizhang.command.edge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.taizhang.api.Command;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;

import org.taizhang.runtime.axon.RefusalDetails;

import tools.jackson.databind.json.JsonMapper;

/** Sends a command with all that its decision and its events need to know of who sent it. */
@Component
public class CommandDispatch {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 8;

    private final CommandGateway gateway;
    private final JsonMapper json;
    private final String organisation;

    CommandDispatch(CommandGateway gateway, JsonMapper json,
            @Value("${taizhang.organisation:default}") String organisation) {
        this.gateway = gateway;
        this.json = json;
        this.organisation = organisation;
    }

    /**
     * Who sends, and how.
     *
     * @param key idempotency key, bound to the actor by the caller of this
     * @param trace trace id of the request or of the event that led here
     */
    public record Envelope(Caller caller, @Nullable String key, @Nullable String commandSha256,
            @Nullable Long expectedVersion, @Nullable String trace) {}

    /** @throws Refusal where the command is refused */
    public CommandAnswer send(Command command, Envelope envelope) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(MetadataKeys.ORGANISATION, organisation);
        metadata.put(MetadataKeys.ACTOR, envelope.caller().person().value());
        metadata.put(MetadataKeys.CALLER, json.writeValueAsString(envelope.caller()));
        putIfPresent(metadata, MetadataKeys.IDEMPOTENCY_KEY, envelope.key());
        putIfPresent(metadata, MetadataKeys.COMMAND_SHA256, envelope.commandSha256());
        putIfPresent(metadata, MetadataKeys.EXPECTED_VERSION, envelope.expectedVersion());
        putIfPresent(metadata, MetadataKeys.TRACE, envelope.trace());
        for (int again = 1;; again++) {
            try {
                return await(command, metadata);
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                // Another instance was first. Its events are read before this decides once more.
                if (again == TRIES) {
                    throw new Refusal(GeneralRefusal.NO_ANSWER);
                }
            }
        }
    }

    private CommandAnswer await(Command command, Map<String, String> metadata) {
        try {
            return gateway.<CommandAnswer>send(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw RefusalDetails.unwrap(cause);
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Refusal(GeneralRefusal.NO_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static void putIfPresent(Map<String, String> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }
}
