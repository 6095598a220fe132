package org.taizhang.query.planversion;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.plan.FrozenItem;
import org.taizhang.api.plan.ItemRevision;

/** What a version of a plan froze of its items. */
@Component
class FrozenContents {

    private final ReplayedContents contents;

    FrozenContents(ReplayedContents contents) {
        this.contents = contents;
    }

    /** The item as it stood, with what the version makes of it. */
    ItemContent of(PlanVersion version, FrozenItem frozen) {
        ItemContent stood = contents.at(frozen.itemId().value(), frozen.version());
        if (stood == null) {
            throw new IllegalStateException("item " + frozen.itemId() + " has no event up to " + frozen.version());
        }
        ItemRevision change = version.changes().get(frozen.itemId());
        return change == null ? stood : change.appliedTo(stood);
    }

    static Map<String, FrozenItem> byId(PlanVersion version) {
        Map<String, FrozenItem> byId = new LinkedHashMap<>();
        version.items().forEach(frozen -> byId.put(frozen.itemId().value(), frozen));
        return byId;
    }
}
