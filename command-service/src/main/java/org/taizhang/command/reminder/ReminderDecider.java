package org.taizhang.command.reminder;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.reminder.Remind;
import org.taizhang.api.reminder.Reminded;
import org.taizhang.api.reminder.ReminderCommand;
import org.taizhang.api.reminder.ReminderEvent;
import org.taizhang.api.reminder.ReminderRefusal;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;
import org.taizhang.command.reminder.ReminderDays.Strike;

/** Decides whether is reminded now: on the days that the settings name, on each of them once. Pure. */
final class ReminderDecider {

    private ReminderDecider() {}

    /**
     * @param remindedTo the day of the last reminder; null before the first
     * @throws Refusal with a code of {@link ReminderRefusal} or {@link GeneralRefusal}; then nothing follows
     */
    static Decision<ReminderEvent> decide(ReminderCommand command, @Nullable LocalDate remindedTo,
            CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, switch (command) {
            case Remind c -> remind(c, remindedTo, context);
        });
    }

    private static List<ReminderEvent> remind(Remind c, @Nullable LocalDate remindedTo, CommandContext context) {
        ReminderDays days = ReminderDays.of(context.settings());
        Strike strike = days.of(c.due()).filter(one -> one.days() == c.days()).findFirst()
                .orElseThrow(() -> new Refusal(ReminderRefusal.REMINDER_NOT_DUE));
        Refuse.when(strike.on().isAfter(context.today()), ReminderRefusal.REMINDER_NOT_DUE);
        return remindedTo != null && !strike.on().isAfter(remindedTo)
                ? List.of()
                : List.of(new Reminded(c.reminderId(), c.due(), c.days(), strike.on(), days.before(), days.after()));
    }
}
