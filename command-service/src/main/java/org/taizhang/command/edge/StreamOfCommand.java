package org.taizhang.command.edge;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;
import org.taizhang.api.Command;

/** Commands name their stream themselves, so that the contract needs none of Axon's annotations. */
@Component("streamOfCommand")
class StreamOfCommand implements CommandTargetResolver, RoutingStrategy {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        // The expected version is checked by the shell, where a retry is told from a stale client.
        return new VersionedAggregateIdentifier(streamOf(command), null);
    }

    @Override
    public String getRoutingKey(CommandMessage<?> command) {
        return streamOf(command);
    }

    private static String streamOf(CommandMessage<?> command) {
        if (command.getPayload() instanceof Command addressed) {
            return addressed.streamId();
        }
        throw new IllegalArgumentException("not a command of the contract: " + command.getPayloadType());
    }
}
