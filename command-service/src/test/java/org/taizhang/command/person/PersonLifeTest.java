package org.taizhang.command.person;

import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.person.PersonRefusal.ADMINISTRATORS_EXCLUSIVE;
import static org.taizhang.api.person.PersonRefusal.LAST_ADMINISTRATOR;
import static org.taizhang.api.person.PersonRefusal.OWN_LEAVING;
import static org.taizhang.api.person.PersonRefusal.PERSON_ERASED;
import static org.taizhang.api.person.PersonRefusal.PERSON_LEFT;
import static org.taizhang.api.person.PersonRefusal.PERSON_NOT_RESTRICTED;
import static org.taizhang.api.person.PersonRefusal.PERSON_RESTRICTED;
import static org.taizhang.api.person.PersonRefusal.PERSON_STILL_HERE;
import static org.taizhang.api.person.PersonRefusal.PERSON_UNKNOWN;
import static org.taizhang.api.person.PersonRefusal.RESTRICTION_OVER;
import static org.taizhang.api.person.PersonRefusal.ROLE_HELD;
import static org.taizhang.api.person.PersonRefusal.TERM_BACKWARDS;
import static org.taizhang.api.person.PersonRefusal.TERM_NOT_FOR_ADMINISTRATORS;
import static org.taizhang.api.person.PersonRefusal.TERM_OVER;
import static org.taizhang.api.person.PersonRefusal.WORK_REMAINS;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.clock;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.securityAdmin;
import static org.taizhang.command.People.systemAdmin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.ErasePerson;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.LiftRestriction;
import org.taizhang.api.person.LinkAccount;
import org.taizhang.api.person.PersonCommand;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonEvent;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.api.person.PersonTransferred;
import org.taizhang.api.person.RecordLeaving;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.person.RenamePerson;
import org.taizhang.api.person.RestrictPerson;
import org.taizhang.api.person.RestrictionLifted;
import org.taizhang.api.person.RevokeRole;
import org.taizhang.api.person.RoleGrantedForTerm;
import org.taizhang.api.person.TransferPerson;
import org.taizhang.command.ModelStory;

/** Being renamed, being transferred, holding roles for a term, leaving. */
class PersonLifeTest {

    private static final PersonId ZHAO = new PersonId("zhao");
    private static final LocalDate TODAY = ModelStory.TODAY;

    private static ModelStory<PersonCommand, PersonEvent, Person> nobody() {
        return new ModelStory<>(Person.NONE, PersonDecider::decide,
                (state, event, actor) -> Person.evolve(state, event));
    }

    private static ModelStory<PersonCommand, PersonEvent, Person> registered() {
        return nobody().by(systemAdmin(), new RegisterPerson(ZHAO, "赵强", null, "科长", null));
    }

    private static GrantRole forTerm(Role role, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new GrantRole(ZHAO, role, role.usualScope(), null, null, from, until);
    }

    private static RecordLeaving leave(LocalDate day, String... openWork) {
        return new RecordLeaving(ZHAO, day, "退休。", List.of(openWork), Set.of());
    }

    @Test
    void a_person_is_renamed_and_transferred() {
        registered().when(systemAdmin(), new RenamePerson(ZHAO, "赵𠮷强", "更名。"))
                .then(new PersonRenamed(ZHAO, "赵𠮷强", "更名。"))
                .when(systemAdmin(), new TransferPerson(ZHAO, PERSONNEL, "处长", "任免。"))
                .then(new PersonTransferred(ZHAO, PERSONNEL, "处长", "任免。"));
    }

    @Test
    void a_new_name_is_one_and_each_change_says_why() {
        registered().when(systemAdmin(), new RenamePerson(ZHAO, "　", "更名。")).refused(TEXT_REQUIRED)
                .when(systemAdmin(), new RenamePerson(ZHAO, "赵强", " ")).refused(REASON_REQUIRED)
                .when(systemAdmin(), new TransferPerson(ZHAO, PERSONNEL, null, "")).refused(REASON_REQUIRED)
                .when(systemAdmin(), new RecordLeaving(ZHAO, TODAY, "", List.of(), Set.of()))
                .refused(REASON_REQUIRED);
    }

    @Test
    void the_system_administrator_does_it_for_people_who_are_registered() {
        for (var other : List.of(office(), securityAdmin())) {
            registered().when(other, new RenamePerson(ZHAO, "赵", "更名。")).refused(NOT_ALLOWED)
                    .when(other, new TransferPerson(ZHAO, PERSONNEL, null, "任免。")).refused(NOT_ALLOWED)
                    .when(other, leave(TODAY)).refused(NOT_ALLOWED);
        }
        nobody().when(systemAdmin(), new RenamePerson(ZHAO, "赵", "更名。")).refused(PERSON_UNKNOWN)
                .when(systemAdmin(), new TransferPerson(ZHAO, PERSONNEL, null, "任免。")).refused(PERSON_UNKNOWN)
                .when(systemAdmin(), leave(TODAY)).refused(PERSON_UNKNOWN);
    }

    @Test
    void a_role_is_held_for_a_term_that_begins_today_where_it_does_not_say() {
        registered().when(securityAdmin(), forTerm(Role.OFFICE, null, TODAY.plusDays(30)))
                .then(new RoleGrantedForTerm(ZHAO, Role.OFFICE, Scope.ALL, null, null, TODAY, TODAY.plusDays(30)))
                .when(securityAdmin(), forTerm(Role.OFFICE, TODAY.plusDays(40), null)).refused(ROLE_HELD);
        registered().when(securityAdmin(), forTerm(Role.OFFICE, TODAY.plusDays(3), null))
                .then(new RoleGrantedForTerm(ZHAO, Role.OFFICE, Scope.ALL, null, null, TODAY.plusDays(3), null));
    }

    @Test
    void a_term_that_is_over_stands_in_no_ones_way() {
        registered().by(securityAdmin(), forTerm(Role.OFFICE, TODAY, TODAY)).on(TODAY.plusDays(1))
                .when(securityAdmin(), new GrantRole(ZHAO, Role.AUDIT_ADMIN, Scope.ALL, null, null))
                .then(new org.taizhang.api.person.RoleGranted(ZHAO, Role.AUDIT_ADMIN, Scope.ALL, null, null));
    }

    @Test
    void a_term_that_is_still_to_begin_excludes_administrators_already() {
        registered().by(securityAdmin(), forTerm(Role.OFFICE, TODAY.plusDays(9), null))
                .when(securityAdmin(), new GrantRole(ZHAO, Role.AUDIT_ADMIN, Scope.ALL, null, null))
                .refused(ADMINISTRATORS_EXCLUSIVE);
    }

    @Test
    void a_term_ends_after_it_begins_and_not_before_today() {
        registered().when(securityAdmin(), forTerm(Role.OFFICE, TODAY.plusDays(3), TODAY.plusDays(2)))
                .refused(TERM_BACKWARDS).when(securityAdmin(), forTerm(Role.OFFICE, null, TODAY.minusDays(1)))
                .refused(TERM_OVER);
    }

    @Test
    void an_administrator_has_no_term_that_could_leave_the_place_empty() {
        registered().when(securityAdmin(), forTerm(Role.SECURITY_ADMIN, null, LocalDate.of(9999, 12, 31)))
                .refused(TERM_NOT_FOR_ADMINISTRATORS);
    }

    @Test
    void who_left_stays_on_record_and_takes_nothing_more() {
        registered().when(systemAdmin(), leave(TODAY)).then(new PersonLeft(ZHAO, TODAY, "退休。"))
                .when(securityAdmin(), new GrantRole(ZHAO, Role.OFFICE, Scope.ALL, null, null)).refused(PERSON_LEFT)
                .when(systemAdmin(), new LinkAccount(ZHAO, new Account("issuer", "zhao"))).refused(PERSON_LEFT)
                .when(systemAdmin(), new RenamePerson(ZHAO, "赵", "更名。")).refused(PERSON_LEFT)
                .when(systemAdmin(), new TransferPerson(ZHAO, null, null, "任免。")).refused(PERSON_LEFT)
                .when(systemAdmin(), leave(TODAY)).refused(PERSON_LEFT);
    }

    @Test
    void nobody_leaves_in_the_future_or_with_open_work_or_by_themselves() {
        registered().when(systemAdmin(), leave(TODAY.plusDays(1))).refused(DATE_IN_FUTURE)
                .when(systemAdmin(), leave(TODAY, "item/m1", "item/m2")).refused(WORK_REMAINS)
                .missing("item/m1", "item/m2");
        PersonId self = systemAdmin().person();
        nobody().by(systemAdmin(), new RegisterPerson(self, "钱系统", null, null, null))
                .when(systemAdmin(), new RecordLeaving(self, TODAY, "退休。", List.of(), Set.of()))
                .refused(OWN_LEAVING);
    }

    @Test
    void the_last_of_an_administrators_kind_neither_leaves_nor_loses_the_role() {
        var audit = registered().by(securityAdmin(), new GrantRole(ZHAO, Role.AUDIT_ADMIN, Scope.ALL, null, null));
        audit.when(securityAdmin(), new RevokeRole(ZHAO, Role.AUDIT_ADMIN, null, "调岗。", true))
                .refused(LAST_ADMINISTRATOR)
                .when(systemAdmin(), new RecordLeaving(ZHAO, TODAY, "退休。", List.of(), Set.of(Role.AUDIT_ADMIN)))
                .refused(LAST_ADMINISTRATOR)
                .when(systemAdmin(), leave(TODAY)).then(new PersonLeft(ZHAO, TODAY, "退休。"));
    }

    private static RestrictPerson restrict(LocalDate until) {
        return new RestrictPerson(ZHAO, until, "0123456789abcdef.7", "档案须保存三年。");
    }

    private static ErasePerson erase() {
        return new ErasePerson(ZHAO, "0123456789abcdef.7", "本人申请，保存期已满。");
    }

    @Test
    void only_who_left_is_erased_and_only_once() {
        registered().when(securityAdmin(), erase()).refused(PERSON_STILL_HERE).by(systemAdmin(), leave(TODAY))
                .when(systemAdmin(), erase()).refused(NOT_ALLOWED)
                .when(securityAdmin(), new ErasePerson(ZHAO, "0123456789abcdef.7", " ")).refused(REASON_REQUIRED)
                .when(securityAdmin(), erase()).then(new PersonErased(ZHAO, "0123456789abcdef.7", "本人申请，保存期已满。"))
                .when(securityAdmin(), erase()).refused(PERSON_ERASED)
                .when(securityAdmin(), restrict(TODAY.plusYears(3))).refused(PERSON_ERASED)
                .when(systemAdmin(), new RenamePerson(ZHAO, "赵", "更名。")).refused(PERSON_LEFT);
        nobody().when(securityAdmin(), erase()).refused(PERSON_UNKNOWN);
    }

    @Test
    void what_the_law_keeps_is_restricted_until_its_term_ends_and_then_the_clock_erases_it() {
        LocalDate end = TODAY.plusYears(3);
        registered().by(systemAdmin(), new TransferPerson(ZHAO, PERSONNEL, "处长", "任免。"))
                .by(systemAdmin(), leave(TODAY))
                .when(securityAdmin(), restrict(TODAY)).refused(RESTRICTION_OVER)
                .when(securityAdmin(), restrict(end))
                .then(new PersonRestricted(ZHAO, end, "0123456789abcdef.7", "档案须保存三年。"))
                .when(securityAdmin(), restrict(end)).refused(PERSON_RESTRICTED)
                .when(securityAdmin(), erase()).refused(PERSON_RESTRICTED)
                .when(clock(), erase()).refused(PERSON_RESTRICTED)
                .when(securityAdmin(), new LiftRestriction(ZHAO, "登记有误。"))
                .then(new RestrictionLifted(ZHAO, "赵强", "处长", "登记有误。"))
                .when(securityAdmin(), new LiftRestriction(ZHAO, "登记有误。")).refused(PERSON_NOT_RESTRICTED)
                .by(securityAdmin(), restrict(end))
                .on(end).when(clock(), erase()).refused(PERSON_RESTRICTED)
                .on(end.plusDays(1)).when(clock(), erase())
                .then(new PersonErased(ZHAO, "0123456789abcdef.7", "本人申请，保存期已满。"));
    }
}
