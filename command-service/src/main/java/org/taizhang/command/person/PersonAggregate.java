package org.taizhang.command.person;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
import org.taizhang.api.person.ChangeEmail;
import org.taizhang.api.person.ErasePerson;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.LiftRestriction;
import org.taizhang.api.person.LinkAccount;
import org.taizhang.api.person.PersonCommand;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.RecordLeaving;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.person.RenamePerson;
import org.taizhang.api.person.RestrictPerson;
import org.taizhang.api.person.RevokeRole;
import org.taizhang.api.person.TransferPerson;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link Person} on Axon: a line per command. */
@Aggregate(type = "person", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand")
class PersonAggregate extends EventSourcedShell<PersonCommand, PersonEvent> {

    private Person person = Person.NONE;

    @Override
    protected Decision<PersonEvent> decide(PersonCommand command, CommandContext context) {
        return PersonDecider.decide(command, person, context);
    }

    @Override
    protected void evolve(PersonEvent event, PersonId actor) {
        person = Person.evolve(person, event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(RegisterPerson command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RenamePerson command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(TransferPerson command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(LinkAccount command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(GrantRole command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RevokeRole command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RecordLeaving command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ChangeEmail command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RestrictPerson command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(LiftRestriction command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ErasePerson command, CommandContext context) {
        return decided(command, context);
    }
}
