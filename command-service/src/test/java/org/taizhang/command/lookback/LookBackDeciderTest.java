package org.taizhang.command.lookback;

import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.covering.CoveringRefusal.FINDING_REQUIRED;
import static org.taizhang.api.covering.CoveringRefusal.ITEMS_UNKNOWN;
import static org.taizhang.api.lookback.LookBackRefusal.LOOK_BACK_BEFORE_CLOSING;
import static org.taizhang.api.lookback.LookBackRefusal.LOOK_BACK_BY_CLOSER;
import static org.taizhang.api.lookback.LookBackRefusal.LOOK_BACK_BY_OWNER;
import static org.taizhang.api.lookback.LookBackRefusal.LOOK_BACK_EXISTS;
import static org.taizhang.api.lookback.LookBackRefusal.LOOK_BACK_ITEM_OPEN;
import static org.taizhang.api.lookback.LookBackResult.HOLDS;
import static org.taizhang.api.lookback.LookBackResult.RELAPSED;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.person;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.covering.Standings.A;
import static org.taizhang.command.covering.Standings.B;
import static org.taizhang.command.covering.Standings.CLOSED_ON;
import static org.taizhang.command.covering.Standings.closed;
import static org.taizhang.command.covering.Standings.open;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.lookback.LookBackCommand;
import org.taizhang.api.lookback.LookBackEvent;
import org.taizhang.api.lookback.LookBackFinding;
import org.taizhang.api.lookback.LookBackId;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.RecordLookBack;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.command.ModelStory;

class LookBackDeciderTest {

    private static final LookBackId ID = new LookBackId("look-back");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LookBackFinding A_HOLDS = new LookBackFinding(A, HOLDS, "制度仍在执行。", List.of());
    private static final LookBackFinding B_RELAPSED = new LookBackFinding(B, RELAPSED, "又出现同样问题。", List.of());

    private static ModelStory<LookBackCommand, LookBackEvent, Boolean> nothing() {
        return new ModelStory<>(false, LookBackDecider::decide, (before, event, actor) -> true);
    }

    private static RecordLookBack record(LocalDate day, List<String> reviewers, List<LookBackFinding> findings,
            ItemStanding... items) {
        return new RecordLookBack(ID, day, reviewers.stream().map(name -> id(name)).toList(), findings,
                Arrays.asList(items));
    }

    private static RecordLookBack record(LocalDate day, String... reviewers) {
        return record(day, List.of(reviewers), List.of(A_HOLDS), closed(A));
    }

    @Test
    void it_says_of_each_closed_item_whether_it_holds_and_which_closing_it_looked_back_on() {
        nothing().when(supervisor(), record(TODAY, List.of("wang"), List.of(A_HOLDS, B_RELAPSED), closed(A), closed(B)))
                .then(new LookBackRecorded(ID, TODAY, List.of(id("wang")),
                        List.of(new ReviewedItem(A_HOLDS, 1, CLOSED_ON), new ReviewedItem(B_RELAPSED, 1, CLOSED_ON))));
    }

    @Test
    void a_supervisor_records_it_once() {
        nothing().when(office(), record(TODAY)).refused(NOT_ALLOWED);
        nothing().by(supervisor(), record(TODAY)).when(supervisor(), record(TODAY)).refused(LOOK_BACK_EXISTS);
    }

    @Test
    void items_that_are_open_are_listed() {
        nothing().when(supervisor(), record(TODAY, List.of(), List.of(A_HOLDS, B_RELAPSED), closed(A), open(B)))
                .refused(LOOK_BACK_ITEM_OPEN).missing("b");
    }

    @Test
    void it_lies_between_the_closing_and_today() {
        nothing().when(supervisor(), record(TODAY.plusDays(1))).refused(DATE_IN_FUTURE);
        nothing().when(supervisor(), record(CLOSED_ON.minusDays(1))).refused(LOOK_BACK_BEFORE_CLOSING).missing("a");
        nothing().when(supervisor(), record(CLOSED_ON))
                .then(new LookBackRecorded(ID, CLOSED_ON, List.of(), List.of(new ReviewedItem(A_HOLDS, 1, CLOSED_ON))));
    }

    @Test
    void neither_owner_nor_requester_nor_closer_looks_back_as_reviewer_or_as_recorder() {
        nothing().when(supervisor(), record(TODAY, "wang", "owner")).refused(LOOK_BACK_BY_OWNER).missing("a");
        nothing().when(supervisor(), record(TODAY, "requester")).refused(LOOK_BACK_BY_OWNER);
        nothing().when(supervisor(), record(TODAY, "closer")).refused(LOOK_BACK_BY_CLOSER).missing("a");
        nothing().when(person("closer", Grant.of(Role.SUPERVISOR)), record(TODAY, "wang"))
                .refused(LOOK_BACK_BY_CLOSER);
        nothing().when(person("owner", Grant.of(Role.SUPERVISOR)), record(TODAY)).refused(LOOK_BACK_BY_OWNER);
    }

    @Test
    void each_finding_says_something_of_an_item_that_is_known() {
        nothing().when(supervisor(),
                record(TODAY, List.of(), List.of(new LookBackFinding(A, HOLDS, " ", List.of())), closed(A)))
                .refused(FINDING_REQUIRED);
        nothing().when(supervisor(), record(TODAY, List.of(), List.of(A_HOLDS, B_RELAPSED), closed(A)))
                .refused(ITEMS_UNKNOWN).missing("b");
    }
}
