package org.taizhang.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionId;
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
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureFellOverdue;
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
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.query.edge.Batch;

/**
 * The rows of the items that a batch of events is about. Every event finds the rows that it needs before it changes
 * one, so that one whose rows are missing changes nothing.
 */
final class LedgerBatch implements Batch {

    private final LedgerTables tables;
    private final long last;
    private final Map<String, ItemRows> rows = new HashMap<>();
    private final Set<LedgerItem> changedItems = new LinkedHashSet<>();
    private final Set<LedgerMeasure> changedMeasures = new LinkedHashSet<>();
    private final Set<LedgerEvidence> changedEvidence = new LinkedHashSet<>();
    private final Set<LedgerExtension> changedExtensions = new LinkedHashSet<>();
    private LightRule lights;
    private boolean otherLights;

    /** Reads what there is of these items, save for what the batches before have left. */
    LedgerBatch(LedgerTables tables, Collection<ItemId> items, long first, long last) {
        this.tables = tables;
        this.last = last;
        this.lights = LightRule.of(tables.settings);
        List<String> ids = items.stream().map(ItemId::value).distinct().toList();
        rows.putAll(tables.recent.before(first, ids));
        List<String> unknown = ids.stream().filter(id -> !rows.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(id -> rows.put(id, new ItemRows()));
        tables.items.read("item_id", unknown).forEach(row -> of(row.itemId()).item = row);
        tables.measures.read("item_id", unknown).forEach(row -> of(row.itemId()).measures.put(row.measureId(), row));
        tables.evidence.read("item_id", unknown).forEach(row -> of(row.itemId()).evidence.put(row.evidenceId(), row));
        tables.extensions.read("item_id", unknown)
                .forEach(row -> of(row.itemId()).extensions.put(row.extensionId(), row));
    }

    void apply(ItemEvent event, Recorded recorded) {
        LedgerItem item = switch (event) {
            case ProblemRaised e -> create(LedgerItem.raised(e, recorded));
            case ItemTakenOver e -> create(LedgerItem.takenOver(e, recorded, tables.json));
            default -> change(event, recorded);
        };
        item.touched(recorded);
        changedItems.add(item);
    }

    /** Every light goes by it from now on. */
    void apply(SettingChanged event) {
        if (LightRule.dependsOn(event.setting())) {
            lights = lights.with(event.setting(), event.value());
            otherLights = true;
        }
    }

    /** What was looked back on is not due any more. */
    void apply(LookBackRecorded event) {
        List<Runnable> changes = new ArrayList<>();
        for (ReviewedItem reviewed : event.items()) {
            LedgerItem item = present(reviewed.finding().itemId());
            changes.add(() -> {
                item.lookedBack(reviewed.round());
                changedItems.add(item);
            });
        }
        changes.forEach(Runnable::run);
    }

    private LedgerItem present(ItemId id) {
        LedgerItem item = of(id.value()).item;
        if (item == null) {
            throw new IllegalStateException("no row of item " + id);
        }
        return item;
    }

    private LedgerItem create(LedgerItem item) {
        ItemRows its = of(item.itemId());
        if (its.item != null) {
            throw new IllegalStateException("item " + item.itemId() + " has a row already");
        }
        its.item = item;
        return item;
    }

    private LedgerItem change(ItemEvent event, Recorded recorded) {
        LedgerItem item = present(event.itemId());
        switch (event) {
            case ProblemRaised _,ItemTakenOver _ -> throw new IllegalArgumentException(event.toString());
            case ResponsibleUnitAssigned e -> item.answeredFor(e);
            case MeasureAssigned e -> assigned(e, recorded);
            case ProblemAmended e -> item.amended(e);
            case MeasureAmended e -> measure(e.itemId(), e.measureId()).amended(e, day(recorded));
            case MeasureDropped e -> measure(e.itemId(), e.measureId()).dropped();
            case DeadlineSettled e -> measure(e.itemId(), e.measureId()).settled(e);
            case ItemClaimed e -> claimed(item, e);
            case ItemPutInForce _ -> item.putInForce();
            case MeasureReassigned e -> measure(e.itemId(), e.measureId()).reassigned(e);
            case RootCauseRecorded e -> item.rootCause(e);
            case SameTypeCheckRecorded e -> item.sameTypeCheck(e);
            case ProgressReported e -> {
                measure(e.itemId(), e.measureId()).progressed(e);
                item.begun();
            }
            case MeasureReviewed e -> {
                measure(e.itemId(), e.measureId()).reviewed(e);
                item.begun();
            }
            case EvidenceSubmitted e -> {
                submitted(e, recorded);
                item.begun();
            }
            case EvidenceAccepted e ->
                evidence(e.itemId(), e.evidenceId()).decided(EvidenceStatus.ACCEPTED, null, recorded);
            case EvidenceReturned e ->
                evidence(e.itemId(), e.evidenceId()).decided(EvidenceStatus.RETURNED, e.reason(), recorded);
            case MeasureCompleted e -> {
                measure(e.itemId(), e.measureId()).completed(e);
                lapse(e.itemId(), e.measureId(), recorded);
                item.begun();
            }
            case ClosureRequested e -> item.requested(e, recorded, tables.json);
            case ClosureStepApproved e -> item.stepApproved(e, recorded, tables.json);
            case ClosureReturned e -> item.returned(e);
            case ItemClosed e -> {
                item.closed(e, recorded);
                of(e.itemId().value()).measures.values().stream().filter(LedgerMeasure::reviewed)
                        .forEach(changedMeasures::add);
            }
            case ItemReopened e -> reopened(item, e, recorded);
            case ItemWithdrawn e -> {
                ended(e.itemId(), recorded);
                item.withdrawn(e);
            }
            case EvidenceWithdrawn e ->
                evidence(e.itemId(), e.evidenceId()).decided(EvidenceStatus.WITHDRAWN, e.reason(), recorded);
            case MeasureBasicallyCompleted e -> {
                measure(e.itemId(), e.measureId()).basicallyCompleted(e);
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
            case ExtensionRequested e -> requested(e, recorded);
            case ExtensionGranted e -> {
                LedgerMeasure measure = measure(e.itemId(), e.measureId());
                extension(e.itemId(), e.extensionId()).decided(ExtensionStatus.GRANTED, e.text(), recorded);
                measure.extended(e, day(recorded));
            }
            case ExtensionDeclined e ->
                extension(e.itemId(), e.extensionId()).decided(ExtensionStatus.DECLINED, e.reason(), recorded);
            case ExtensionWithdrawn e ->
                extension(e.itemId(), e.extensionId()).decided(ExtensionStatus.WITHDRAWN, e.reason(), recorded);
            case EstablishedRuleLinked e -> item.linked(e);
            case RuleDemandMet _,MeasureFellOverdue _ -> {
            }
        }
        return item;
    }

    private void assigned(MeasureAssigned e, Recorded recorded) {
        Map<String, LedgerMeasure> measures = of(e.itemId().value()).measures;
        LedgerMeasure measure = LedgerMeasure.assigned(e, measures.size() + 1, day(recorded));
        if (measures.putIfAbsent(measure.measureId(), measure) != null) {
            throw new IllegalStateException("measure " + measure.measureId() + " has a row already");
        }
        changedMeasures.add(measure);
    }

    private void claimed(LedgerItem item, ItemClaimed e) {
        List<Runnable> changes = new ArrayList<>();
        e.immediateDeadlines().forEach((id, day) -> {
            LedgerMeasure measure = measure(e.itemId(), id);
            changes.add(() -> measure.claimed(day));
        });
        changes.forEach(Runnable::run);
        item.claimed(e);
    }

    private void submitted(EvidenceSubmitted e, Recorded recorded) {
        Map<String, LedgerEvidence> all = of(e.itemId().value()).evidence;
        LedgerEvidence evidence = LedgerEvidence.submitted(e, all.size() + 1, recorded, tables.json);
        if (all.putIfAbsent(evidence.evidenceId(), evidence) != null) {
            throw new IllegalStateException("evidence " + evidence.evidenceId() + " has a row already");
        }
        changedEvidence.add(evidence);
    }

    private void requested(ExtensionRequested e, Recorded recorded) {
        Map<String, LedgerExtension> all = of(e.itemId().value()).extensions;
        LedgerExtension extension = LedgerExtension.requested(e, all.size() + 1, recorded);
        if (all.putIfAbsent(extension.extensionId(), extension) != null) {
            throw new IllegalStateException("extension " + extension.extensionId() + " has a row already");
        }
        changedExtensions.add(extension);
    }

    private void lapse(ItemId item, MeasureId measure, Recorded recorded) {
        of(item.value()).extensions.values().stream().filter(row -> row.pendingOf(measure.value())).forEach(row -> {
            row.lapsed(recorded);
            changedExtensions.add(row);
        });
    }

    /** Nothing of the item is due any more. */
    private void ended(ItemId item, Recorded recorded) {
        for (LedgerMeasure measure : of(item.value()).measures.values()) {
            measure.promiseEnds(day(recorded));
            changedMeasures.add(measure);
            lapse(item, new MeasureId(measure.measureId()), recorded);
        }
    }

    private LocalDate day(Recorded recorded) {
        return recorded.at().atZone(tables.zone).toLocalDate();
    }

    private void reopened(LedgerItem item, ItemReopened e, Recorded recorded) {
        List<LedgerMeasure> measures = e.measures().stream().map(id -> measure(e.itemId(), id)).toList();
        measures.forEach(measure -> measure.reopened(day(recorded)));
        of(e.itemId().value()).evidence.values().stream().filter(row -> e.measures().stream().anyMatch(row::of))
                .forEach(row -> {
                    row.reopened();
                    changedEvidence.add(row);
                });
        item.reopened(e);
        // What closing put out shines again.
        changedMeasures.addAll(of(e.itemId().value()).measures.values());
    }

    private ItemRows of(String item) {
        ItemRows its = rows.get(item);
        if (its == null) {
            throw new IllegalStateException("item " + item + " was not read");
        }
        return its;
    }

    private LedgerMeasure measure(ItemId item, MeasureId id) {
        LedgerMeasure measure = of(item.value()).measures.get(id.value());
        if (measure == null) {
            throw new IllegalStateException("no row of measure " + id);
        }
        changedMeasures.add(measure);
        return measure;
    }

    private LedgerEvidence evidence(ItemId item, EvidenceId id) {
        LedgerEvidence evidence = of(item.value()).evidence.get(id.value());
        if (evidence == null) {
            throw new IllegalStateException("no row of evidence " + id);
        }
        changedEvidence.add(evidence);
        return evidence;
    }

    private LedgerExtension extension(ItemId item, ExtensionId id) {
        LedgerExtension extension = of(item.value()).extensions.get(id.value());
        if (extension == null) {
            throw new IllegalStateException("no row of extension " + id);
        }
        changedExtensions.add(extension);
        return extension;
    }

    @Override
    public void write() {
        changedMeasures.forEach(measure -> measure.light(lights, present(new ItemId(measure.itemId())).open()));
        tables.items.write(changedItems);
        tables.measures.write(changedMeasures);
        tables.evidence.write(changedEvidence);
        tables.extensions.write(changedExtensions);
        if (otherLights) {
            tables.relight(lights);
        }
    }

    @Override
    public void committed() {
        if (!otherLights) {
            tables.recent.keep(rows, last);
        }
    }
}
