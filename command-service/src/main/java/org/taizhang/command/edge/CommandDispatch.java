package org.taizhang.command.edge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.taizhang.api.Command;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;

import org.taizhang.runtime.axon.RefusalDetails;
import org.taizhang.runtime.privacy.KeyStore;

/**
 * Sends a command with all that its decision and its events need to know of who sent it.
 *
 * <p>A command is sent again when another instance was first, and over Axon Server also when the server or the instance
 * that handled it went away. Then it may have happened, whatever the failure says: AXONIQ-4003 comes for a command that
 * was never sent as well as for one whose answer was lost. Its idempotency key, which is in the aggregate's state, keeps
 * it from happening twice; a command that came without one gets a key for this.
 */
@Component
public class CommandDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDispatch.class);

    private final CommandGateway gateway;
    private final KeyStore keys;
    private final String organisation;
    private final boolean answersGetLost;
    private final Duration passing;

    /** @param passing how long what is away is tried again: an instance's or a connection's change over, no outage */
    CommandDispatch(CommandGateway gateway, KeyStore keys,
            @Value("${taizhang.organisation:default}") String organisation,
            @Value("${axon.axonserver.enabled:false}") boolean axonServer,
            @Value("${taizhang.axon-server-patience:12s}") Duration passing) {
        this.gateway = gateway;
        this.keys = keys;
        this.organisation = organisation;
        this.answersGetLost = axonServer;
        this.passing = passing;
    }

    /**
     * Who sends, and how.
     *
     * @param key idempotency key, bound to the actor by the caller of this
     * @param sentSha256 of what the client sent with the key
     * @param trace trace id of the request or of the event that led here
     */
    public record Envelope(Caller caller, @Nullable String key, @Nullable String sentSha256,
            @Nullable Long expectedVersion, @Nullable String trace) {}

    /** @throws Refusal where the command is refused; one of kind UNAVAILABLE may be sent again under the same key */
    public CommandAnswer send(Command command, Envelope envelope) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(MetadataKeys.ORGANISATION, organisation);
        metadata.put(MetadataKeys.ACTOR, envelope.caller().person().value());
        metadata.put(MetadataKeys.CALLER, envelope.caller());
        putIfPresent(metadata, MetadataKeys.IDEMPOTENCY_KEY, keyOf(envelope));
        putIfPresent(metadata, MetadataKeys.COMMAND_MAC,
                envelope.sentSha256() == null ? null : keys.mac(envelope.sentSha256()));
        putIfPresent(metadata, MetadataKeys.EXPECTED_VERSION, envelope.expectedVersion());
        putIfPresent(metadata, MetadataKeys.TRACE, envelope.trace());
        for (Tries tries = new Tries(answersGetLost ? passing : Duration.ZERO);;) {
            try {
                return await(command, metadata, tries.left());
            } catch (Refusal refusal) {
                if (!tries.again(refusal)) {
                    if (refusal.code().reason().kind() == Reason.Kind.UNAVAILABLE) {
                        LOG.warn("{} was given up: {}", command.getClass().getSimpleName(), refusal.code().name());
                    }
                    throw refusal;
                }
            }
        }
    }

    private @Nullable String keyOf(Envelope envelope) {
        return envelope.key() == null && answersGetLost
                ? envelope.caller().person().value() + ":" + NewId.at(System.currentTimeMillis())
                : envelope.key();
    }

    private CommandAnswer await(Command command, Map<String, Object> metadata, Duration patience) {
        try {
            return gateway.<CommandAnswer>send(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
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

    private static void putIfPresent(Map<String, Object> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }
}
