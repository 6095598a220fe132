package org.taizhang.command.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.unit.UnitClosed;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitMoved;
import org.taizhang.api.unit.UnitReopened;
import org.taizhang.api.unit.UnitTreeEvent;

/**
 * The tree as it differs from how its units were founded: a unit stands where it was founded until it is moved, and is
 * open until it is closed.
 *
 * @param moved where the moved ones stand; empty for a top one
 */
record UnitTree(Map<UnitId, Optional<UnitId>> moved, Set<UnitId> closed) {

    static final UnitTree AS_FOUNDED = new UnitTree(Map.of(), Set.of());

    UnitTree {
        moved = Map.copyOf(moved);
        closed = Set.copyOf(closed);
    }

    /** The tree after one more event. */
    static UnitTree evolve(UnitTree before, UnitTreeEvent event) {
        return switch (event) {
            case UnitMoved e -> {
                Map<UnitId, Optional<UnitId>> moved = new HashMap<>(before.moved);
                moved.put(e.unitId(), Optional.ofNullable(e.parent()));
                yield new UnitTree(moved, before.closed);
            }
            case UnitClosed e -> {
                Set<UnitId> closed = new HashSet<>(before.closed);
                closed.add(e.unitId());
                yield new UnitTree(before.moved, closed);
            }
            case UnitReopened e -> {
                Set<UnitId> closed = new HashSet<>(before.closed);
                closed.remove(e.unitId());
                yield new UnitTree(before.moved, closed);
            }
        };
    }

    @Nullable
    UnitId above(UnitId unit, Map<UnitId, UnitId> founded) {
        return moved.containsKey(unit)
                ? Objects.requireNonNull(moved.get(unit)).orElse(null)
                : founded.get(unit);
    }

    /** The unit itself, or one somewhere below it. */
    boolean within(@Nullable UnitId unit, UnitId top, Map<UnitId, UnitId> founded) {
        UnitId at = unit;
        while (at != null && !at.equals(top)) {
            at = above(at, founded);
        }
        return at != null;
    }
}
