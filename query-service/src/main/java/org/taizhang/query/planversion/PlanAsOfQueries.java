package org.taizhang.query.planversion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.plan.PlanStatus;
import org.taizhang.api.replay.FindPlanAsOf;
import org.taizhang.api.replay.ItemReplay;
import org.taizhang.api.replay.PlanAsOfView;
import org.taizhang.api.replay.ReplayRefusal;
import org.taizhang.query.history.ItemReplays;

/** Answers what a plan was on a day, from the events of that day and before. */
@Component
class PlanAsOfQueries {

    private static final int MOST = 500;

    private final PlanItems items;
    private final EventStore events;
    private final ItemReplays replays;
    private final Clock clock;

    PlanAsOfQueries(PlanItems items, EventStore events, ItemReplays replays, Clock clock) {
        this.items = items;
        this.events = events;
        this.replays = replays;
        this.clock = clock;
    }

    @QueryHandler
    PlanAsOfView handle(FindPlanAsOf query) {
        if (query.limit() < 1 || query.limit() > MOST) {
            throw new Refusal(LedgerRefusal.LIMIT_OUT_OF_RANGE);
        }
        List<PlanItems.Line> lines = List.copyOf(items.of(query.caller(), query.planId()).values());
        if (query.on().isAfter(LocalDate.now(clock))) {
            throw new Refusal(ReplayRefusal.DAY_IN_FUTURE);
        }
        Instant end = query.on().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        PlanVersions versions = PlanVersions.before(end, query.planId(), events);
        if (!versions.begun()) {
            throw new Refusal(ReplayRefusal.PLAN_NOT_YET);
        }
        int from = after(lines, query.cursor());
        int to = Math.min(lines.size(), from + query.limit());
        List<PlanAsOfView.Item> then = new ArrayList<>();
        for (PlanItems.Line line : lines.subList(from, to)) {
            ItemReplay replay = replays.before(line.itemId(), end);
            if (replay.sequence() >= 0) {
                then.add(new PlanAsOfView.Item(line.itemId(), line.number(), replay.sequence(), replay.state()));
            }
        }
        PlanStatus status = versions.status();
        PlanVersion inForce = versions.inForce();
        return new PlanAsOfView(query.planId(), query.on(), status, query.english() ? status.en() : status.zh(),
                inForce == null ? null : inForce.number(), then, to < lines.size() ? lines.get(to - 1).itemId() : null);
    }

    private static int after(List<PlanItems.Line> lines, @Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).itemId().equals(cursor)) {
                return i + 1;
            }
        }
        throw new Refusal(LedgerRefusal.CURSOR_INVALID);
    }
}
