package org.taizhang.command.item;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.taizhang.api.CommandAnswer;
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
import org.taizhang.api.item.DropMeasure;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.LinkEstablishedRule;
import org.taizhang.api.item.LinkRepeatedProblem;
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
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.EventSourcedShell;

/** Puts {@link Item} on Axon: a line per command. */
@Aggregate(type = "item", cache = "aggregateCache", lockFactory = "aggregateLocks", commandTargetResolver = "streamOfCommand", snapshotTriggerDefinition = "everySoManyEvents", snapshotFilter = "usableSnapshots")
class ItemAggregate extends EventSourcedShell<ItemCommand, ItemEvent> {

    private Item item = Item.NONE;

    @Override
    protected Decision<ItemEvent> decide(ItemCommand command, CommandContext context) {
        return ItemDecider.decide(command, item, context);
    }

    @Override
    protected void evolve(ItemEvent event, PersonId actor) {
        item = ItemEvolution.evolve(item, event, actor);
    }

    @Override
    protected void evolveOnBehalfOf(ItemEvent event, PersonId delegator) {
        item = ItemEvolution.onBehalfOf(item, event, delegator);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(RaiseProblem command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CommandAnswer on(TakeOverItem command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AssignResponsibleUnit command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ClaimItem command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(PutItemInForce command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ApplyRevision command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RecordRootCause command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RecordSameTypeCheck command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AssignMeasure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AmendProblem command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AmendMeasure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(DropMeasure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(SettleDeadline command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReassignMeasure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RecordOverdue command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReportProgress command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReviewMeasure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(CompleteMeasure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(SubmitEvidence command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AcceptEvidence command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReturnEvidence command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RequestExtension command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(GrantExtension command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(DeclineExtension command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(WithdrawExtension command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(RequestClosure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ApproveClosureStep command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReturnClosure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(CloseItem command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReopenItem command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(LinkEstablishedRule command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(WithdrawItem command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(WithdrawEvidence command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(ReportBasicallyCompleted command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(AcceptTakenOverClosure command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(MergeInto command, CommandContext context) {
        return decided(command, context);
    }

    @CommandHandler
    CommandAnswer on(LinkRepeatedProblem command, CommandContext context) {
        return decided(command, context);
    }
}
