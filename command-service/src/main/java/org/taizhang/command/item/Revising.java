package org.taizhang.command.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.ApplyRevision;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.RevisionMisfits;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Refuse;

/** What an approved revision of the plan makes of the item: all of it at once, or nothing. */
final class Revising {

    private Revising() {}

    /** Why the revision cannot be done to the item as it stands; empty where it can. */
    static List<Missing> misfits(ItemRevision revision, Item.Present item) {
        Set<MeasureId> completed = item.facts().measures().values().stream().filter(MeasureState::completed)
                .map(MeasureState::id).collect(Collectors.toUnmodifiableSet());
        return RevisionMisfits.of(revision, item.facts().content(), completed, item.status());
    }

    /** A repeat for the same plan version changes nothing: the process may be redelivered. */
    static List<ItemEvent> apply(ApplyRevision c, Item.Open item, CommandContext context) {
        ItemFacts facts = item.facts();
        Refuse.when(!c.planId().equals(facts.origin().place().plan()), ItemRefusal.NOT_OF_THIS_PLAN);
        Refuse.when(!facts.frozen(), ItemRefusal.NOT_IN_FORCE);
        Integer version = facts.preparation().planVersion();
        if (version != null && version >= c.planVersion()) {
            return List.of();
        }
        List<Missing> misfits = misfits(c.revision(), item);
        if (!misfits.isEmpty()) {
            throw new Refusal(ItemRefusal.CONTENT_CHANGED, misfits);
        }
        if (c.revision().removed()) {
            return List.of(new ItemWithdrawn(c.itemId(), c.reason()));
        }
        Refuse.when(!c.revision().appliedTo(facts.content()).sha256().equals(c.contentSha256()),
                ItemRefusal.CONTENT_CHANGED);
        return events(c, facts, context);
    }

    private static List<ItemEvent> events(ApplyRevision c, ItemFacts facts, CommandContext context) {
        List<ItemEvent> events = new ArrayList<>();
        ItemRevision revision = c.revision();
        if (revision.problem() != null) {
            events.add(new ProblemAmended(c.itemId(), revision.problem(), c.planVersion(), c.reason()));
        }
        revision.dropped().forEach(
                measure -> events.add(new MeasureDropped(c.itemId(), measure, c.planVersion(), c.reason())));
        revision.amended().forEach(change -> events.add(amended(c, change, facts, context)));
        revision.added().forEach(
                draft -> events.add(new MeasureAssigned(c.itemId(), Measuring.counted(draft, facts, context))));
        events.add(new ItemPutInForce(c.itemId(), c.planId(), c.planVersion(), c.contentSha256()));
        return events;
    }

    private static MeasureAmended amended(ApplyRevision c, MeasureAmendment change, ItemFacts facts,
            CommandContext context) {
        MeasureState measure = facts.measure(change.measureId());
        MeasureState changed = measure.amended(change);
        return new MeasureAmended(c.itemId(), measure.id(), changed.title(), changed.text(),
                change.deadline() == null
                        ? measure.deadline()
                        : Measuring.counted(changed.deadline(), facts, context),
                c.planVersion(), c.reason());
    }
}
