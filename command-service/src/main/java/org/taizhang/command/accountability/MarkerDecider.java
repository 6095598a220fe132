package org.taizhang.command.accountability;

import java.time.LocalDate;
import java.util.List;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.accountability.AccountabilityMarkerRecorded;
import org.taizhang.api.accountability.AccountabilityMarkerRevoked;
import org.taizhang.api.accountability.Marker;
import org.taizhang.api.accountability.MarkerCommand;
import org.taizhang.api.accountability.MarkerEvent;
import org.taizhang.api.accountability.MarkerRefusal;
import org.taizhang.api.accountability.RecordAccountabilityMarker;
import org.taizhang.api.accountability.RevokeAccountabilityMarker;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.covering.Covering;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/**
 * Decides every command to an accountability marker. Pure. No process sends any: that somebody is held to account is
 * never the system's own conclusion.
 */
final class MarkerDecider {

    private static final LocalDate OLDEST = LocalDate.of(1949, 10, 1);

    private MarkerDecider() {}

    /**
     * @throws Refusal with a code of {@link MarkerRefusal}, {@link CoveringRefusal} or {@link GeneralRefusal}; then
     *             nothing follows
     */
    static Decision<MarkerEvent> decide(MarkerCommand command, MarkerState state, CommandContext context) {
        return switch (command) {
            case RecordAccountabilityMarker c -> {
                Authority authority = Covering.authority(c, context.caller(), c.items());
                yield new Decision<>(authority, List.of(record(c, state, context)));
            }
            case RevokeAccountabilityMarker c -> {
                Authority authority = Permissions.require(c, context.caller(), Reach.ORGANISATION);
                yield new Decision<>(authority, List.of(revoke(c, state)));
            }
        };
    }

    static MarkerState after(MarkerEvent event) {
        return switch (event) {
            case AccountabilityMarkerRecorded _ -> MarkerState.RECORDED;
            case AccountabilityMarkerRevoked _ -> MarkerState.REVOKED;
        };
    }

    private static MarkerEvent record(RecordAccountabilityMarker c, MarkerState state, CommandContext context) {
        Marker marker = c.marker();
        Refuse.when(state != MarkerState.NONE, MarkerRefusal.MARKER_EXISTS);
        Refuse.when(marker.organisation().isBlank(), MarkerRefusal.MARKER_ORGANISATION_REQUIRED);
        Refuse.when(marker.documentNumber().isBlank(), MarkerRefusal.MARKER_NUMBER_REQUIRED);
        Refuse.future(marker.decidedOn(), context.today());
        Refuse.when(marker.decidedOn().isBefore(OLDEST), MarkerRefusal.MARKER_DATE_TOO_OLD);
        return new AccountabilityMarkerRecorded(c.markerId(), marker, Covering.ids(c.items()));
    }

    private static MarkerEvent revoke(RevokeAccountabilityMarker c, MarkerState state) {
        Refuse.when(state == MarkerState.NONE, MarkerRefusal.MARKER_UNKNOWN);
        Refuse.when(state == MarkerState.REVOKED, MarkerRefusal.MARKER_REVOKED);
        Refuse.blankReason(c.reason());
        return new AccountabilityMarkerRevoked(c.markerId(), c.reason());
    }
}
