package org.taizhang.command.edge;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.LocalDate;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.authority.Caller;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.settings.CurrentSettings;

/** Gives command handlers their {@link CommandContext}: from the message's metadata, the clock and the settings. */
@Component
class CommandContextFactory implements ParameterResolverFactory, ParameterResolver<CommandContext> {

    private final Clock clock;
    private final CurrentSettings settings;
    private final DelegationsInForce delegations;

    CommandContextFactory(Clock clock, CurrentSettings settings, DelegationsInForce delegations) {
        this.clock = clock;
        this.settings = settings;
        this.delegations = delegations;
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
        LocalDate today = LocalDate.now(clock);
        return new CommandContext(delegations.as(caller, today), today, settings.get(),
                new CommandContext.Sent((String) metadata.get(MetadataKeys.IDEMPOTENCY_KEY),
                        (String) metadata.get(MetadataKeys.COMMAND_SHA256),
                        expected == null ? null : Long.valueOf(expected)));
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
