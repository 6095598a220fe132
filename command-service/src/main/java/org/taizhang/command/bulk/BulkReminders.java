package org.taizhang.command.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.command.notice.NoticeEvolution;
import org.taizhang.command.notice.Notice;
import org.taizhang.command.item.ItemEvolution;
import org.taizhang.command.item.Item;
import org.taizhang.command.edge.Streams;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.DerivedId;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.notice.IssueNotice;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeType;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.covering.ItemStandings;
import org.taizhang.command.notice.NoticeNumbers;

/** One reminder to a unit for all of its items that can be reminded of. */
@Component
class BulkReminders {

    private final ItemStandings items;
    private final NoticeNumbers numbers;
    private final Streams streams;

    BulkReminders(ItemStandings items, NoticeNumbers numbers, Streams streams) {
        this.streams = streams;
        this.items = items;
        this.numbers = numbers;
    }

    /** As the process issues it. */
    IssueNotice numbered(BulkId bulk, BulkAct.Remind act, String text, List<BulkTarget> group) {
        NoticeId id = id(bulk, unit(group));
        return notice(id, numbers.reserve(id, NoticeType.REMINDER), act, text, group);
    }

    /** As it would be; takes no number. */
    IssueNotice tried(BulkId bulk, BulkAct.Remind act, String text, List<BulkTarget> group) {
        return notice(id(bulk, unit(group)), "-", act, text, group);
    }

    private IssueNotice notice(NoticeId id, String number, BulkAct.Remind act, String text, List<BulkTarget> group) {
        return new IssueNotice(id, number, NoticeType.REMINDER, unit(group),
                items.of(group.stream().map(BulkTarget::itemId).toList()), text, act.replyBy(), null);
    }

    private static NoticeId id(BulkId bulk, UnitId unit) {
        return new NoticeId(DerivedId.of("notice", bulk.value(), unit.value()));
    }

    private static UnitId unit(List<BulkTarget> group) {
        UnitId unit = group.getFirst().unit();
        if (unit == null) {
            throw new Refusal(ItemRefusal.NO_RESPONSIBLE_UNIT);
        }
        return unit;
    }

    /**
     * Reminds of those that are open and stand as they were seen; of the others tells why not. What this job reminded of
     * before stays done, whatever has become of it since.
     */
    List<BulkOutcome> remind(BulkId bulk, List<BulkTarget> group, Consumer<List<BulkTarget>> issue) {
        Set<ItemId> done = reminded(bulk, group);
        Map<BulkTarget, BulkOutcome> outcomes = new LinkedHashMap<>();
        List<BulkTarget> left = new ArrayList<>();
        for (BulkTarget target : group) {
            BulkOutcome outcome = done.contains(target.itemId())
                    ? new BulkOutcome(target, BulkOutcome.Result.DONE, null)
                    : obstacle(target);
            if (outcome == null) {
                left.add(target);
            } else {
                outcomes.put(target, outcome);
            }
        }
        leavingOut(left, issue).forEach(outcome -> outcomes.put(outcome.target(), outcome));
        return group.stream().map(outcomes::get).toList();
    }

    private Set<ItemId> reminded(BulkId bulk, List<BulkTarget> group) {
        UnitId unit = group.getFirst().unit();
        return unit != null && streams.replay(id(bulk, unit).value(), Notice.NONE, NoticeEvent.class,
                NoticeEvolution::evolve) instanceof Notice.Present notice
                        ? Set.copyOf(notice.facts().items())
                        : Set.of();
    }

    private @Nullable BulkOutcome obstacle(BulkTarget target) {
        Item item = streams.replay(target.itemId().value(), Item.NONE, ItemEvent.class, ItemEvolution::evolve);
        if (!(item instanceof Item.Present present)) {
            return new BulkOutcome(target, BulkOutcome.Result.SKIPPED, ItemRefusal.ITEM_UNKNOWN.name());
        }
        if (present.facts().version() != target.seenVersion()) {
            return new BulkOutcome(target, BulkOutcome.Result.CONFLICT, ItemRefusal.REVIEW_OUTDATED.name());
        }
        return item instanceof Item.Closed
                ? new BulkOutcome(target, BulkOutcome.Result.SKIPPED, ItemRefusal.ITEM_CLOSED.name())
                : null;
    }

    /** Items that a refusal names are left out, and the others are tried again without them. */
    static List<BulkOutcome> leavingOut(List<BulkTarget> group, Consumer<List<BulkTarget>> issue) {
        Map<BulkTarget, BulkOutcome> outcomes = new LinkedHashMap<>();
        List<BulkTarget> left = new ArrayList<>(group);
        while (!left.isEmpty()) {
            try {
                issue.accept(left);
                left.forEach(target -> outcomes.put(target,
                        new BulkOutcome(target, BulkOutcome.Result.DONE, null)));
                left.clear();
            } catch (Refusal refusal) {
                Set<String> named = refusal.missing().stream().map(Missing::target).collect(Collectors.toSet());
                List<BulkTarget> out = left.stream().filter(target -> named.contains(target.itemId().value()))
                        .toList();
                (out.isEmpty() ? List.copyOf(left) : out).forEach(target -> {
                    outcomes.put(target,
                            new BulkOutcome(target, BulkOutcome.Result.SKIPPED, refusal.code().name()));
                    left.remove(target);
                });
            }
        }
        return group.stream().map(outcomes::get).toList();
    }
}
