package org.taizhang.command.handover;

import java.util.HashSet;
import java.util.List;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.handover.HandOverCommand;
import org.taizhang.api.handover.HandOverCompleted;
import org.taizhang.api.handover.HandOverEvent;
import org.taizhang.api.handover.HandOverRefusal;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.HandOverWork;
import org.taizhang.api.handover.MeasureHandedOver;
import org.taizhang.api.handover.MeasureNotHandedOver;
import org.taizhang.api.handover.NoteHandedOver;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to a hand-over. Pure. */
final class HandOverDecider {

    private HandOverDecider() {}

    /** @throws Refusal with a code of {@link HandOverRefusal} or {@link GeneralRefusal}; then nothing follows */
    static Decision<HandOverEvent> decide(HandOverCommand command, HandOver handOver, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, switch (command) {
            case HandOverWork c -> start(c, handOver);
            case NoteHandedOver c -> note(c, handOver);
        });
    }

    private static List<HandOverEvent> start(HandOverWork c, HandOver handOver) {
        Refuse.when(!(handOver instanceof HandOver.None), HandOverRefusal.HAND_OVER_EXISTS);
        Refuse.blankReason(c.reason());
        Refuse.when(c.from().equals(c.to()), HandOverRefusal.HAND_OVER_TO_SELF);
        Refuse.when(c.measures().isEmpty(), HandOverRefusal.NOTHING_TO_HAND_OVER);
        Refuse.when(new HashSet<>(c.measures()).size() < c.measures().size(), HandOverRefusal.MEASURE_NAMED_TWICE);
        return List.of(new HandOverStarted(c.handOverId(), c.from(), c.to(), c.measures(), c.reason()));
    }

    /** A repeat changes nothing: the process may be redelivered. */
    private static List<HandOverEvent> note(NoteHandedOver c, HandOver handOver) {
        Refuse.when(handOver instanceof HandOver.None, HandOverRefusal.HAND_OVER_UNKNOWN);
        if (!(handOver instanceof HandOver.Running running) || !running.pending().contains(c.measure())) {
            return List.of();
        }
        HandOverEvent tried = c.refusal() == null
                ? new MeasureHandedOver(c.handOverId(), c.measure())
                : new MeasureNotHandedOver(c.handOverId(), c.measure(), c.refusal());
        if (running.pending().size() > 1) {
            return List.of(tried);
        }
        HandOver.Running all = (HandOver.Running) HandOver.evolve(running, tried);
        return List.of(tried, new HandOverCompleted(c.handOverId(), all.handedOver(), all.refused()));
    }
}
