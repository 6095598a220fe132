package org.taizhang.command.delegation;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.delegation.DelegationRefusal.DELEGATE_TO_SELF;
import static org.taizhang.api.delegation.DelegationRefusal.DELEGATION_BACKWARDS;
import static org.taizhang.api.delegation.DelegationRefusal.DELEGATION_EXISTS;
import static org.taizhang.api.delegation.DelegationRefusal.DELEGATION_IN_PAST;
import static org.taizhang.api.delegation.DelegationRefusal.DELEGATION_OVER;
import static org.taizhang.api.delegation.DelegationRefusal.DELEGATION_TOO_LONG;
import static org.taizhang.api.delegation.DelegationRefusal.DELEGATION_UNKNOWN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.delegateOf;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.person;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.securityAdmin;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.systemAdmin;
import static org.taizhang.command.People.unitHead;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.taizhang.api.delegation.DelegateWork;
import org.taizhang.api.delegation.DelegationCommand;
import org.taizhang.api.delegation.DelegationEvent;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.RevokeDelegation;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.settings.Setting;
import org.taizhang.command.ModelStory;
import org.taizhang.command.settings.Settings;

class DelegationDeciderTest {

    private static final DelegationId ID = new DelegationId("delegation");
    private static final LocalDate TODAY = ModelStory.TODAY;
    private static final RevokeDelegation REVOKE = new RevokeDelegation(ID, "提前回岗。");

    private static ModelStory<DelegationCommand, DelegationEvent, Delegation> nothing() {
        return new ModelStory<>(Delegation.none(), DelegationDecider::decide,
                (state, event, actor) -> Delegation.evolve(state, event));
    }

    private static DelegateWork to(String delegate, LocalDate from, LocalDate until) {
        return new DelegateWork(ID, id(delegate), from, until, "出差。");
    }

    private static DelegateWork week() {
        return to("liu", TODAY, TODAY.plusDays(6));
    }

    @Test
    void who_owns_work_or_heads_a_unit_delegates_it_for_some_days() {
        WorkDelegated delegated = new WorkDelegated(ID, id("wang"), id("liu"), TODAY, TODAY.plusDays(6), 90, "出差。");
        nothing().when(owner("wang"), week()).then(delegated);
        nothing().when(unitHead("wang", FINANCE), week()).then(delegated);
    }

    @Test
    void what_decides_on_others_work_is_not_delegated_and_administrators_have_none() {
        for (var other : List.of(office(), supervisor(), principal(), systemAdmin(), securityAdmin(), person("li"))) {
            nothing().when(other, week()).refused(NOT_ALLOWED);
        }
    }

    @Test
    void a_delegate_delegates_nothing_on() {
        nothing().when(delegateOf(owner("wang"), person("liu")), to("zhou", TODAY, TODAY)).refused(NOT_ALLOWED);
    }

    @Test
    void the_days_follow_one_another_from_today_on_and_are_not_too_many() {
        nothing().when(owner("wang"), to("liu", TODAY, TODAY.minusDays(1))).refused(DELEGATION_BACKWARDS)
                .when(owner("wang"), to("liu", TODAY.minusDays(1), TODAY)).refused(DELEGATION_IN_PAST)
                .when(owner("wang"), to("liu", TODAY, TODAY.plusDays(90))).refused(DELEGATION_TOO_LONG)
                .when(owner("wang"), to("liu", LocalDate.of(9999, 1, 1), LocalDate.of(9999, 1, 2)))
                .refused(DELEGATION_TOO_LONG).by(owner("wang"), to("liu", TODAY, TODAY.plusDays(89)));
        nothing().under(Settings.DEFAULT.with(Setting.DELEGATION_DAYS, "5")).when(owner("wang"), week())
                .refused(DELEGATION_TOO_LONG);
    }

    @Test
    void it_goes_to_another_person_with_a_reason_and_once() {
        nothing().when(owner("liu"), week()).refused(DELEGATE_TO_SELF)
                .when(owner("wang"), new DelegateWork(ID, id("liu"), TODAY, TODAY, "　")).refused(REASON_REQUIRED)
                .by(owner("wang"), week()).when(owner("wang"), week()).refused(DELEGATION_EXISTS);
    }

    @Test
    void who_delegated_takes_it_back_and_nobody_else() {
        var given = nothing().by(owner("wang"), week());
        given.when(owner("liu"), REVOKE).refused(NOT_ALLOWED).when(owner("wang"), new RevokeDelegation(ID, ""))
                .refused(REASON_REQUIRED).when(owner("wang"), REVOKE).then(new DelegationRevoked(ID, "提前回岗。"))
                .when(owner("wang"), REVOKE).refused(DELEGATION_OVER);
        nothing().when(owner("wang"), REVOKE).refused(DELEGATION_UNKNOWN);
        nothing().by(owner("wang"), week()).on(TODAY.plusDays(7)).when(owner("wang"), REVOKE)
                .refused(DELEGATION_OVER);
    }

    @Test
    void it_is_in_force_from_the_first_to_the_last_day_unless_revoked() {
        var given = new Delegation.Given(id("wang"), TODAY, TODAY.plusDays(1));
        Assertions.assertThat(List.of(TODAY.minusDays(1), TODAY, TODAY.plusDays(1), TODAY.plusDays(2)))
                .extracting(given::inForce).containsExactly(false, true, true, false);
        Assertions.assertThat(new Delegation.Revoked(id("wang")).inForce(TODAY)).isFalse();
        Assertions.assertThat(Delegation.none().inForce(TODAY)).isFalse();
    }
}
