package org.taizhang.api.item;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to an item. */
public sealed interface ItemEvent extends DomainEvent
        permits ProblemRaised, ItemTakenOver, ResponsibleUnitAssigned, ProblemAmended, MeasureAssigned, MeasureAmended,
        MeasureDropped, DeadlineSettled, MeasureFellOverdue, ItemClaimed,
        ItemPutInForce, MeasureReassigned, RootCauseRecorded, SameTypeCheckRecorded, ProgressReported,
        MeasureReviewed, EvidenceSubmitted, EvidenceAccepted, EvidenceReturned, MeasureCompleted, ClosureRequested,
        ClosureStepApproved, ClosureReturned, ItemClosed, ItemReopened, ItemWithdrawn, ExtensionRequested,
        ExtensionGranted, ExtensionDeclined, ExtensionWithdrawn, EvidenceWithdrawn, MeasureBasicallyCompleted,
        TakenOverClosureAccepted, ItemMerged, RepeatedProblemLinked, EstablishedRuleLinked,
        RuleDemandMet {

    ItemId itemId();

    @Override
    default String streamId() {
        return itemId().value();
    }
}
