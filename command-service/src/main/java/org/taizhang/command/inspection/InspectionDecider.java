package org.taizhang.command.inspection;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.inspection.AmendInspection;
import org.taizhang.api.inspection.Inspection;
import org.taizhang.api.inspection.InspectionAmended;
import org.taizhang.api.inspection.InspectionCommand;
import org.taizhang.api.inspection.InspectionEvent;
import org.taizhang.api.inspection.InspectionFinding;
import org.taizhang.api.inspection.InspectionRecorded;
import org.taizhang.api.inspection.InspectionRefusal;
import org.taizhang.api.inspection.RecordInspection;
import org.taizhang.api.item.ItemId;
import org.taizhang.command.covering.Covering;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to an unannounced inspection. Pure; the only state is which items it covers. */
final class InspectionDecider {

    private static final LocalDate OLDEST = LocalDate.of(1949, 10, 1);

    private InspectionDecider() {}

    /**
     * @throws Refusal with a code of {@link InspectionRefusal}, {@link CoveringRefusal} or {@link GeneralRefusal}; then
     *             nothing follows
     */
    static Decision<InspectionEvent> decide(InspectionCommand command, Set<ItemId> covered, CommandContext context) {
        return switch (command) {
            case RecordInspection c -> {
                Authority authority = Covering.authority(c, context.caller(), c.items());
                Refuse.when(!covered.isEmpty(), InspectionRefusal.INSPECTION_EXISTS);
                check(c.inspection(), c.items(), context);
                yield new Decision<>(authority, List.of(new InspectionRecorded(c.inspectionId(), c.inspection())));
            }
            case AmendInspection c -> {
                Authority authority = Covering.authority(c, context.caller(), c.items());
                Refuse.when(covered.isEmpty(), InspectionRefusal.INSPECTION_UNKNOWN);
                check(c.inspection(), c.items(), context);
                Refuse.when(!Covering.ids(c.items()).containsAll(covered), InspectionRefusal.INSPECTION_ITEM_DROPPED);
                Refuse.blankReason(c.reason());
                yield new Decision<>(authority,
                        List.of(new InspectionAmended(c.inspectionId(), c.inspection(), c.reason())));
            }
        };
    }

    /** What it covers after this event. */
    static Set<ItemId> covered(InspectionEvent event) {
        return switch (event) {
            case InspectionRecorded e -> items(e.inspection());
            case InspectionAmended e -> items(e.inspection());
        };
    }

    private static Set<ItemId> items(Inspection inspection) {
        Set<ItemId> items = new LinkedHashSet<>();
        inspection.findings().forEach(finding -> items.add(finding.itemId()));
        return items;
    }

    private static void check(Inspection inspection, List<ItemStanding> items, CommandContext context) {
        Refuse.future(inspection.tookPlaceOn(), context.today());
        Refuse.when(inspection.tookPlaceOn().isBefore(OLDEST), InspectionRefusal.INSPECTION_BEFORE_THE_LEDGER);
        Refuse.when(inspection.place().isBlank(), InspectionRefusal.INSPECTION_PLACE_REQUIRED);
        Refuse.when(inspection.inspectors().isEmpty(), InspectionRefusal.INSPECTORS_REQUIRED);
        for (InspectionFinding finding : inspection.findings()) {
            Refuse.when(finding.text().isBlank(), CoveringRefusal.FINDING_REQUIRED);
        }
        Refuse.blankText(inspection.conclusion());
        Refuse.when(
                items.stream().flatMap(item -> item.owners().stream()).anyMatch(
                        owner -> context.actsFor().contains(owner) || inspection.inspectors().contains(owner)),
                InspectionRefusal.INSPECTOR_OWNS_ITEM);
    }
}
