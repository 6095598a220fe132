package org.taizhang.command.item;

import java.util.List;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Role;
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
import org.taizhang.api.item.DropMeasure;
import org.taizhang.api.item.EvidenceCommand;
import org.taizhang.api.item.ExtensionCommand;
import org.taizhang.api.item.GrantExtension;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.LinkEstablishedRule;
import org.taizhang.api.item.LinkRepeatedProblem;
import org.taizhang.api.item.MeasureCommand;
import org.taizhang.api.item.MergeInto;
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
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;

/** Decides every command to an item: by whose authority, and what follows. Pure. */
public final class ItemDecider {

    private ItemDecider() {}

    /**
     * @return the events that follow, with the authority they were decided under
     * @throws Refusal with a code of {@link ItemRefusal} or {@link GeneralRefusal}; then nothing follows
     */
    public static Decision<ItemEvent> decide(ItemCommand command, Item item, CommandContext context) {
        return switch (command) {
            case RaiseProblem c -> Raising.raise(c, item, context);
            case TakeOverItem c -> Raising.takeOver(c, item, context);
            case ReopenItem c -> Closing.reopen(c, present(item), context);
            case LinkEstablishedRule c -> Linking.link(c, present(item), context);
            default -> toOpen(command, open(item), context);
        };
    }

    private static Decision<ItemEvent> toOpen(ItemCommand command, Item.Open item, CommandContext context) {
        Authority authority = authority(command, item, context);
        ItemFacts facts = item.facts();
        return new Decision<>(authority, switch (command) {
            case RaiseProblem _,TakeOverItem _,ReopenItem _,LinkEstablishedRule _ ->
                throw new IllegalStateException("decided before");
            case AssignResponsibleUnit c -> List.of(Preparing.assignUnit(c, item));
            case ClaimItem c -> List.of(Preparing.claim(c, item, authority, context));
            case PutItemInForce c -> Preparing.putInForce(c, facts);
            case ApplyRevision c -> Revising.apply(c, item, context);
            case RecordRootCause c -> List.of(Preparing.rootCause(c, facts));
            case RecordSameTypeCheck c -> List.of(Preparing.sameTypeCheck(c, facts));
            case WithdrawItem c -> List.of(Ending.withdraw(c, facts, context));
            case MergeInto c -> List.of(Ending.merge(c, facts, context));
            case LinkRepeatedProblem c -> List.of(Ending.link(c, facts));
            case AcceptTakenOverClosure c -> List.of(Ending.acceptDeclared(c, item, context));
            case AmendProblem c -> List.of(Amending.problem(c, item));
            case AmendMeasure c -> List.of(Amending.measure(c, item, authority, context));
            case DropMeasure c -> List.of(Amending.drop(c, item, authority, context));
            case AssignMeasure c -> List.of(Measuring.assign(c, facts, context));
            case SettleDeadline c -> List.of(Measuring.settle(c, facts, context));
            case ReassignMeasure c -> List.of(Measuring.reassign(c, facts));
            case RecordOverdue c -> Measuring.fellOverdue(c, facts, context);
            case ReportProgress c -> List.of(Measuring.report(c, facts, context));
            case ReviewMeasure c -> List.of(Measuring.review(c, facts, context));
            case ReportBasicallyCompleted c -> List.of(Measuring.basicallyComplete(c, facts, context));
            case CompleteMeasure c -> List.of(Measuring.complete(c, facts, context));
            case SubmitEvidence c -> List.of(Evidencing.submit(c, facts));
            case AcceptEvidence c -> List.of(Evidencing.accept(c, facts, context));
            case ReturnEvidence c -> List.of(Evidencing.giveBack(c, facts, context));
            case WithdrawEvidence c -> List.of(Evidencing.withdraw(c, item));
            case RequestExtension c -> List.of(Extending.request(c, facts, context));
            case GrantExtension c -> List.of(Extending.grant(c, facts, context));
            case DeclineExtension c -> List.of(Extending.decline(c, facts, context));
            case WithdrawExtension c -> List.of(Extending.withdraw(c, facts));
            case RequestClosure c -> Closing.request(c, facts, context);
            case ApproveClosureStep c -> List.of(Closing.approve(c, item, context));
            case ReturnClosure c -> List.of(Closing.giveBack(c, item, context));
            case CloseItem c -> List.of(Closing.close(c, item, context));
        });
    }

    private static Authority authority(ItemCommand command, Item.Open item, CommandContext context) {
        ItemFacts facts = item.facts();
        return switch (command) {
            case AssignMeasure c -> Permissions.require(c, context.caller(), facts.reach());
            // Before the approval a plan is the office's.
            case AmendMeasure c -> amending(c, facts, context);
            case DropMeasure c -> amending(c, facts, context);
            case MeasureCommand c ->
                Permissions.require(c, context.caller(), facts.reach(facts.measure(c.measureId())));
            case EvidenceCommand c -> Permissions.require(c, context.caller(),
                    facts.reach(facts.measure(facts.evidence(c.evidenceId()).measure())));
            case WithdrawExtension c -> Permissions.require(c, context.caller(), ofExtension(c, facts));
            case ExtensionCommand c -> Permissions.require(c, context.caller(), ofExtension(c, facts),
                    role -> role == Extending.granter(facts.extension(c.extensionId()), facts));
            case ApproveClosureStep c ->
                Permissions.require(c, context.caller(), facts.reach(), role -> role == c.step().role());
            case ReturnClosure c ->
                Permissions.require(c, context.caller(), facts.reach(), role -> role == Closing.returner(item));
            default -> Permissions.require(command, context.caller(), facts.reach());
        };
    }

    private static Reach ofExtension(ExtensionCommand c, ItemFacts facts) {
        return facts.reach(facts.measure(facts.extension(c.extensionId()).measure()));
    }

    private static Authority amending(MeasureCommand c, ItemFacts facts, CommandContext context) {
        boolean planned = facts.origin().place().plan() != null;
        return Permissions.require(c, context.caller(), facts.reach(facts.measure(c.measureId())),
                role -> role == Role.OFFICE || !planned);
    }

    private static Item.Present present(Item item) {
        if (item instanceof Item.Present present) {
            return present;
        }
        throw new Refusal(ItemRefusal.ITEM_UNKNOWN);
    }

    private static Item.Open open(Item item) {
        return switch (present(item)) {
            case Item.Open open -> open;
            case Item.Closed _ -> throw new Refusal(ItemRefusal.ITEM_CLOSED);
            case Item.Withdrawn _ -> throw new Refusal(ItemRefusal.ITEM_WITHDRAWN);
            case Item.Merged _ -> throw new Refusal(ItemRefusal.ITEM_MERGED);
        };
    }
}
