package org.taizhang.command.edge;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.authority.Caller;
import org.taizhang.command.decision.CommandContext;

/** Gives command handlers their {@link CommandContext}: from the message's metadata and what is so now. */
@Component
class CommandContextFactory implements ParameterResolverFactory, ParameterResolver<CommandContext> {

    /** Asked for late: they read from the event store, which over Axon Server is made after what resolves parameters. */
    private final ObjectProvider<DecisionContexts> contexts;

    CommandContextFactory(ObjectProvider<DecisionContexts> contexts) {
        this.contexts = contexts;
    }

    @Override
    public @Nullable ParameterResolver<CommandContext> createInstance(Executable executable, Parameter[] parameters,
            int index) {
        return parameters[index].getType() == CommandContext.class ? this : null;
    }

    @Override
    public CommandContext resolveParameterValue(Message<?> message) {
        MetaData metadata = message.getMetaData();
        if (!(metadata.get(MetadataKeys.CALLER) instanceof Caller caller)) {
            throw new IllegalStateException("a command came without its caller");
        }
        String expected = (String) metadata.get(MetadataKeys.EXPECTED_VERSION);
        return contexts.getObject().now(caller,
                new CommandContext.Sent((String) metadata.get(MetadataKeys.IDEMPOTENCY_KEY),
                        (String) metadata.get(MetadataKeys.COMMAND_MAC),
                        expected == null ? null : Long.valueOf(expected)));
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
