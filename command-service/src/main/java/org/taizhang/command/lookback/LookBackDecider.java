package org.taizhang.command.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.lookback.LookBackCommand;
import org.taizhang.api.lookback.LookBackEvent;
import org.taizhang.api.lookback.LookBackFinding;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.LookBackRefusal;
import org.taizhang.api.lookback.RecordLookBack;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.covering.Covering;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/**
 * Decides on a look-back review. Pure; the only state is whether it was recorded. Whoever owned an item, asked for its
 * closing or closed it does not look back on it: nobody judges their own work (DOMAIN §2, rules 4 and 8).
 */
final class LookBackDecider {

    private LookBackDecider() {}

    /**
     * @throws Refusal with a code of {@link LookBackRefusal}, {@link CoveringRefusal} or {@link GeneralRefusal}; then
     *             nothing follows
     */
    static Decision<LookBackEvent> decide(LookBackCommand command, boolean recorded, CommandContext context) {
        return switch (command) {
            case RecordLookBack c -> record(c, recorded, context);
        };
    }

    private static Decision<LookBackEvent> record(RecordLookBack c, boolean recorded, CommandContext context) {
        Authority authority = Covering.authority(c, context.caller(), c.items());
        Refuse.when(recorded, LookBackRefusal.LOOK_BACK_EXISTS);
        Refuse.future(c.reviewedOn(), context.today());
        for (LookBackFinding finding : c.findings()) {
            Refuse.when(finding.text().isBlank(), CoveringRefusal.FINDING_REQUIRED);
        }
        Set<PersonId> reviewers = new HashSet<>(c.reviewers());
        reviewers.addAll(context.actsFor());
        none(c, item -> item.closedOn() == null, LookBackRefusal.LOOK_BACK_ITEM_OPEN);
        none(c, item -> c.reviewedOn().isBefore(closedOn(item)), LookBackRefusal.LOOK_BACK_BEFORE_CLOSING);
        none(c, item -> reviewers.stream().anyMatch(one -> item.owners().contains(one)
                || item.requesters().contains(one)), LookBackRefusal.LOOK_BACK_BY_OWNER);
        none(c, item -> item.closer() != null && reviewers.contains(item.closer()),
                LookBackRefusal.LOOK_BACK_BY_CLOSER);
        return new Decision<>(authority,
                List.of(new LookBackRecorded(c.lookBackId(), c.reviewedOn(), c.reviewers(), reviewed(c))));
    }

    private static List<ReviewedItem> reviewed(RecordLookBack c) {
        Map<ItemId, ItemStanding> standing = c.items().stream()
                .collect(Collectors.toMap(ItemStanding::itemId, Function.identity()));
        List<ReviewedItem> reviewed = new ArrayList<>();
        for (LookBackFinding finding : c.findings()) {
            ItemStanding item = standing.get(finding.itemId());
            if (item == null) {
                throw new Refusal(CoveringRefusal.ITEMS_UNKNOWN,
                        List.of(Missing.of(CoveringRefusal.ITEMS_UNKNOWN, finding.itemId().value())));
            }
            reviewed.add(new ReviewedItem(finding, item.round(), closedOn(item)));
        }
        return reviewed;
    }

    private static LocalDate closedOn(ItemStanding item) {
        LocalDate day = item.closedOn();
        if (day == null) {
            throw new Refusal(LookBackRefusal.LOOK_BACK_ITEM_OPEN);
        }
        return day;
    }

    private static void none(RecordLookBack c, Predicate<ItemStanding> condition, LookBackRefusal code) {
        Covering.none(c.items(), condition, code);
    }
}
