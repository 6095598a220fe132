package org.taizhang.command.person;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.person.PersonRefusal.ADMINISTRATORS_EXCLUSIVE;
import static org.taizhang.api.person.PersonRefusal.OWN_ROLE;
import static org.taizhang.api.person.PersonRefusal.PERSON_EXISTS;
import static org.taizhang.api.person.PersonRefusal.PERSON_UNKNOWN;
import static org.taizhang.api.person.PersonRefusal.PLAN_NEEDED;
import static org.taizhang.api.person.PersonRefusal.ROLE_HELD;
import static org.taizhang.api.person.PersonRefusal.ROLE_NOT_HELD;
import static org.taizhang.api.person.PersonRefusal.UNIT_NEEDED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.securityAdmin;
import static org.taizhang.command.People.systemAdmin;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.LinkAccount;
import org.taizhang.api.person.PersonCommand;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRegistered;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.person.RevokeRole;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.ModelStory;

class PersonDeciderTest {

    private static final PersonId ZHAO = new PersonId("zhao");
    private static final Account ACCOUNT = new Account("https://login.example.org", "zhao");

    private static ModelStory<PersonCommand, PersonEvent, Person> nobody() {
        return new ModelStory<>(Person.NONE, PersonDecider::decide, (state, event, actor) -> Person.evolve(state,
                event));
    }

    private static ModelStory<PersonCommand, PersonEvent, Person> registered() {
        return nobody().by(systemAdmin(), register("赵强", ACCOUNT));
    }

    private static RegisterPerson register(String name, @Nullable Account account) {
        return new RegisterPerson(ZHAO, name, FINANCE, "科长", account);
    }

    private static GrantRole grant(Role role, @Nullable UnitId unit) {
        return new GrantRole(ZHAO, role, role.usualScope(), unit, null);
    }

    private static GrantRole forPlan(String plan) {
        return new GrantRole(ZHAO, Role.SUPERVISOR, Scope.PLAN, null, new PlanId(plan));
    }

    @Test
    void the_system_administrator_registers_a_person_with_or_without_an_account() {
        nobody().when(systemAdmin(), register("赵强", ACCOUNT)).then(new PersonRegistered(ZHAO, "赵强", FINANCE, "科长"),
                new AccountLinked(ZHAO, ACCOUNT));
        nobody().when(systemAdmin(), register("赵强", null)).then(new PersonRegistered(ZHAO, "赵强", FINANCE, "科长"));
    }

    @Test
    void a_person_is_registered_once_and_has_a_name() {
        registered().when(systemAdmin(), register("赵强", null)).refused(PERSON_EXISTS);
        nobody().when(systemAdmin(), register("", null)).refused(TEXT_REQUIRED);
    }

    @Test
    void an_account_is_linked_once() {
        Account other = new Account("https://login.example.org", "zhao2");
        registered().when(systemAdmin(), new LinkAccount(ZHAO, ACCOUNT)).then()
                .when(systemAdmin(), new LinkAccount(ZHAO, other)).then(new AccountLinked(ZHAO, other));
    }

    @Test
    void registering_and_granting_are_different_administrators_work() {
        nobody().when(securityAdmin(), register("赵强", null)).refused(NOT_ALLOWED);
        registered().when(systemAdmin(), grant(Role.OWNER, FINANCE)).refused(NOT_ALLOWED)
                .when(office(), grant(Role.OWNER, FINANCE)).refused(NOT_ALLOWED);
    }

    @Test
    void a_role_is_granted_for_a_unit_once_and_for_another_unit_too() {
        registered().when(securityAdmin(), grant(Role.UNIT_HEAD, FINANCE))
                .then(new RoleGranted(ZHAO, Role.UNIT_HEAD, Scope.UNIT, FINANCE, null))
                .when(securityAdmin(), grant(Role.UNIT_HEAD, FINANCE)).refused(ROLE_HELD)
                .when(securityAdmin(), grant(Role.UNIT_HEAD, PERSONNEL))
                .then(new RoleGranted(ZHAO, Role.UNIT_HEAD, Scope.UNIT, PERSONNEL, null));
    }

    @Test
    void a_role_is_granted_for_one_plan_and_for_another_one_too() {
        registered().by(securityAdmin(), forPlan("a")).when(securityAdmin(), forPlan("a")).refused(ROLE_HELD)
                .when(securityAdmin(), forPlan("b"))
                .then(new RoleGranted(ZHAO, Role.SUPERVISOR, Scope.PLAN, null, new PlanId("b")));
    }

    @Test
    void a_role_says_for_which_unit_or_plan_where_its_scope_needs_one() {
        registered().when(securityAdmin(), new GrantRole(ZHAO, Role.UNIT_HEAD, Scope.UNIT, null, null))
                .refused(UNIT_NEEDED)
                .when(securityAdmin(), new GrantRole(ZHAO, Role.SUPERVISOR, Scope.PLAN, null, null))
                .refused(PLAN_NEEDED);
    }

    @Test
    void an_administrator_holds_no_other_role() {
        registered().by(securityAdmin(), grant(Role.AUDIT_ADMIN, null)).when(securityAdmin(), grant(Role.OFFICE, null))
                .refused(ADMINISTRATORS_EXCLUSIVE).when(securityAdmin(), grant(Role.SYSTEM_ADMIN, null))
                .refused(ADMINISTRATORS_EXCLUSIVE);
        registered().by(securityAdmin(), grant(Role.OFFICE, null))
                .when(securityAdmin(), grant(Role.SECURITY_ADMIN, null)).refused(ADMINISTRATORS_EXCLUSIVE);
    }

    @Test
    void nobody_grants_themselves_or_takes_from_themselves() {
        PersonId self = securityAdmin().person();
        nobody().by(systemAdmin(), new RegisterPerson(self, "郑安全", null, null, null))
                .when(securityAdmin(), new GrantRole(self, Role.OFFICE, Role.OFFICE.usualScope(), null, null))
                .refused(OWN_ROLE)
                .when(securityAdmin(), new RevokeRole(self, Role.OFFICE, null, "调岗。")).refused(OWN_ROLE);
    }

    @Test
    void a_role_is_revoked_with_a_reason_and_may_be_granted_again() {
        registered().by(securityAdmin(), grant(Role.OFFICE, null))
                .when(securityAdmin(), new RevokeRole(ZHAO, Role.OFFICE, null, "")).refused(REASON_REQUIRED)
                .when(securityAdmin(), new RevokeRole(ZHAO, Role.OFFICE, null, "调岗。"))
                .then(new RoleRevoked(ZHAO, Role.OFFICE, null, "调岗。"))
                .when(securityAdmin(), new RevokeRole(ZHAO, Role.OFFICE, null, "调岗。")).refused(ROLE_NOT_HELD)
                .when(securityAdmin(), grant(Role.AUDIT_ADMIN, null))
                .then(new RoleGranted(ZHAO, Role.AUDIT_ADMIN, Role.AUDIT_ADMIN.usualScope(), null, null));
    }

    @Test
    void nobody_is_given_anything_who_is_not_registered() {
        nobody().when(securityAdmin(), grant(Role.OFFICE, null)).refused(PERSON_UNKNOWN)
                .when(systemAdmin(), new LinkAccount(ZHAO, ACCOUNT)).refused(PERSON_UNKNOWN);
    }
}
