package org.taizhang.api.item;

import org.taizhang.api.Command;

/** Commands to one item. */
public sealed interface ItemCommand extends Command
        permits RaiseProblem, TakeOverItem, AssignResponsibleUnit, ClaimItem, AmendProblem, PutItemInForce,
        ApplyRevision, RecordRootCause,
        RecordSameTypeCheck, RequestClosure, ApproveClosureStep, ReturnClosure, CloseItem, ReopenItem,
        AcceptTakenOverClosure, WithdrawItem, MergeInto, LinkRepeatedProblem, LinkEstablishedRule,
        MeasureCommand, EvidenceCommand, ExtensionCommand {

    ItemId itemId();

    @Override
    default String streamId() {
        return itemId().value();
    }
}
