package org.taizhang.command.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
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

    BulkReminders(ItemStandings items, NoticeNumbers numbers) {
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
