package org.taizhang.command.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.api.authority.Role.AUDITOR;
import static org.taizhang.api.authority.Role.AUDIT_ADMIN;
import static org.taizhang.api.authority.Role.LEAD_LEADER;
import static org.taizhang.api.authority.Role.OFFICE;
import static org.taizhang.api.authority.Role.OWNER;
import static org.taizhang.api.authority.Role.PRINCIPAL;
import static org.taizhang.api.authority.Role.SECURITY_ADMIN;
import static org.taizhang.api.authority.Role.SUPERVISOR;
import static org.taizhang.api.authority.Role.SYSTEM;
import static org.taizhang.api.authority.Role.SYSTEM_ADMIN;
import static org.taizhang.api.authority.Role.UNIT_HEAD;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.api.Command;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.accountability.MarkerCommand;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.bulk.BulkCommand;
import org.taizhang.api.delegation.DelegationCommand;
import org.taizhang.api.deadletter.DeadLetterCommand;
import org.taizhang.api.delivery.DeliveryCommand;
import org.taizhang.api.message.WordingCommand;
import org.taizhang.api.handover.HandOverCommand;
import org.taizhang.api.imports.ImportCommand;
import org.taizhang.api.inbox.InboxCommand;
import org.taizhang.api.inspection.InspectionCommand;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.lookback.LookBackCommand;
import org.taizhang.api.message.MessageCommand;
import org.taizhang.api.notice.NoticeCommand;
import org.taizhang.api.person.PersonCommand;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.PlanCommand;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.redaction.RedactionCommand;
import org.taizhang.api.reminder.ReminderCommand;
import org.taizhang.api.rule.RuleCommand;
import org.taizhang.api.settings.SettingsCommand;
import org.taizhang.api.unit.UnitCommand;
import org.taizhang.api.unit.UnitTreeCommand;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.view.ViewCommand;

/** DOMAIN §3, written down a second time and by hand, against the table that decides. */
class AuthorisationTableTest {

    private static final PersonId ME = new PersonId("me");
    private static final UnitId MY_UNIT = new UnitId("mine");
    private static final UnitId BELOW = new UnitId("below-mine");
    private static final PlanId PLAN = new PlanId("plan");

    private static final Map<String, List<Role>> LAW = new LinkedHashMap<>();

    static {
        law("ConfirmImport CompleteImport WithdrawImport DraftPlan SubmitPlan RevisePlan AbandonRevision WithdrawPlan",
                OFFICE);
        law("ApprovePlan ReturnPlan ConcludePlan PutItemInForce ApplyRevision", PRINCIPAL);
        law("RaiseProblem TakeOverItem", OFFICE, SUPERVISOR, UNIT_HEAD);
        law("CoverItem", OFFICE, SUPERVISOR);
        law("WithdrawItem MergeInto AssignResponsibleUnit SettleDeadline", OFFICE);
        law("AmendProblem", OFFICE);
        law("AmendMeasure DropMeasure", UNIT_HEAD, LEAD_LEADER, OFFICE);
        law("ClaimItem", UNIT_HEAD);
        law("RecordRootCause RecordSameTypeCheck CompleteMeasure RequestClosure ReportProgress SubmitEvidence", OWNER,
                UNIT_HEAD);
        law("ReportBasicallyCompleted WithdrawEvidence RequestExtension WithdrawExtension", OWNER, UNIT_HEAD);
        law("GrantExtension DeclineExtension", LEAD_LEADER, PRINCIPAL);
        law("AssignMeasure ReassignMeasure", UNIT_HEAD, LEAD_LEADER, OFFICE);
        law("AcceptEvidence ReturnEvidence ReviewMeasure", OFFICE, SUPERVISOR);
        law("ApproveClosureStep ReturnClosure", UNIT_HEAD, OFFICE, SUPERVISOR);
        law("CloseItem AcceptTakenOverClosure ReopenItem", SUPERVISOR);
        law("LinkRepeatedProblem", OFFICE, SUPERVISOR);
        law("IssueNotice AcceptReply ReturnReply WithdrawNotice DismissProposal FollowNotice", SUPERVISOR, OFFICE);
        law("ProposeNextStep", SUPERVISOR, OFFICE, SYSTEM);
        law("RecordOverdue Remind SendMessage", SYSTEM);
        law("MarkMessages ChooseMailPreferences ChangeEmail", PRINCIPAL, LEAD_LEADER, UNIT_HEAD, OWNER, OFFICE,
                SUPERVISOR, AUDITOR, SYSTEM_ADMIN,
                SECURITY_ADMIN, AUDIT_ADMIN);
        law("ChangeWording", OFFICE);
        law("SaveView ChangeView DeleteView", PRINCIPAL, LEAD_LEADER, UNIT_HEAD, OWNER, OFFICE, SUPERVISOR, AUDITOR);
        law("RetryDeliveries RetryDeadLetters DiscardDeadLetters", SYSTEM_ADMIN);
        law("ReplyToNotice", UNIT_HEAD, OWNER);
        law("RecordInspection AmendInspection RecordLookBack RecordAccountabilityMarker RevokeAccountabilityMarker",
                SUPERVISOR);
        law("EstablishRule LinkEstablishedRule", UNIT_HEAD, OFFICE);
        law("RegisterPerson LinkAccount FoundUnit RenameUnit", SYSTEM_ADMIN);
        law("RenamePerson TransferPerson RecordLeaving MoveUnit CloseUnit ReopenUnit", SYSTEM_ADMIN);
        law("HandOverWork NoteHandedOver", OFFICE);
        law("DelegateWork RevokeDelegation", OWNER, UNIT_HEAD);
        law("StartBulk RecordBulkOutcomes StopBulk", OFFICE, SUPERVISOR, PRINCIPAL, LEAD_LEADER, UNIT_HEAD, OWNER);
        law("GrantRole RevokeRole ChangeSetting RestrictPerson LiftRestriction", SECURITY_ADMIN);
        law("ErasePerson", SECURITY_ADMIN, SYSTEM);
        law("ProposeRedaction", OFFICE);
        law("ApproveRedaction DeclineRedaction", PRINCIPAL);
        law("CarryOutRedaction", SYSTEM);
    }

    private static void law(String commands, Role... roles) {
        Arrays.stream(commands.split(" ")).forEach(command -> LAW.put(command, List.of(roles)));
    }

    /** Every command there is, from the sealed families. */
    static Stream<Class<?>> commands() {
        return Stream.of(ItemCommand.class, PlanCommand.class, ImportCommand.class, PersonCommand.class,
                UnitCommand.class, UnitTreeCommand.class, WordingCommand.class, DeliveryCommand.class,
                DelegationCommand.class, HandOverCommand.class,
                SettingsCommand.class, NoticeCommand.class, InspectionCommand.class, LookBackCommand.class,
                RuleCommand.class, MarkerCommand.class, BulkCommand.class, ReminderCommand.class, MessageCommand.class,
                InboxCommand.class, RedactionCommand.class, ViewCommand.class, DeadLetterCommand.class)
                .flatMap(AuthorisationTableTest::members);
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(AuthorisationTableTest::members)
                : Stream.of(family);
    }

    @Test
    void every_command_has_its_row_and_every_row_its_command() {
        assertThat(commands().map(Class::getSimpleName)).containsExactlyInAnyOrderElementsOf(LAW.keySet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void exactly_the_roles_of_the_law_may_give_the_command(Class<? extends Command> command) {
        for (Role role : Role.values()) {
            assertThat(Permissions.of(command).stream().anyMatch(permission -> permission.role() == role))
                    .as("%s by %s", command.getSimpleName(), role)
                    .isEqualTo(LAW.get(command.getSimpleName()).contains(role));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_edge_lets_exactly_those_roles_through(Class<? extends Command> command) {
        for (Role role : Role.values()) {
            Caller caller = new Caller(ME, List.of(Grant.of(role)));
            if (LAW.get(command.getSimpleName()).contains(role)) {
                Permissions.requireRole(command, caller);
            } else {
                assertThatThrownBy(() -> Permissions.requireRole(command, caller)).isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(GeneralRefusal.NOT_ALLOWED));
            }
        }
    }

    @Test
    void a_role_over_everything_reaches_everything_and_a_narrower_grant_of_it_only_its_part() {
        Grant all = Grant.of(OFFICE);
        Grant ofUnit = Grant.forUnits(OFFICE, MY_UNIT, Set.of(MY_UNIT, BELOW));
        Grant ofPlan = new Grant(OFFICE, Scope.PLAN, null, Set.of(), PLAN);
        assertThat(all)
                .satisfies(grant -> assertThat(reached(grant, Scope.ALL)).containsExactly(true, true, true, true));
        assertThat(reached(ofUnit, Scope.UNIT)).containsExactly(true, true, false, false);
        assertThat(reached(ofPlan, Scope.PLAN)).containsExactly(true, false, true, false);
    }

    @Test
    void a_unit_head_reaches_the_own_unit_and_what_lies_below_it() {
        Grant grant = Grant.forUnits(UNIT_HEAD, MY_UNIT, Set.of(MY_UNIT, BELOW));
        assertThat(reached(grant, Scope.UNIT)).containsExactly(true, true, false, false);
    }

    @Test
    void an_owner_reaches_what_they_own_and_a_lead_leader_what_they_lead() {
        Reach mine = new Reach(PLAN, Set.of(MY_UNIT), Set.of(ME), Set.of());
        Reach led = new Reach(PLAN, Set.of(MY_UNIT), Set.of(), Set.of(ME));
        assertThat(mine.within(Scope.OWN, Grant.of(OWNER), ME)).isTrue();
        assertThat(led.within(Scope.OWN, Grant.of(OWNER), ME)).isFalse();
        assertThat(led.within(Scope.OWN, Grant.of(LEAD_LEADER), ME)).isTrue();
        assertThat(mine.within(Scope.OWN, Grant.of(LEAD_LEADER), ME)).isFalse();
    }

    /** Whether the scope reaches: own unit in the plan, a unit below outside it, another unit in the plan, neither. */
    private static List<Boolean> reached(Grant grant, Scope scope) {
        Reach ownInPlan = new Reach(PLAN, Set.of(MY_UNIT), Set.of(), Set.of());
        Reach below = new Reach(null, Set.of(BELOW), Set.of(), Set.of());
        Reach otherInPlan = new Reach(PLAN, Set.of(new UnitId("other")), Set.of(), Set.of());
        return Stream.of(ownInPlan, below, otherInPlan, Reach.ORGANISATION).map(r -> r.within(scope, grant, ME))
                .toList();
    }
}
