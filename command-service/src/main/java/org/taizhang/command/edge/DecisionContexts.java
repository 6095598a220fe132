package org.taizhang.command.edge;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.settings.CurrentSettings;

/** What a decision of this moment is made under: the day, the settings and the delegations in force. */
@Component
public class DecisionContexts {

    private final Clock clock;
    private final CurrentSettings settings;
    private final DelegationsInForce delegations;

    DecisionContexts(Clock clock, CurrentSettings settings, DelegationsInForce delegations) {
        this.clock = clock;
        this.settings = settings;
        this.delegations = delegations;
    }

    CommandContext now(Caller caller, CommandContext.Sent sent) {
        LocalDate today = LocalDate.now(clock);
        return new CommandContext(delegations.as(caller, today), today, settings.get(), sent);
    }

    /** For a dry run: nothing is sent. */
    public CommandContext now(Caller caller) {
        return now(caller, CommandContext.Sent.PLAIN);
    }
}
