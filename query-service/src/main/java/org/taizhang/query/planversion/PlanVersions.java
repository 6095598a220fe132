package org.taizhang.query.planversion;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.ledger.PlanVersionStatus;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemCovered;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanApproved;
import org.taizhang.api.plan.PlanConcluded;
import org.taizhang.api.plan.PlanDrafted;
import org.taizhang.api.plan.PlanEvent;
import org.taizhang.api.plan.PlanRefusal;
import org.taizhang.api.plan.PlanReturned;
import org.taizhang.api.plan.PlanStatus;
import org.taizhang.api.plan.PlanSubmitted;
import org.taizhang.api.plan.PlanWithdrawn;
import org.taizhang.api.plan.RevisionAbandoned;
import org.taizhang.api.plan.RevisionApproved;
import org.taizhang.api.plan.RevisionProposed;

/** A plan's versions, told by its own events. */
final class PlanVersions {

    private final TreeMap<Integer, PlanVersion> byNumber = new TreeMap<>();
    private final Set<ItemId> covered = new HashSet<>();
    private final Set<String> revisers = new HashSet<>();
    private Map<ItemId, ItemRevision> proposed = Map.of();
    private PlanStatus status = PlanStatus.WITHDRAWN;
    private @Nullable String reason;
    private @Nullable Integer inForce;
    private boolean begun;

    private PlanVersions() {}

    static PlanVersions of(String plan, EventStore events) {
        return before(Instant.MAX, plan, events);
    }

    /** Those that there were before an instant. */
    static PlanVersions before(Instant end, String plan, EventStore events) {
        PlanVersions versions = new PlanVersions();
        for (var stream = events.readEvents(plan, 0); stream.hasNext();) {
            var message = stream.next();
            if (!message.getTimestamp().isBefore(end)) {
                break;
            }
            versions.begun = true;
            versions.see((PlanEvent) message.getPayload(),
                    String.valueOf(message.getMetaData().get(MetadataKeys.ACTOR)), message.getTimestamp());
        }
        return versions;
    }

    /** Whether there was a plan at all. */
    boolean begun() {
        return begun;
    }

    /** Where the plan stands. */
    PlanStatus status() {
        return status == PlanStatus.DRAFT && submitted() != null ? PlanStatus.SUBMITTED : status;
    }

    List<PlanVersion> all() {
        return List.copyOf(byNumber.values());
    }

    /** @throws Refusal PLAN_VERSION_UNKNOWN */
    PlanVersion version(int number) {
        PlanVersion version = byNumber.get(number);
        if (version == null) {
            throw new Refusal(PlanRefusal.PLAN_VERSION_UNKNOWN);
        }
        return version;
    }

    @Nullable
    PlanVersion inForce() {
        return inForce == null ? null : byNumber.get(inForce);
    }

    /** The version that waits for the principal. */
    @Nullable
    PlanVersion submitted() {
        return byNumber.isEmpty() || byNumber.lastEntry().getValue().status() != PlanVersionStatus.SUBMITTED
                ? null
                : byNumber.lastEntry().getValue();
    }

    /** Number of the version that is, or would be, submitted; null where nothing is to be approved. */
    @Nullable
    Integer underReview() {
        PlanVersion submitted = submitted();
        if (submitted != null) {
            return submitted.number();
        }
        boolean drawnUp = status == PlanStatus.DRAFT || status == PlanStatus.IN_FORCE && underRevision();
        return drawnUp ? (byNumber.isEmpty() ? 0 : byNumber.lastKey()) + 1 : null;
    }

    boolean covers(ItemId item) {
        return covered.contains(item);
    }

    boolean underRevision() {
        return reason != null;
    }

    Map<ItemId, ItemRevision> proposed() {
        return proposed;
    }

    boolean revisedBy(String person) {
        return revisers.contains(person);
    }

    private void see(PlanEvent event, String actor, Instant at) {
        switch (event) {
            case PlanDrafted _ -> status = PlanStatus.DRAFT;
            case ItemCovered e -> {
                covered.add(e.itemId());
                if (underRevision()) {
                    revisers.add(actor);
                }
            }
            case PlanSubmitted e -> byNumber.put(e.version(), new PlanVersion(e.version(), PlanVersionStatus.SUBMITTED,
                    e.items(), proposed, reason, actor, at, null, null, null));
            case PlanReturned e ->
                byNumber.compute(e.version(), (number, version) -> decided(version, PlanVersionStatus.RETURNED,
                        null, actor, at, e.reason()));
            case PlanApproved e -> approved(e.version(), e.items(), actor, at, e.text());
            case RevisionProposed e -> {
                Map<ItemId, ItemRevision> changes = new LinkedHashMap<>();
                e.changes().forEach(change -> changes.put(change.itemId(), change));
                proposed = changes;
                reason = e.reason();
                revisers.add(actor);
            }
            case RevisionApproved e -> {
                e.changes().stream().filter(ItemRevision::removed).map(ItemRevision::itemId).forEach(covered::remove);
                approved(e.version(), e.items(), actor, at, e.text());
            }
            case RevisionAbandoned _ -> over();
            case PlanConcluded _ -> {
                status = PlanStatus.CONCLUDED;
                byNumber.computeIfPresent(inForce == null ? -1 : inForce,
                        (number, version) -> version.now(PlanVersionStatus.CONCLUDED));
            }
            case PlanWithdrawn _ -> status = PlanStatus.WITHDRAWN;
        }
    }

    private void approved(int number, List<FrozenItem> items, String actor, Instant at, String text) {
        if (inForce != null) {
            byNumber.computeIfPresent(inForce, (before, version) -> version.now(PlanVersionStatus.SUPERSEDED));
        }
        byNumber.compute(number,
                (same, version) -> decided(version, PlanVersionStatus.IN_FORCE, items, actor, at, text));
        inForce = number;
        status = PlanStatus.IN_FORCE;
        over();
    }

    private void over() {
        proposed = Map.of();
        reason = null;
        revisers.clear();
    }

    private static PlanVersion decided(@Nullable PlanVersion version, PlanVersionStatus outcome,
            @Nullable List<FrozenItem> items, String by, Instant at, String text) {
        if (version == null) {
            throw new IllegalStateException("decided without being submitted");
        }
        return version.decided(outcome, items == null ? version.items() : items, by, at, text);
    }
}
