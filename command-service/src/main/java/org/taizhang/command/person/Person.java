package org.taizhang.command.person;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;

/** A person's record: registered, then given accounts and roles. */
public sealed interface Person {

    Person NONE = new None();

    /** Nobody was registered under this id. */
    record None() implements Person {}

    /** Somebody is. */
    record Registered(Set<Account> accounts, Set<HeldRole> roles) implements Person {

        public Registered {
            accounts = Set.copyOf(accounts);
            roles = Set.copyOf(roles);
        }
    }

    /** A role, with the unit or the plan it is held for. */
    record HeldRole(Role role, @Nullable UnitId unit, @Nullable PlanId plan) {}

    /** The state after one more event. */
    static Person evolve(Person before, PersonEvent event) {
        return switch (event) {
            case PersonRegistered _ -> new Registered(Set.of(), Set.of());
            case AccountLinked e -> {
                Registered person = (Registered) before;
                Set<Account> accounts = new HashSet<>(person.accounts);
                accounts.add(e.account());
                yield new Registered(accounts, person.roles);
            }
            case RoleGranted e -> {
                Registered person = (Registered) before;
                Set<HeldRole> roles = new HashSet<>(person.roles);
                roles.add(new HeldRole(e.role(), e.unit(), e.plan()));
                yield new Registered(person.accounts, roles);
            }
            case RoleRevoked e -> {
                Registered person = (Registered) before;
                Set<HeldRole> roles = new HashSet<>(person.roles);
                roles.removeIf(held -> held.role() == e.role() && (e.unit() == null || e.unit().equals(held.unit())));
                yield new Registered(person.accounts, roles);
            }
        };
    }
}
