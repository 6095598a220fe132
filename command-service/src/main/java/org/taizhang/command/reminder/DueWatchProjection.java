package org.taizhang.command.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureFellOverdue;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeFollowed;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeWithdrawn;
import org.taizhang.api.notice.ReplyReturned;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.DueKind;
import org.taizhang.api.reminder.Reminded;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.command.settings.CurrentSettings;

/** Keeps what comes due. */
@Component
@ProcessingGroup(DueWatchProjection.GROUP)
class DueWatchProjection {

    static final String GROUP = "due-watch";

    private final DueWatch watch;
    private final CurrentSettings settings;
    private final Clock clock;

    DueWatchProjection(DueWatch watch, CurrentSettings settings, Clock clock) {
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
    }

    @EventHandler
    void on(ProblemRaised e) {
        watch.item(e.itemId(), e.inForce());
    }

    @EventHandler
    void on(ItemTakenOver e) {
        watch.item(e.itemId(), e.inForce());
    }

    @EventHandler
    void on(ItemPutInForce e, @Timestamp Instant at) {
        watch.inForce(e.itemId(), day(at));
    }

    @EventHandler
    void on(MeasureAssigned e, @Timestamp Instant at) {
        planned(e.itemId(), e.measure().measureId(), e.measure().deadline(), day(at));
    }

    @EventHandler
    void on(DeadlineSettled e, @Timestamp Instant at) {
        planned(e.itemId(), e.measureId(), e.deadline(), day(at));
    }

    @EventHandler
    void on(MeasureAmended e, @Timestamp Instant at) {
        // The review that was due stays due, and what an extension moved stays where the deadline is left as it was.
        if (e.deadline().kind() == DeadlineKind.CONTINUOUS && watch.reviewed(e.itemId(), e.measureId())) {
            return;
        }
        LocalDate planned = e.deadline().date();
        if (planned == null || !planned.equals(watch.plannedFor(e.itemId(), e.measureId()).on())) {
            planned(e.itemId(), e.measureId(), e.deadline(), day(at));
        }
    }

    private void planned(ItemId item, MeasureId measure, Deadline deadline, LocalDate day) {
        if (deadline.kind() == DeadlineKind.CONTINUOUS) {
            watch.none(DueKind.MEASURE, item, measure);
            watch.due(review(item, measure, day.plusMonths(months(deadline.reviewEvery()))), day);
            return;
        }
        watch.none(DueKind.REVIEW, item, measure);
        LocalDate on = deadline.date();
        if (on != null) {
            boolean keptUp = deadline.kind() == DeadlineKind.BY_DATE_THEN_SUSTAIN;
            watch.planned(Due.measure(item, measure, on), keptUp ? months(deadline.reviewEvery()) : null, day);
        }
    }

    private int months(@Nullable ReviewCycle named) {
        return (named == null ? settings.get().reviewEvery() : named).months();
    }

    @EventHandler
    void on(ItemClaimed e) {
        e.immediateDeadlines()
                .forEach((measure, on) -> watch.planned(Due.measure(e.itemId(), measure, on), null, e.claimedOn()));
    }

    @EventHandler
    void on(ExtensionGranted e, @Timestamp Instant at) {
        watch.due(Due.measure(e.itemId(), e.measureId(), e.to()), day(at));
    }

    @EventHandler
    void on(MeasureCompleted e, @Timestamp Instant at) {
        watch.done(DueKind.MEASURE, e.itemId().value(), e.measureId());
        Integer every = watch.plannedFor(e.itemId(), e.measureId()).thenEvery();
        if (every != null) {
            watch.due(review(e.itemId(), e.measureId(), e.completedOn().plusMonths(every)), day(at));
        }
    }

    @EventHandler
    void on(MeasureReviewed e, @Timestamp Instant at) {
        watch.due(review(e.itemId(), e.measureId(), e.nextReview()), day(at));
    }

    @EventHandler
    void on(MeasureDropped e) {
        watch.done(DueKind.MEASURE, e.itemId().value(), e.measureId());
        watch.done(DueKind.REVIEW, e.itemId().value(), e.measureId());
    }

    @EventHandler
    void on(MeasureFellOverdue e) {
        watch.overdue(Due.measure(e.itemId(), e.measureId(), e.due()));
    }

    @EventHandler
    void on(ItemClosed e) {
        watch.open(e.itemId(), false, e.closedOn());
        watch.due(new Due(DueKind.LOOK_BACK, e.itemId().value(), null, e.lookBackDue()), e.closedOn());
    }

    @EventHandler
    void on(TakenOverClosureAccepted e) {
        watch.open(e.itemId(), false, e.acceptedOn());
        watch.due(new Due(DueKind.LOOK_BACK, e.itemId().value(), null, e.lookBackDue()), e.acceptedOn());
    }

    @EventHandler
    void on(ItemWithdrawn e, @Timestamp Instant at) {
        watch.open(e.itemId(), false, day(at));
    }

    @EventHandler
    void on(ItemMerged e, @Timestamp Instant at) {
        watch.open(e.itemId(), false, day(at));
    }

    @EventHandler
    void on(ItemReopened e, @Timestamp Instant at) {
        watch.done(DueKind.LOOK_BACK, e.itemId().value(), null);
        for (MeasureId measure : e.measures()) {
            watch.again(e.itemId(), measure);
            if (watch.plannedFor(e.itemId(), measure).thenEvery() != null) {
                watch.done(DueKind.REVIEW, e.itemId().value(), measure);
            }
        }
        watch.open(e.itemId(), true, day(at));
    }

    @EventHandler
    void on(LookBackRecorded e) {
        e.items().forEach(item -> watch.done(DueKind.LOOK_BACK, item.finding().itemId().value(), null));
    }

    @EventHandler
    void on(NoticeIssued e) {
        watch.due(reply(e.noticeId(), e.replyBy()), e.issuedOn());
    }

    @EventHandler
    void on(ReplyReturned e, @Timestamp Instant at) {
        watch.due(reply(e.noticeId(), e.replyBy()), day(at));
    }

    @EventHandler
    void on(NextStepProposed e) {
        watch.overdue(reply(e.noticeId(), e.unansweredSince()));
    }

    @EventHandler
    void on(NoticeReplied e) {
        watch.done(DueKind.REPLY, e.noticeId().value(), null);
    }

    @EventHandler
    void on(NoticeWithdrawn e) {
        watch.done(DueKind.REPLY, e.noticeId().value(), null);
    }

    /** Whoever answers for it now answers the notice that follows. */
    @EventHandler
    void on(NoticeFollowed e) {
        watch.done(DueKind.REPLY, e.noticeId().value(), null);
    }

    @EventHandler
    void on(WorkDelegated e, @Timestamp Instant at) {
        watch.due(new Due(DueKind.DELEGATION, e.delegationId().value(), null, e.until()), day(at));
    }

    @EventHandler
    void on(DelegationRevoked e) {
        watch.done(DueKind.DELEGATION, e.delegationId().value(), null);
    }

    @EventHandler
    void on(Reminded e) {
        watch.remindedOn(e.due(), e.on());
    }

    @EventHandler
    void on(SettingChanged e) {
        if (e.setting() == Setting.REMINDER_DAYS_BEFORE || e.setting() == Setting.REMINDER_DAYS_AFTER
                || e.setting() == Setting.HOLIDAYS) {
            watch.lookAtAll();
        }
    }

    @ResetHandler
    void reset() {
        watch.clear();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static Due review(ItemId item, MeasureId measure, LocalDate on) {
        return new Due(DueKind.REVIEW, item.value(), measure, on);
    }

    private static Due reply(NoticeId notice, LocalDate on) {
        return new Due(DueKind.REPLY, notice.value(), null, on);
    }
}
