package org.taizhang.command.bulk;

import java.util.ArrayList;
import java.util.List;

import org.taizhang.api.bulk.BulkTarget;

/** Targets that are tried together: those of one item, or of one unit that is reminded. */
final class BulkGroups {

    private BulkGroups() {}

    /** The groups from this target on, until they hold at least so many targets or none is left. */
    static List<List<BulkTarget>> next(List<BulkTarget> targets, int from, int atLeast) {
        List<List<BulkTarget>> groups = new ArrayList<>();
        int taken = 0;
        for (BulkTarget target : targets.subList(from, targets.size())) {
            if (groups.isEmpty() || !key(groups.getLast().getFirst()).equals(key(target))) {
                if (taken >= atLeast) {
                    break;
                }
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(target);
            taken++;
        }
        return groups;
    }

    private static String key(BulkTarget target) {
        return target.unit() == null ? "item " + target.itemId() : "unit " + target.unit();
    }
}
