package org.taizhang.command.unit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.unit.CloseUnit;
import org.taizhang.api.unit.MoveUnit;
import org.taizhang.api.unit.ReopenUnit;
import org.taizhang.api.unit.UnitClosed;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitMoved;
import org.taizhang.api.unit.UnitRefusal;
import org.taizhang.api.unit.UnitReopened;
import org.taizhang.api.unit.UnitTreeCommand;
import org.taizhang.api.unit.UnitTreeEvent;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to the tree of units. Pure. */
final class UnitTreeDecider {

    private UnitTreeDecider() {}

    /** @throws Refusal with a code of {@link UnitRefusal} or {@link GeneralRefusal}; then nothing follows */
    static Decision<UnitTreeEvent> decide(UnitTreeCommand command, UnitTree tree, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, List.of(switch (command) {
            case MoveUnit c -> move(c, tree);
            case CloseUnit c -> close(c, tree);
            case ReopenUnit c -> reopen(c, tree);
        }));
    }

    private static UnitTreeEvent move(MoveUnit c, UnitTree tree) {
        Refuse.blankReason(c.reason());
        UnitId parent = c.parent();
        Refuse.when(tree.closed().contains(c.unitId()) || parent != null && tree.closed().contains(parent),
                UnitRefusal.UNIT_CLOSED);
        UnitId before = tree.above(c.unitId(), c.founded());
        Refuse.when(Objects.equals(before, parent), UnitRefusal.UNIT_THERE_ALREADY);
        Refuse.when(tree.within(parent, c.unitId(), c.founded()), UnitRefusal.UNIT_BELOW_ITSELF);
        return new UnitMoved(c.unitId(), before, parent, c.reason());
    }

    private static UnitTreeEvent close(CloseUnit c, UnitTree tree) {
        Refuse.blankReason(c.reason());
        Refuse.when(tree.closed().contains(c.unitId()), UnitRefusal.UNIT_CLOSED);
        List<Missing> below = below(c.unitId(), tree, c.founded()).stream()
                .map(unit -> Missing.of(UnitRefusal.UNITS_BELOW, unit.value())).toList();
        if (!below.isEmpty()) {
            throw new Refusal(UnitRefusal.UNITS_BELOW, below);
        }
        if (!c.people().isEmpty()) {
            throw new Refusal(UnitRefusal.PEOPLE_IN_UNIT, c.people().stream()
                    .map(person -> Missing.of(UnitRefusal.PEOPLE_IN_UNIT, person.value())).toList());
        }
        return new UnitClosed(c.unitId(), c.reason());
    }

    private static UnitTreeEvent reopen(ReopenUnit c, UnitTree tree) {
        Refuse.blankReason(c.reason());
        Refuse.when(!tree.closed().contains(c.unitId()), UnitRefusal.UNIT_NOT_CLOSED);
        UnitId above = tree.above(c.unitId(), c.founded());
        Refuse.when(above != null && tree.closed().contains(above), UnitRefusal.UNIT_CLOSED);
        return new UnitReopened(c.unitId(), c.reason());
    }

    /** The open units directly below. */
    private static List<UnitId> below(UnitId unit, UnitTree tree, Map<UnitId, UnitId> founded) {
        Set<UnitId> units = new HashSet<>(founded.keySet());
        units.addAll(tree.moved().keySet());
        return units.stream().filter(one -> !tree.closed().contains(one) && unit.equals(tree.above(one, founded)))
                .sorted(Comparator.comparing(UnitId::value)).toList();
    }
}
