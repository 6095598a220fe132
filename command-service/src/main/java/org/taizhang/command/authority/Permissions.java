package org.taizhang.command.authority;

import static org.taizhang.api.authority.Role.AUDITOR;
import static org.taizhang.api.authority.Role.LEAD_LEADER;
import static org.taizhang.api.authority.Role.OFFICE;
import static org.taizhang.api.authority.Role.OWNER;
import static org.taizhang.api.authority.Role.PRINCIPAL;
import static org.taizhang.api.authority.Role.PUBLIC;
import static org.taizhang.api.authority.Role.SECURITY_ADMIN;
import static org.taizhang.api.authority.Role.SUPERVISOR;
import static org.taizhang.api.authority.Role.SYSTEM;
import static org.taizhang.api.authority.Role.SYSTEM_ADMIN;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.authority.Scope.UNIT;

import org.taizhang.runtime.web.CallerArgument;
import org.taizhang.api.unit.ReopenUnit;
import org.taizhang.api.unit.MoveUnit;
import org.taizhang.api.unit.CloseUnit;
import org.taizhang.api.person.TransferPerson;
import org.taizhang.api.person.RenamePerson;
import org.taizhang.api.person.RecordLeaving;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.delegation.RevokeDelegation;
import org.taizhang.api.delegation.DelegationRefusal;
import org.taizhang.api.delegation.DelegateWork;
import org.taizhang.api.authority.Delegated;
import java.util.Set;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.taizhang.api.Command;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.accountability.RecordAccountabilityMarker;
import org.taizhang.api.accountability.RevokeAccountabilityMarker;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.bulk.RecordBulkOutcomes;
import org.taizhang.api.bulk.StartBulk;
import org.taizhang.api.bulk.StopBulk;
import org.taizhang.api.imports.CompleteImport;
import org.taizhang.api.imports.ConfirmImport;
import org.taizhang.api.imports.WithdrawImport;
import org.taizhang.api.handover.HandOverWork;
import org.taizhang.api.handover.NoteHandedOver;
import org.taizhang.api.deadletter.DiscardDeadLetters;
import org.taizhang.api.deadletter.RetryDeadLetters;
import org.taizhang.api.delivery.RetryDeliveries;
import org.taizhang.api.inbox.ChooseMailPreferences;
import org.taizhang.api.inbox.MarkMessages;
import org.taizhang.api.message.ChangeWording;
import org.taizhang.api.person.ChangeEmail;
import org.taizhang.api.inspection.AmendInspection;
import org.taizhang.api.inspection.RecordInspection;
import org.taizhang.api.item.AcceptEvidence;
import org.taizhang.api.item.AcceptTakenOverClosure;
import org.taizhang.api.item.AmendMeasure;
import org.taizhang.api.item.AmendProblem;
import org.taizhang.api.item.ApplyRevision;
import org.taizhang.api.item.ApproveClosureStep;
import org.taizhang.api.item.AssignMeasure;
import org.taizhang.api.item.AssignResponsibleUnit;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.CloseItem;
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.DeclineExtension;
import org.taizhang.api.item.GrantExtension;
import org.taizhang.api.item.LinkEstablishedRule;
import org.taizhang.api.item.LinkRepeatedProblem;
import org.taizhang.api.item.MergeInto;
import org.taizhang.api.item.DropMeasure;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.ReassignMeasure;
import org.taizhang.api.item.RecordOverdue;
import org.taizhang.api.item.RecordRootCause;
import org.taizhang.api.item.RecordSameTypeCheck;
import org.taizhang.api.item.ReopenItem;
import org.taizhang.api.item.ReportBasicallyCompleted;
import org.taizhang.api.item.ReportProgress;
import org.taizhang.api.item.RequestClosure;
import org.taizhang.api.item.RequestExtension;
import org.taizhang.api.item.ReturnClosure;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.ReviewMeasure;
import org.taizhang.api.item.SettleDeadline;
import org.taizhang.api.item.SubmitEvidence;
import org.taizhang.api.item.TakeOverItem;
import org.taizhang.api.item.WithdrawEvidence;
import org.taizhang.api.item.WithdrawExtension;
import org.taizhang.api.item.WithdrawItem;
import org.taizhang.api.lookback.RecordLookBack;
import org.taizhang.api.message.SendMessage;
import org.taizhang.api.notice.AcceptReply;
import org.taizhang.api.notice.DismissProposal;
import org.taizhang.api.notice.FollowNotice;
import org.taizhang.api.notice.IssueNotice;
import org.taizhang.api.notice.ProposeNextStep;
import org.taizhang.api.notice.ReplyToNotice;
import org.taizhang.api.notice.ReturnReply;
import org.taizhang.api.notice.WithdrawNotice;
import org.taizhang.api.person.ErasePerson;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.LiftRestriction;
import org.taizhang.api.person.RestrictPerson;
import org.taizhang.api.person.LinkAccount;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.person.RevokeRole;
import org.taizhang.api.plan.AbandonRevision;
import org.taizhang.api.plan.ApprovePlan;
import org.taizhang.api.plan.ConcludePlan;
import org.taizhang.api.plan.CoverItem;
import org.taizhang.api.plan.DraftPlan;
import org.taizhang.api.plan.ReturnPlan;
import org.taizhang.api.plan.RevisePlan;
import org.taizhang.api.plan.SubmitPlan;
import org.taizhang.api.plan.WithdrawPlan;
import org.taizhang.api.redaction.ApproveRedaction;
import org.taizhang.api.redaction.CarryOutRedaction;
import org.taizhang.api.redaction.DeclineRedaction;
import org.taizhang.api.redaction.ProposeRedaction;
import org.taizhang.api.reminder.Remind;
import org.taizhang.api.rule.EstablishRule;
import org.taizhang.api.settings.ChangeSetting;
import org.taizhang.api.unit.FoundUnit;
import org.taizhang.api.unit.RenameUnit;
import org.taizhang.api.view.ChangeView;
import org.taizhang.api.view.DeleteView;
import org.taizhang.api.view.SaveView;

/** Which role may give which command (DOMAIN §3). A command without a row here can be given by nobody. */
public final class Permissions {

    private static final Map<Class<? extends Command>, List<Permission>> TABLE = new HashMap<>();

    /** What a delegate may do: the work itself, nothing that decides on others' work. */
    private static final Set<Class<? extends Command>> DELEGABLE = Set.of(ReportProgress.class, SubmitEvidence.class,
            WithdrawEvidence.class, CompleteMeasure.class, RequestExtension.class, RequestClosure.class);

    /** One's own affairs: everybody inside sees to theirs, in whatever role or in none. */
    private static final Set<Class<? extends Command>> OWN_AFFAIRS = Set.of(MarkMessages.class,
            ChooseMailPreferences.class, ChangeEmail.class);

    static {
        allow(List.copyOf(OWN_AFFAIRS), Arrays.stream(Role.values()).filter(role -> role != SYSTEM && role != PUBLIC)
                .map(Permissions::row).toArray(Permission[]::new));
        allow(List.of(ConfirmImport.class, CompleteImport.class, WithdrawImport.class, DraftPlan.class,
                SubmitPlan.class, RevisePlan.class, AbandonRevision.class, WithdrawPlan.class), row(OFFICE));
        allow(List.of(ApprovePlan.class, ReturnPlan.class, ConcludePlan.class, PutItemInForce.class,
                ApplyRevision.class), row(PRINCIPAL));
        allow(List.of(RaiseProblem.class, TakeOverItem.class), row(OFFICE), row(SUPERVISOR), row(UNIT_HEAD));
        allow(List.of(CoverItem.class), row(OFFICE), row(SUPERVISOR));
        allow(List.of(WithdrawItem.class, MergeInto.class, AssignResponsibleUnit.class, SettleDeadline.class),
                row(OFFICE));
        allow(List.of(AmendProblem.class), row(OFFICE));
        allow(List.of(AmendMeasure.class, DropMeasure.class), row(OFFICE), row(UNIT_HEAD), row(LEAD_LEADER));
        allow(List.of(ClaimItem.class), row(UNIT_HEAD));
        allow(List.of(RecordRootCause.class, RecordSameTypeCheck.class, ReportBasicallyCompleted.class,
                CompleteMeasure.class, RequestClosure.class,
                RequestExtension.class, WithdrawExtension.class), row(OWNER), row(UNIT_HEAD));
        allow(List.of(GrantExtension.class, DeclineExtension.class), row(LEAD_LEADER), row(PRINCIPAL));
        allow(List.of(AssignMeasure.class, ReassignMeasure.class), row(UNIT_HEAD), row(LEAD_LEADER), row(OFFICE));
        // Staff of the unit hold OWNER for it: they report for a colleague's measure, and complete their own only.
        allow(List.of(ReportProgress.class, SubmitEvidence.class, WithdrawEvidence.class), row(OWNER),
                new Permission(OWNER, UNIT),
                row(UNIT_HEAD));
        allow(List.of(AcceptEvidence.class, ReturnEvidence.class, ReviewMeasure.class), row(OFFICE), row(SUPERVISOR));
        allow(List.of(ApproveClosureStep.class, ReturnClosure.class), row(UNIT_HEAD), row(OFFICE), row(SUPERVISOR));
        allow(List.of(LinkRepeatedProblem.class), row(OFFICE), row(SUPERVISOR));
        allow(List.of(CloseItem.class, AcceptTakenOverClosure.class, ReopenItem.class), row(SUPERVISOR));
        allow(List.of(IssueNotice.class, AcceptReply.class, ReturnReply.class, WithdrawNotice.class,
                DismissProposal.class, FollowNotice.class), row(SUPERVISOR), row(OFFICE));
        allow(List.of(ProposeNextStep.class), row(SUPERVISOR), row(OFFICE), row(SYSTEM));
        allow(List.of(RecordOverdue.class, Remind.class, SendMessage.class), row(SYSTEM));
        // One's own too, but of the ledger: for who has business there.
        allow(List.of(SaveView.class, ChangeView.class, DeleteView.class), row(PRINCIPAL), row(LEAD_LEADER),
                row(UNIT_HEAD), row(OWNER), row(OFFICE), row(SUPERVISOR), row(AUDITOR));
        allow(List.of(RetryDeliveries.class, RetryDeadLetters.class, DiscardDeadLetters.class), row(SYSTEM_ADMIN));
        allow(List.of(ChangeWording.class), row(OFFICE));
        allow(List.of(ReplyToNotice.class), row(UNIT_HEAD), row(OWNER), new Permission(OWNER, UNIT));
        allow(List.of(RecordInspection.class, AmendInspection.class, RecordLookBack.class,
                RecordAccountabilityMarker.class, RevokeAccountabilityMarker.class), row(SUPERVISOR));
        allow(List.of(EstablishRule.class, LinkEstablishedRule.class), row(UNIT_HEAD), row(OFFICE));
        allow(List.of(RegisterPerson.class, LinkAccount.class, FoundUnit.class, RenameUnit.class), row(SYSTEM_ADMIN));
        allow(List.of(RenamePerson.class, TransferPerson.class, RecordLeaving.class, MoveUnit.class, CloseUnit.class,
                ReopenUnit.class), row(SYSTEM_ADMIN));
        allow(List.of(HandOverWork.class, NoteHandedOver.class), row(OFFICE));
        allow(List.of(DelegateWork.class, RevokeDelegation.class), row(OWNER), row(UNIT_HEAD));
        allow(List.of(StartBulk.class, RecordBulkOutcomes.class, StopBulk.class), row(OFFICE), row(SUPERVISOR),
                row(PRINCIPAL), row(LEAD_LEADER), row(UNIT_HEAD), row(OWNER));
        allow(List.of(GrantRole.class, RevokeRole.class, ChangeSetting.class, RestrictPerson.class,
                LiftRestriction.class), row(SECURITY_ADMIN));
        // The clock erases whose restriction ends.
        allow(List.of(ErasePerson.class), row(SECURITY_ADMIN), row(SYSTEM));
        allow(List.of(ProposeRedaction.class), row(OFFICE));
        allow(List.of(ApproveRedaction.class, DeclineRedaction.class), row(PRINCIPAL));
        allow(List.of(CarryOutRedaction.class), row(SYSTEM));
    }

    private Permissions() {}

    /** The rows for one command. */
    public static List<Permission> of(Class<? extends Command> command) {
        return TABLE.getOrDefault(command, List.of());
    }

    /** The edge's question: holds the caller any role that may give this command at all? */
    public static void requireRole(Class<? extends Command> command, Caller caller) {
        requireAnyRole(List.of(command), caller);
    }

    /** The same of several commands: a role for one of them is enough. */
    public static void requireAnyRole(List<Class<? extends Command>> commands, Caller caller) {
        if (commands.stream().noneMatch(command -> mayGive(command, caller))) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }

    private static boolean mayGive(Class<? extends Command> command, Caller caller) {
        if (OWN_AFFAIRS.contains(command)) {
            return isInside(caller);
        }
        boolean delegable = DELEGABLE.contains(command);
        return of(command).stream().anyMatch(permission -> caller.grants().stream().anyMatch(grant -> grant
                .role() == permission.role() && (grant.delegated() == null || delegable)));
    }

    /**
     * The model's question: under which of the caller's grants is the command given?
     *
     * @throws Refusal NOT_ALLOWED where none reaches
     */
    public static Authority require(Command command, Caller caller, Reach reach) {
        return require(command, caller, reach, role -> true);
    }

    /**
     * For a command to one's own affairs.
     *
     * @throws Refusal NOT_ALLOWED where they are another one's, or the caller is nobody here
     */
    public static Authority requireOwn(PersonId person, Caller caller) {
        if (!person.equals(caller.person()) || !isInside(caller)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        return Authority.OWN_AFFAIRS;
    }

    private static boolean isInside(Caller caller) {
        return !caller.person().equals(CallerArgument.FIRST_ADMINISTRATOR) && (caller.grants().isEmpty()
                || caller.grants().stream().anyMatch(grant -> grant.role() != PUBLIC && grant.role() != SYSTEM));
    }

    /** As {@link #require(Command, Caller, Reach)}, with only some of the command's roles. */
    public static Authority require(Command command, Caller caller, Reach reach, Predicate<Role> roles) {
        List<Grant> reaching = new ArrayList<>();
        for (Permission permission : of(command.getClass())) {
            caller.grants().stream().filter(
                    grant -> roles.test(permission.role()) && reaches(permission, grant, command, caller, reach))
                    .forEach(reaching::add);
        }
        return reaching.stream().min(OWN_FIRST).map(Permissions::authority)
                .orElseThrow(() -> new Refusal(GeneralRefusal.NOT_ALLOWED));
    }

    /** What somebody may do for themselves, they do not do for another one. */
    private static final Comparator<Grant> OWN_FIRST = Comparator
            .comparingInt(grant -> grant.delegated() == null ? 0 : grant.delegated().inForce() ? 1 : 2);

    private static Authority authority(Grant grant) {
        Delegated delegated = grant.delegated();
        if (delegated != null && !delegated.inForce()) {
            throw new Refusal(DelegationRefusal.DELEGATION_NOT_IN_FORCE);
        }
        return new Authority(grant.role(), grant.unit(), delegated);
    }

    private static boolean reaches(Permission permission, Grant grant, Command command, Caller caller, Reach reach) {
        Delegated delegated = grant.delegated();
        if (delegated != null && !DELEGABLE.contains(command.getClass())) {
            return false;
        }
        PersonId person = delegated == null ? caller.person() : delegated.person();
        return grant.role() == permission.role() && reach.within(permission.scope(), grant, person)
                && (grant.scope() == permission.scope() || reach.within(grant.scope(), grant, person));
    }

    private static Permission row(Role role) {
        return new Permission(role, role.usualScope());
    }

    private static void allow(List<Class<? extends Command>> commands, Permission... permissions) {
        commands.forEach(command -> TABLE.put(command, List.of(permissions)));
    }
}
