package org.taizhang.command.redaction;

import java.util.List;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.redaction.ApproveRedaction;
import org.taizhang.api.redaction.CarryOutRedaction;
import org.taizhang.api.redaction.DeclineRedaction;
import org.taizhang.api.redaction.ProposeRedaction;
import org.taizhang.api.redaction.RedactionApproved;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.redaction.RedactionCommand;
import org.taizhang.api.redaction.RedactionDeclined;
import org.taizhang.api.redaction.RedactionEvent;
import org.taizhang.api.redaction.RedactionProposed;
import org.taizhang.api.redaction.RedactionRefusal;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides every command to a redaction. Pure. */
final class RedactionDecider {

    private RedactionDecider() {}

    /** @throws Refusal with a code of {@link RedactionRefusal} or {@link GeneralRefusal}; then nothing follows */
    static Decision<RedactionEvent> decide(RedactionCommand command, Redaction redaction, CommandContext context) {
        Authority authority = Permissions.require(command, context.caller(), Reach.ORGANISATION);
        return new Decision<>(authority, List.of(switch (command) {
            case ProposeRedaction c -> propose(c, redaction);
            case ApproveRedaction c -> approve(c, proposed(redaction), context);
            case DeclineRedaction c -> {
                proposed(redaction);
                Refuse.blankReason(c.reason());
                yield new RedactionDeclined(c.redactionId(), c.reason());
            }
            case CarryOutRedaction c -> carriedOut(c, redaction);
        }));
    }

    private static RedactionEvent propose(ProposeRedaction c, Redaction redaction) {
        Refuse.when(!(redaction instanceof Redaction.None), RedactionRefusal.REDACTION_EXISTS);
        Refuse.when(c.texts().isEmpty() && c.files().isEmpty(), RedactionRefusal.REDACTION_EMPTY);
        Refuse.blankReason(c.grounds());
        return new RedactionProposed(c.redactionId(), c.texts(), c.files(), c.grounds());
    }

    private static RedactionEvent approve(ApproveRedaction c, Redaction.Proposed proposed, CommandContext context) {
        Refuse.when(context.actsFor().contains(proposed.by()), RedactionRefusal.REDACTION_OWN);
        return new RedactionApproved(c.redactionId(), proposed.texts(), proposed.files());
    }

    private static RedactionEvent carriedOut(CarryOutRedaction c, Redaction redaction) {
        if (!(redaction instanceof Redaction.Approved approved)) {
            throw new Refusal(RedactionRefusal.REDACTION_DECIDED);
        }
        return new RedactionCarriedOut(c.redactionId(), List.copyOf(approved.streams()), approved.files());
    }

    private static Redaction.Proposed proposed(Redaction redaction) {
        return switch (redaction) {
            case Redaction.Proposed proposed -> proposed;
            case Redaction.None _ -> throw new Refusal(RedactionRefusal.REDACTION_UNKNOWN);
            case Redaction.Approved _,Redaction.Over _ -> throw new Refusal(RedactionRefusal.REDACTION_DECIDED);
        };
    }
}
