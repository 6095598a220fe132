package org.taizhang.command.person;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.EmailChanged;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.api.person.RestrictionLifted;
import org.taizhang.api.person.PersonTransferred;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.person.RoleGrantedForTerm;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/** A person's record: registered, given accounts and roles, then left; in the end perhaps erased. */
public sealed interface Person {

    Person NONE = new None();

    /** Nobody was registered under this id. */
    record None() implements Person {}

    /** Somebody is. */
    record Registered(Called called, Set<Account> accounts, Set<HeldRole> roles, @Nullable String email)
            implements
                Person {

        public Registered {
            accounts = Set.copyOf(accounts);
            roles = Set.copyOf(roles);
        }

        private Registered called(Called otherwise) {
            return new Registered(otherwise, accounts, roles, email);
        }
    }

    /**
     * Somebody was.
     *
     * @param restrictedUntil last day on which who it was is neither shown nor used; null where it is
     */
    record Left(Called called, @Nullable LocalDate restrictedUntil) implements Person {}

    /** Nobody can tell any more who it was. */
    record Erased() implements Person {}

    /** How somebody was called last. */
    record Called(String name, @Nullable String title) {}

    /**
     * A role, with the unit or the plan it is held for.
     *
     * @param until the last day; null for no end
     */
    record HeldRole(Role role, @Nullable UnitId unit, @Nullable PlanId plan, @Nullable LocalDate until) {

        boolean over(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }

    /** The state after one more event. */
    static Person evolve(Person before, PersonEvent event) {
        return switch (event) {
            case PersonRegistered e -> new Registered(new Called(e.name(), e.title()), Set.of(), Set.of(), null);
            case PersonRenamed e -> {
                Registered person = (Registered) before;
                yield person.called(new Called(e.name(), person.called.title));
            }
            case PersonTransferred e -> {
                Registered person = (Registered) before;
                yield person.called(new Called(person.called.name, e.title()));
            }
            case AccountLinked e -> {
                Registered person = (Registered) before;
                Set<Account> accounts = new HashSet<>(person.accounts);
                accounts.add(e.account());
                yield new Registered(person.called, accounts, person.roles, person.email);
            }
            case RoleGranted e -> holding(before, new HeldRole(e.role(), e.unit(), e.plan(), null));
            case RoleGrantedForTerm e -> holding(before, new HeldRole(e.role(), e.unit(), e.plan(), e.until()));
            case RoleRevoked e -> {
                Registered person = (Registered) before;
                Set<HeldRole> roles = new HashSet<>(person.roles);
                roles.removeIf(held -> held.role() == e.role() && (e.unit() == null || e.unit().equals(held.unit())));
                yield new Registered(person.called, person.accounts, roles, person.email);
            }
            case EmailChanged e -> {
                Registered person = (Registered) before;
                yield new Registered(person.called, person.accounts, person.roles, e.email());
            }
            case PersonLeft _ -> new Left(((Registered) before).called, null);
            case PersonRestricted e -> new Left(((Left) before).called, e.until());
            case RestrictionLifted _ -> new Left(((Left) before).called, null);
            case PersonErased _ -> new Erased();
        };
    }

    private static Person holding(Person before, HeldRole granted) {
        Registered person = (Registered) before;
        Set<HeldRole> roles = new HashSet<>(person.roles);
        roles.add(granted);
        return new Registered(person.called, person.accounts, roles, person.email);
    }
}
