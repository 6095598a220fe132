package org.taizhang.command.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.taizhang.api.Command;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.RecordOverdue;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.ProposeNextStep;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.DueKind;
import org.taizhang.api.reminder.Remind;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.command.reminder.DueWatch.Seen;
import org.taizhang.command.reminder.DueWatch.Watched;
import org.taizhang.command.settings.CurrentSettings;
import org.taizhang.runtime.position.Positions;

/**
 * The clock's look at the calendar: what fell due since the last one is recorded and reminded of. A look costs what
 * there is to do, however much is watched. It can be cut off anywhere and come twice: the models repeat nothing.
 */
@Component
public class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private static final Caller CLOCK = new Caller(PersonId.SYSTEM, List.of(Grant.of(Role.SYSTEM)));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 1_000;
    private static final int COMMANDS_AT_ONCE = 8;

    private final DueWatch watch;
    private final CommandDispatch dispatch;
    private final CurrentSettings settings;
    private final Positions positions;
    private final Clock clock;

    Sweep(DueWatch watch, CommandDispatch dispatch, CurrentSettings settings, Positions positions, Clock clock) {
        this.watch = watch;
        this.dispatch = dispatch;
        this.settings = settings;
        this.positions = positions;
        this.clock = clock;
    }

    /** What a look has done: how many were looked at, and how many commands were given. */
    public record Done(int lookedAt, int commands) {}

    /**
     * Looks until there is nothing left to do today.
     *
     * @throws Refusal where the event store is away; the next look goes on
     */
    public Done run() throws InterruptedException {
        LocalDate today = LocalDate.now(clock);
        if (watch.toLookAt(today, 1).isEmpty()) {
            return new Done(0, 0);
        }
        // Nobody is reminded of what was done a moment ago.
        if (!positions.await(DueWatchProjection.GROUP, positions.head(), PATIENCE)) {
            LOG.warn("what comes due is not up to date yet; the next look tries again");
            return new Done(0, 0);
        }
        ReminderDays days = ReminderDays.of(settings.get());
        int lookedAt = 0;
        int commands = 0;
        try (ExecutorService several = Executors.newFixedThreadPool(COMMANDS_AT_ONCE, Thread.ofVirtual().factory())) {
            List<Watched> found = watch.toLookAt(today, AT_ONCE);
            while (!found.isEmpty()) {
                List<Callable<Integer>> looks = new ArrayList<>();
                found.forEach(one -> looks.add(() -> look(one, days, today)));
                for (Future<Integer> look : several.invokeAll(looks)) {
                    commands += get(look);
                }
                lookedAt += found.size();
                int noted = watch
                        .seen(found.stream().map(one -> new Seen(one.due(), today, next(one, days, today))).toList());
                found = noted == 0 ? List.of() : watch.toLookAt(today, AT_ONCE);
            }
        }
        return new Done(lookedAt, commands);
    }

    private int look(Watched watched, ReminderDays days, LocalDate today) {
        List<Command> commands = new ArrayList<>();
        Due due = watched.due();
        if (today.isAfter(due.on()) && !watched.overdue()) {
            if (due.kind() == DueKind.MEASURE && due.measure() != null) {
                commands.add(new RecordOverdue(new ItemId(due.id()), due.measure(), due.on()));
            } else if (due.kind() == DueKind.REPLY) {
                commands.add(new ProposeNextStep(new NoticeId(due.id())));
            }
        }
        days.latest(due, watched.seenTo(), today).ifPresent(strike -> commands.add(new Remind(due, strike.days())));
        commands.forEach(this::send);
        return commands.size();
    }

    private void send(Command command) {
        try {
            dispatch.send(command, new CommandDispatch.Envelope(CLOCK, null, null, null, null));
        } catch (Refusal refusal) {
            if (refusal.code().reason().kind() == Reason.Kind.UNAVAILABLE) {
                throw refusal;
            }
            // Done, withdrawn or moved by somebody in this moment.
            LOG.info("{} was refused: {}", command, refusal.code().name());
        }
    }

    private static @Nullable LocalDate next(Watched watched, ReminderDays days, LocalDate today) {
        Due due = watched.due();
        LocalDate strike = days.next(due, today);
        LocalDate passed = due.on().plusDays(1);
        boolean recorded = due.kind() == DueKind.MEASURE || due.kind() == DueKind.REPLY;
        return recorded && passed.isAfter(today) && (strike == null || passed.isBefore(strike)) ? passed : strike;
    }

    private static int get(Future<Integer> look) throws InterruptedException {
        try {
            return look.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
