package org.taizhang.command.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.ChangeEmail;
import org.taizhang.api.person.EmailChanged;
import org.taizhang.api.person.ErasePerson;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.LiftRestriction;
import org.taizhang.api.person.LinkAccount;
import org.taizhang.api.person.PersonCommand;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.api.person.PersonTransferred;
import org.taizhang.api.person.RecordLeaving;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.person.RenamePerson;
import org.taizhang.api.person.RestrictionLifted;
import org.taizhang.api.person.RestrictPerson;
import org.taizhang.api.person.RevokeRole;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.person.RoleGrantedForTerm;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.person.TransferPerson;
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
        Authority authority = authority(command, context);
        return new Decision<>(authority, switch (command) {
            case RegisterPerson c -> register(c, person);
            case RenamePerson c -> rename(c, person);
            case TransferPerson c -> transfer(c, person);
            case LinkAccount c -> link(c, registered(person));
            case GrantRole c -> List.of(grant(c, registered(person), context));
            case RevokeRole c -> List.of(revoke(c, registered(person), context));
            case ChangeEmail c -> List.of(changeEmail(c, registered(person)));
            case RecordLeaving c -> List.of(leave(c, registered(person), context));
            case RestrictPerson c -> List.of(restrict(c, left(person), context));
            case LiftRestriction c -> List.of(lift(c, left(person)));
            case ErasePerson c -> List.of(erase(c, left(person), context));
        });
    }

    /** One's own address one changes oneself. */
    private static Authority authority(PersonCommand command, CommandContext context) {
        PersonId person = command.personId();
        if (command instanceof ChangeEmail) {
            return person.equals(context.actor())
                    ? Permissions.requireOwn(person, context.caller())
                    : Permissions.require(command, context.caller(), Reach.ORGANISATION,
                            role -> role == Role.SYSTEM_ADMIN);
        }
        return Permissions.require(command, context.caller(), Reach.ORGANISATION);
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

    private static List<PersonEvent> rename(RenamePerson c, Person person) {
        registered(person);
        Refuse.blankText(c.name());
        Refuse.blankReason(c.reason());
        return List.of(new PersonRenamed(c.personId(), c.name(), c.reason()));
    }

    private static List<PersonEvent> transfer(TransferPerson c, Person person) {
        registered(person);
        Refuse.blankReason(c.reason());
        return List.of(new PersonTransferred(c.personId(), c.unit(), c.title(), c.reason()));
    }

    private static List<PersonEvent> link(LinkAccount c, Person.Registered person) {
        return person.accounts().contains(c.account())
                ? List.of()
                : List.of(new AccountLinked(c.personId(), c.account()));
    }

    private static PersonEvent grant(GrantRole c, Person.Registered person, CommandContext context) {
        Refuse.when(c.personId().equals(context.actor()), PersonRefusal.OWN_ROLE);
        Refuse.when(c.role() == Role.SYSTEM, PersonRefusal.ROLE_OF_NOBODY);
        Refuse.when(c.scope() == Scope.UNIT && c.unit() == null, PersonRefusal.UNIT_NEEDED);
        Refuse.when(c.scope() == Scope.PLAN && c.plan() == null, PersonRefusal.PLAN_NEEDED);
        List<Person.HeldRole> held = person.roles().stream().filter(role -> !role.over(context.today())).toList();
        Refuse.when(held.stream().anyMatch(role -> role.equals(
                new Person.HeldRole(c.role(), c.unit(), c.plan(), role.until()))), PersonRefusal.ROLE_HELD);
        // A term that is still to begin counts as well: the day it begins, nobody would look again.
        Refuse.when(held.stream().anyMatch(role -> role.role().administers())
                || c.role().administers() && !held.isEmpty(), PersonRefusal.ADMINISTRATORS_EXCLUSIVE);
        if (c.from() == null && c.until() == null) {
            return new RoleGranted(c.personId(), c.role(), c.scope(), c.unit(), c.plan());
        }
        Refuse.when(c.role().administers(), PersonRefusal.TERM_NOT_FOR_ADMINISTRATORS);
        LocalDate from = c.from() == null ? context.today() : c.from();
        Refuse.when(c.until() != null && c.until().isBefore(context.today()), PersonRefusal.TERM_OVER);
        Refuse.when(c.until() != null && c.until().isBefore(from), PersonRefusal.TERM_BACKWARDS);
        return new RoleGrantedForTerm(c.personId(), c.role(), c.scope(), c.unit(), c.plan(), from, c.until());
    }

    private static PersonEvent revoke(RevokeRole c, Person.Registered person, CommandContext context) {
        Refuse.when(c.personId().equals(context.actor()), PersonRefusal.OWN_ROLE);
        Refuse.blankReason(c.reason());
        Refuse.when(person.roles().stream().noneMatch(
                held -> held.role() == c.role() && (c.unit() == null || c.unit().equals(held.unit()))),
                PersonRefusal.ROLE_NOT_HELD);
        Refuse.when(c.heldAlone(), PersonRefusal.LAST_ADMINISTRATOR);
        return new RoleRevoked(c.personId(), c.role(), c.unit(), c.reason());
    }

    private static PersonEvent changeEmail(ChangeEmail c, Person.Registered person) {
        Refuse.when(c.email() != null && !MailAddress.suits(c.email()), PersonRefusal.EMAIL_MALFORMED);
        Refuse.when(Objects.equals(c.email(), person.email()), PersonRefusal.EMAIL_UNCHANGED);
        return new EmailChanged(c.personId(), c.email());
    }

    private static PersonEvent leave(RecordLeaving c, Person.Registered person, CommandContext context) {
        Refuse.when(c.personId().equals(context.actor()), PersonRefusal.OWN_LEAVING);
        Refuse.blankReason(c.reason());
        Refuse.future(c.leftOn(), context.today());
        Set<Person.HeldRole> roles = person.roles();
        Refuse.when(roles.stream().anyMatch(held -> c.heldAlone().contains(held.role())),
                PersonRefusal.LAST_ADMINISTRATOR);
        if (!c.openWork().isEmpty()) {
            throw new Refusal(PersonRefusal.WORK_REMAINS,
                    c.openWork().stream().map(work -> Missing.of(PersonRefusal.WORK_REMAINS, work)).toList());
        }
        return new PersonLeft(c.personId(), c.leftOn(), c.reason());
    }

    private static Person.Registered registered(Person person) {
        return switch (person) {
            case Person.Registered registered -> registered;
            case Person.Left _,Person.Erased _ -> throw new Refusal(PersonRefusal.PERSON_LEFT);
            case Person.None _ -> throw new Refusal(PersonRefusal.PERSON_UNKNOWN);
        };
    }

    private static PersonEvent restrict(RestrictPerson c, Person.Left person, CommandContext context) {
        Refuse.blankReason(c.grounds());
        Refuse.when(person.restrictedUntil() != null, PersonRefusal.PERSON_RESTRICTED);
        Refuse.when(!c.until().isAfter(context.today()), PersonRefusal.RESTRICTION_OVER);
        return new PersonRestricted(c.personId(), c.until(), c.key(), c.grounds());
    }

    private static PersonEvent lift(LiftRestriction c, Person.Left person) {
        Refuse.blankReason(c.reason());
        Refuse.when(person.restrictedUntil() == null, PersonRefusal.PERSON_NOT_RESTRICTED);
        return new RestrictionLifted(c.personId(), person.called().name(), person.called().title(), c.reason());
    }

    private static PersonEvent erase(ErasePerson c, Person.Left person, CommandContext context) {
        Refuse.blankReason(c.grounds());
        LocalDate until = person.restrictedUntil();
        Refuse.when(until != null && !context.today().isAfter(until), PersonRefusal.PERSON_RESTRICTED);
        return new PersonErased(c.personId(), c.key(), c.grounds());
    }

    private static Person.Left left(Person person) {
        return switch (person) {
            case Person.Left left -> left;
            case Person.Erased _ -> throw new Refusal(PersonRefusal.PERSON_ERASED);
            case Person.Registered _ -> throw new Refusal(PersonRefusal.PERSON_STILL_HERE);
            case Person.None _ -> throw new Refusal(PersonRefusal.PERSON_UNKNOWN);
        };
    }
}
