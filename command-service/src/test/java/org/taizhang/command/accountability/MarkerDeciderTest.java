package org.taizhang.command.accountability;

import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.accountability.MarkerRefusal.MARKER_DATE_TOO_OLD;
import static org.taizhang.api.accountability.MarkerRefusal.MARKER_EXISTS;
import static org.taizhang.api.accountability.MarkerRefusal.MARKER_NUMBER_REQUIRED;
import static org.taizhang.api.accountability.MarkerRefusal.MARKER_ORGANISATION_REQUIRED;
import static org.taizhang.api.accountability.MarkerRefusal.MARKER_REVOKED;
import static org.taizhang.api.accountability.MarkerRefusal.MARKER_UNKNOWN;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.covering.Standings.A;
import static org.taizhang.command.covering.Standings.open;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.accountability.AccountabilityMarkerRecorded;
import org.taizhang.api.accountability.AccountabilityMarkerRevoked;
import org.taizhang.api.accountability.Marker;
import org.taizhang.api.accountability.MarkerCommand;
import org.taizhang.api.accountability.MarkerEvent;
import org.taizhang.api.accountability.MarkerId;
import org.taizhang.api.accountability.MarkerKind;
import org.taizhang.api.accountability.RecordAccountabilityMarker;
import org.taizhang.api.accountability.RevokeAccountabilityMarker;
import org.taizhang.command.ModelStory;

class MarkerDeciderTest {

    private static final MarkerId ID = new MarkerId("marker");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Marker MARKER = marker("市纪委", TODAY, "某纪〔2026〕5号");
    private static final RevokeAccountabilityMarker REVOKE = new RevokeAccountabilityMarker(ID, "登记有误");

    private static ModelStory<MarkerCommand, MarkerEvent, MarkerState> nothing() {
        return new ModelStory<>(MarkerState.NONE, MarkerDecider::decide,
                (before, event, actor) -> MarkerDecider.after(event));
    }

    private static Marker marker(String organisation, LocalDate day, String number) {
        return new Marker(MarkerKind.ADMONITION, organisation, day, number, id("owner"));
    }

    private static RecordAccountabilityMarker record(Marker marker) {
        return new RecordAccountabilityMarker(ID, marker, List.of(open(A)));
    }

    @Test
    void a_supervisor_records_that_another_organisation_decided() {
        nothing().when(supervisor(), record(MARKER)).then(new AccountabilityMarkerRecorded(ID, MARKER, List.of(A)));
        nothing().when(office(), record(MARKER)).refused(NOT_ALLOWED);
        nothing().when(principal(), record(MARKER)).refused(NOT_ALLOWED);
        nothing().by(supervisor(), record(MARKER)).when(supervisor(), record(MARKER)).refused(MARKER_EXISTS);
    }

    @Test
    void it_says_who_decided_when_and_under_which_number() {
        nothing().when(supervisor(), record(marker(" ", TODAY, "5号"))).refused(MARKER_ORGANISATION_REQUIRED);
        nothing().when(supervisor(), record(marker("市纪委", TODAY, ""))).refused(MARKER_NUMBER_REQUIRED);
        nothing().when(supervisor(), record(marker("市纪委", TODAY.plusDays(1), "5号"))).refused(DATE_IN_FUTURE);
        nothing().when(supervisor(), record(marker("市纪委", LocalDate.of(1900, 1, 1), "5号")))
                .refused(MARKER_DATE_TOO_OLD);
    }

    @Test
    void it_is_revoked_once_and_with_a_reason() {
        nothing().by(supervisor(), record(MARKER)).when(office(), REVOKE).refused(NOT_ALLOWED)
                .when(supervisor(), new RevokeAccountabilityMarker(ID, " ")).refused(REASON_REQUIRED)
                .when(supervisor(), REVOKE).then(new AccountabilityMarkerRevoked(ID, "登记有误"))
                .when(supervisor(), REVOKE).refused(MARKER_REVOKED).when(supervisor(), record(MARKER))
                .refused(MARKER_EXISTS);
        nothing().when(supervisor(), REVOKE).refused(MARKER_UNKNOWN);
    }
}
