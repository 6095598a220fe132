package org.taizhang.command.person;

import java.util.ArrayList;
import java.util.List;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.LinkAccount;
import org.taizhang.api.person.PersonCommand;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.person.RevokeRole;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to a person's record. Pure. */
public final class PersonDecider {

    private PersonDecider() {}

    /** @throws Refusal with a code of {@link PersonRefusal} or {@link GeneralRefusal}; then nothing follows */
    public static Decision<PersonEvent> decide(PersonCommand command, Person person, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, switch (command) {
            case RegisterPerson c -> register(c, person);
            case LinkAccount c -> link(c, registered(person));
            case GrantRole c -> List.of(grant(c, registered(person), context));
            case RevokeRole c -> List.of(revoke(c, registered(person), context));
        });
    }

    private static List<PersonEvent> register(RegisterPerson c, Person person) {
        Refuse.when(!(person instanceof Person.None), PersonRefusal.PERSON_EXISTS);
        Refuse.blankText(c.name());
        List<PersonEvent> events = new ArrayList<>();
        events.add(new PersonRegistered(c.personId(), c.name(), c.unit(), c.title()));
        if (c.account() != null) {
            events.add(new AccountLinked(c.personId(), c.account()));
        }
        return events;
    }

    private static List<PersonEvent> link(LinkAccount c, Person.Registered person) {
        return person.accounts().contains(c.account())
                ? List.of()
                : List.of(new AccountLinked(c.personId(), c.account()));
    }

    private static PersonEvent grant(GrantRole c, Person.Registered person, CommandContext context) {
        Refuse.when(c.personId().equals(context.actor()), PersonRefusal.OWN_ROLE);
        Refuse.when(c.scope() == Scope.UNIT && c.unit() == null, PersonRefusal.UNIT_NEEDED);
        Refuse.when(c.scope() == Scope.PLAN && c.plan() == null, PersonRefusal.PLAN_NEEDED);
        Refuse.when(person.roles().contains(new Person.HeldRole(c.role(), c.unit(), c.plan())),
                PersonRefusal.ROLE_HELD);
        Refuse.when(person.roles().stream().anyMatch(held -> held.role().administers())
                || c.role().administers() && !person.roles().isEmpty(), PersonRefusal.ADMINISTRATORS_EXCLUSIVE);
        return new RoleGranted(c.personId(), c.role(), c.scope(), c.unit(), c.plan());
    }

    private static PersonEvent revoke(RevokeRole c, Person.Registered person, CommandContext context) {
        Refuse.when(c.personId().equals(context.actor()), PersonRefusal.OWN_ROLE);
        Refuse.blankReason(c.reason());
        Refuse.when(person.roles().stream().noneMatch(
                held -> held.role() == c.role() && (c.unit() == null || c.unit().equals(held.unit()))),
                PersonRefusal.ROLE_NOT_HELD);
        return new RoleRevoked(c.personId(), c.role(), c.unit(), c.reason());
    }

    private static Person.Registered registered(Person person) {
        if (person instanceof Person.Registered registered) {
            return registered;
        }
        throw new Refusal(PersonRefusal.PERSON_UNKNOWN);
    }
}
