package org.taizhang.query.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.query.edge.ReadModel;

/** Keeps one row per item, per measure and per submission of evidence: what the ledger is read from. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class LedgerProjection {

    private final ItemRows items;
    private final ClosureRows closures;
    private final MeasureRows measures;
    private final EvidenceRows evidence;
    private final ZoneId zone;

    LedgerProjection(ItemRows items, ClosureRows closures, MeasureRows measures, EvidenceRows evidence, Clock clock) {
        this.items = items;
        this.closures = closures;
        this.measures = measures;
        this.evidence = evidence;
        this.zone = clock.getZone();
    }

    @EventHandler
    void on(ItemEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        apply(event, new Recorded(version, token.position().orElse(-1), at, actor));
    }

    /** Others' events change nothing here, but they move the position up to which the rows are known to be complete. */
    @EventHandler
    void on(DomainEvent other) {}

    @ResetHandler
    void reset() {
        items.clear();
    }

    void apply(ItemEvent event, Recorded recorded) {
        if (!(event instanceof ProblemRaised || event instanceof ItemTakenOver)) {
            items.touched(event.itemId(), recorded);
        }
        LocalDate day = recorded.at().atZone(zone).toLocalDate();
        switch (event) {
            case ProblemRaised e -> items.raised(e, recorded);
            case ItemTakenOver e -> items.takenOver(e, recorded);
            case ResponsibleUnitAssigned e -> items.answeredFor(e);
            case MeasureAssigned e -> measures.assigned(e, day);
            case DeadlineSettled e -> measures.settled(e);
            case ItemClaimed e -> {
                items.claimed(e);
                measures.claimed(e);
            }
            case ItemPutInForce e -> items.putInForce(e);
            case MeasureReassigned e -> measures.reassigned(e);
            case RootCauseRecorded e -> items.rootCause(e);
            case SameTypeCheckRecorded e -> items.sameTypeCheck(e);
            case ProgressReported e -> {
                items.begun(e.itemId());
                measures.progressed(e);
            }
            case MeasureReviewed e -> {
                items.begun(e.itemId());
                measures.reviewed(e);
            }
            case EvidenceSubmitted e -> {
                items.begun(e.itemId());
                evidence.submitted(e, recorded);
            }
            case EvidenceAccepted e -> evidence.decided(e.itemId(), e.evidenceId(), "ACCEPTED", null, recorded);
            case EvidenceReturned e -> evidence.decided(e.itemId(), e.evidenceId(), "RETURNED", e.reason(), recorded);
            case MeasureCompleted e -> {
                items.begun(e.itemId());
                measures.completed(e);
            }
            case ClosureRequested e -> closures.requested(e, recorded);
            case ClosureStepApproved e -> closures.stepApproved(e, recorded);
            case ClosureReturned e -> closures.returned(e);
            case ItemClosed e -> closures.closed(e);
            case ItemReopened e -> {
                closures.reopened(e);
                measures.reopened(e);
                evidence.reopened(e);
            }
            case ItemWithdrawn e -> items.withdrawn(e);
        }
    }
}
