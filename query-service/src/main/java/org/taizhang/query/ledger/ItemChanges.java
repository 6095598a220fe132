package org.taizhang.query.ledger;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ExtensionWithdrawn;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureBasicallyCompleted;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureFellOverdue;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.RuleDemandMet;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.ledger.EvidenceStatus;
import org.taizhang.api.ledger.ExtensionStatus;

import tools.jackson.databind.json.JsonMapper;

/**
 * What each event of an item changes in its rows. It finds the rows that it needs before it changes one, so that one
 * whose rows are missing changes nothing.
 */
final class ItemChanges {

    private final ChangedRows rows;
    private final JsonMapper json;
    private final ZoneId zone;

    ItemChanges(ChangedRows rows, JsonMapper json, ZoneId zone) {
        this.rows = rows;
        this.json = json;
        this.zone = zone;
    }

    void apply(ItemEvent event, Recorded recorded) {
        LedgerItem item = switch (event) {
            case ProblemRaised e -> rows.add(LedgerItem.raised(e, recorded));
            case ItemTakenOver e -> rows.add(LedgerItem.takenOver(e, recorded, json));
            default -> change(event, recorded);
        };
        item.touched(recorded);
    }

    private LedgerItem change(ItemEvent event, Recorded recorded) {
        LedgerItem item = rows.item(event.itemId());
        switch (event) {
            case ProblemRaised _,ItemTakenOver _ -> throw new IllegalArgumentException(event.toString());
            case ResponsibleUnitAssigned e -> item.answeredFor(e);
            case MeasureAssigned e -> {
                rows.add(LedgerMeasure.assigned(e, rows.of(e.itemId()).measures.size() + 1, item.numberKey(),
                        recorded.on(zone), recorded.position()));
                item.measured();
            }
            case ProblemAmended e -> {
                rows.retell(item, recorded.position(), () -> item.amended(e));
            }
            case MeasureAmended e -> {
                LedgerMeasure measure = rows.measure(e.itemId(), e.measureId());
                rows.retell(measure, recorded.position(), () -> measure.amended(e, recorded.on(zone)));
            }
            case MeasureDropped e -> {
                rows.measure(e.itemId(), e.measureId()).dropped();
                item.measureDropped();
                lapse(e.itemId(), e.measureId(), recorded);
            }
            case DeadlineSettled e -> rows.measure(e.itemId(), e.measureId()).settled(e);
            case ItemClaimed e -> claimed(item, e);
            case ItemPutInForce _ -> item.putInForce();
            case MeasureReassigned e -> rows.measure(e.itemId(), e.measureId()).reassigned(e);
            case RootCauseRecorded e -> item.rootCause(e);
            case SameTypeCheckRecorded e -> item.sameTypeCheck(e);
            case ProgressReported e -> {
                rows.measure(e.itemId(), e.measureId()).progressed(e);
                item.begun();
            }
            case MeasureReviewed e -> {
                rows.measure(e.itemId(), e.measureId()).reviewed(e);
                item.begun();
            }
            case EvidenceSubmitted e -> {
                rows.add(LedgerEvidence.submitted(e, rows.of(e.itemId()).evidence.size() + 1, recorded, json));
                item.begun();
            }
            case EvidenceAccepted e ->
                rows.evidence(e.itemId(), e.evidenceId()).decided(EvidenceStatus.ACCEPTED, null, recorded);
            case EvidenceReturned e ->
                rows.evidence(e.itemId(), e.evidenceId()).decided(EvidenceStatus.RETURNED, e.reason(), recorded);
            case MeasureCompleted e -> {
                rows.measure(e.itemId(), e.measureId()).completed(e);
                lapse(e.itemId(), e.measureId(), recorded);
                item.begun();
            }
            case ClosureRequested e -> item.requested(e, recorded, json);
            case ClosureStepApproved e -> item.stepApproved(e, recorded, json);
            case ClosureReturned e -> item.returned(e);
            case ItemClosed e -> {
                item.closed(e, recorded);
                rows.measures(e.itemId(), LedgerMeasure::reviewed);
            }
            case ItemReopened e -> reopened(item, e, recorded);
            case ItemWithdrawn e -> {
                ended(e.itemId(), recorded);
                item.withdrawn(e);
            }
            case EvidenceWithdrawn e ->
                rows.evidence(e.itemId(), e.evidenceId()).decided(EvidenceStatus.WITHDRAWN, e.reason(), recorded);
            case MeasureBasicallyCompleted e -> {
                rows.measure(e.itemId(), e.measureId()).basicallyCompleted(e);
                item.begun();
            }
            case TakenOverClosureAccepted e -> {
                ended(e.itemId(), recorded);
                item.closedAsDeclared(e, recorded);
            }
            case ItemMerged e -> {
                ended(e.itemId(), recorded);
                item.merged(e);
            }
            case RepeatedProblemLinked e -> item.repeats(e);
            case ExtensionRequested e ->
                rows.add(LedgerExtension.requested(e, rows.of(e.itemId()).extensions.size() + 1, recorded));
            case ExtensionGranted e -> {
                LedgerMeasure measure = rows.measure(e.itemId(), e.measureId());
                rows.extension(e.itemId(), e.extensionId()).decided(ExtensionStatus.GRANTED, e.text(), recorded);
                measure.extended(e, recorded.on(zone));
            }
            case ExtensionDeclined e ->
                rows.extension(e.itemId(), e.extensionId()).decided(ExtensionStatus.DECLINED, e.reason(), recorded);
            case ExtensionWithdrawn e ->
                rows.extension(e.itemId(), e.extensionId()).decided(ExtensionStatus.WITHDRAWN, e.reason(), recorded);
            case EstablishedRuleLinked e -> item.linked(e);
            case RuleDemandMet _,MeasureFellOverdue _ -> {
            }
        }
        return item;
    }

    private void claimed(LedgerItem item, ItemClaimed e) {
        List<Runnable> changes = new ArrayList<>();
        e.immediateDeadlines().forEach((id, day) -> {
            LedgerMeasure measure = rows.measure(e.itemId(), id);
            changes.add(() -> measure.claimed(day));
        });
        changes.forEach(Runnable::run);
        item.claimed(e);
    }

    private void lapse(ItemId item, MeasureId measure, Recorded recorded) {
        rows.extensions(item, row -> row.pendingOf(measure.value())).forEach(row -> row.lapsed(recorded));
    }

    /** Nothing of the item is due any more. */
    private void ended(ItemId item, Recorded recorded) {
        for (LedgerMeasure measure : rows.measures(item, row -> true)) {
            measure.promiseEnds(recorded.on(zone));
            lapse(item, new MeasureId(measure.measureId()), recorded);
        }
    }

    private void reopened(LedgerItem item, ItemReopened e, Recorded recorded) {
        List<LedgerMeasure> measures = e.measures().stream().map(id -> rows.measure(e.itemId(), id)).toList();
        measures.forEach(measure -> measure.reopened(recorded.on(zone)));
        rows.evidence(e.itemId(), row -> e.measures().stream().anyMatch(row::of)).forEach(LedgerEvidence::reopened);
        item.reopened(e, recorded.on(zone));
        // What closing put out shines again.
        rows.measures(e.itemId(), row -> true);
    }
}
