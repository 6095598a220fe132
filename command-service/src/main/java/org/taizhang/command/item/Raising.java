package org.taizhang.command.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.item.TakeOverItem;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** How an item comes onto the ledger. */
final class Raising {

    private Raising() {}

    static Decision<ItemEvent> raise(RaiseProblem c, Item item, CommandContext context) {
        ItemEvent raised = new ProblemRaised(c.itemId(), c.number(), c.place(), c.problem(), c.responsibleUnit(),
                context.today(), c.place().plan() == null);
        return begin(c, c.place(), c.problem(), c.responsibleUnit(), raised, c.measures(), item, context);
    }

    static Decision<ItemEvent> takeOver(TakeOverItem c, Item item, CommandContext context) {
        if (c.place().imported() == null && c.declaration().closedOn() != null) {
            Refuse.future(c.declaration().closedOn(), context.today());
        }
        ItemEvent takenOver = new ItemTakenOver(c.itemId(), c.number(), c.place(), c.problem(), c.responsibleUnit(),
                context.today(), c.place().plan() == null, c.declaration());
        return begin(c, c.place(), c.problem(), c.responsibleUnit(), takenOver, c.measures(), item, context);
    }

    private static Decision<ItemEvent> begin(ItemCommand command, Place place, Problem problem, @Nullable UnitId unit,
            ItemEvent first, List<MeasureDraft> measures, Item item, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(),
                new Reach(place.plan(), Reach.units(unit), Set.of(), Set.of()),
                role -> role != Role.UNIT_HEAD || problem.source().kind() == SourceKind.SELF_CHECK);
        Refuse.when(item instanceof Item.Present, ItemRefusal.ITEM_EXISTS);
        Refuse.when(problem.text().isBlank(), ItemRefusal.PROBLEM_TEXT_REQUIRED);
        boolean individual = problem.subject() == Subject.INDIVIDUAL;
        // A document that is imported may leave the person open; who types a problem knows whose it is.
        Refuse.when(individual && problem.person() == null && place.imported() == null,
                ItemRefusal.INDIVIDUAL_NEEDS_PERSON);
        Refuse.when(!individual && problem.person() != null, ItemRefusal.PERSON_WITHOUT_INDIVIDUAL);
        Refuse.when(measures.stream().map(MeasureDraft::measureId).collect(Collectors.toSet()).size() < measures.size(),
                ItemRefusal.MEASURE_EXISTS);
        List<ItemEvent> events = new ArrayList<>(List.of(first));
        measures.forEach(draft -> events.add(assigned(first.itemId(), draft, place, unit, context)));
        return new Decision<>(authority, events);
    }

    private static MeasureAssigned assigned(ItemId itemId, MeasureDraft draft, Place place, @Nullable UnitId unit,
            CommandContext context) {
        if (place.imported() == null) {
            Measuring.checkTyped(draft, unit, context);
        } else {
            Refuse.when(draft.text().isBlank(), ItemRefusal.MEASURE_TEXT_REQUIRED);
        }
        return new MeasureAssigned(itemId, draft);
    }
}
