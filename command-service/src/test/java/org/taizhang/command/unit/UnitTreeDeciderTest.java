package org.taizhang.command.unit;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.unit.UnitRefusal.PEOPLE_IN_UNIT;
import static org.taizhang.api.unit.UnitRefusal.UNITS_BELOW;
import static org.taizhang.api.unit.UnitRefusal.UNIT_BELOW_ITSELF;
import static org.taizhang.api.unit.UnitRefusal.UNIT_CLOSED;
import static org.taizhang.api.unit.UnitRefusal.UNIT_NOT_CLOSED;
import static org.taizhang.api.unit.UnitRefusal.UNIT_THERE_ALREADY;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.securityAdmin;
import static org.taizhang.command.People.systemAdmin;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.unit.CloseUnit;
import org.taizhang.api.unit.MoveUnit;
import org.taizhang.api.unit.ReopenUnit;
import org.taizhang.api.unit.UnitClosed;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitMoved;
import org.taizhang.api.unit.UnitReopened;
import org.taizhang.api.unit.UnitTreeCommand;
import org.taizhang.api.unit.UnitTreeEvent;
import org.taizhang.command.ModelStory;
import org.taizhang.command.People;

class UnitTreeDeciderTest {

    private static final UnitId BUREAU = new UnitId("bureau");
    private static final UnitId FINANCE = new UnitId("finance");
    private static final UnitId TREASURY = new UnitId("treasury");
    private static final UnitId PERSONNEL = new UnitId("personnel");

    /** The bureau with finance and personnel, the treasury below finance. */
    private static final Map<UnitId, UnitId> FOUNDED = Map.of(FINANCE, BUREAU, PERSONNEL, BUREAU, TREASURY, FINANCE);

    private static ModelStory<UnitTreeCommand, UnitTreeEvent, UnitTree> asFounded() {
        return new ModelStory<>(UnitTree.AS_FOUNDED, UnitTreeDecider::decide,
                (state, event, actor) -> UnitTree.evolve(state, event));
    }

    private static MoveUnit move(UnitId unit, @Nullable UnitId parent) {
        return new MoveUnit(unit, parent, FOUNDED, "机构改革。");
    }

    private static CloseUnit close(UnitId unit, String... people) {
        return new CloseUnit(unit, FOUNDED, List.of(people).stream().map(People::id).toList(), "机构改革。");
    }

    private static ReopenUnit reopen(UnitId unit) {
        return new ReopenUnit(unit, FOUNDED, "撤销有误。");
    }

    @Test
    void a_unit_moves_under_another_one_and_to_the_top() {
        asFounded().when(systemAdmin(), move(TREASURY, PERSONNEL))
                .then(new UnitMoved(TREASURY, FINANCE, PERSONNEL, "机构改革。"))
                .when(systemAdmin(), move(TREASURY, null)).then(new UnitMoved(TREASURY, PERSONNEL, null, "机构改革。"))
                .when(systemAdmin(), move(TREASURY, null)).refused(UNIT_THERE_ALREADY);
    }

    @Test
    void nothing_stands_below_itself() {
        asFounded().when(systemAdmin(), move(FINANCE, FINANCE)).refused(UNIT_BELOW_ITSELF)
                .when(systemAdmin(), move(FINANCE, TREASURY)).refused(UNIT_BELOW_ITSELF)
                .when(systemAdmin(), move(BUREAU, TREASURY)).refused(UNIT_BELOW_ITSELF);
    }

    @Test
    void two_moves_that_would_close_a_circle_together_do_not_both_happen() {
        // Each was looked at while the other had not happened; what was founded is the same for both.
        asFounded().by(systemAdmin(), move(PERSONNEL, TREASURY)).when(systemAdmin(), move(FINANCE, PERSONNEL))
                .refused(UNIT_BELOW_ITSELF);
        asFounded().by(systemAdmin(), move(FINANCE, PERSONNEL)).when(systemAdmin(), move(PERSONNEL, TREASURY))
                .refused(UNIT_BELOW_ITSELF);
    }

    @Test
    void a_unit_is_closed_once_nothing_is_below_and_nobody_in_it() {
        asFounded().when(systemAdmin(), close(FINANCE)).refused(UNITS_BELOW).missing("treasury")
                .when(systemAdmin(), close(TREASURY, "zhao", "qian")).refused(PEOPLE_IN_UNIT).missing("zhao", "qian")
                .when(systemAdmin(), close(TREASURY)).then(new UnitClosed(TREASURY, "机构改革。"))
                .when(systemAdmin(), close(FINANCE)).then(new UnitClosed(FINANCE, "机构改革。"));
    }

    @Test
    void what_was_moved_away_is_no_longer_below_and_what_was_moved_there_is() {
        asFounded().by(systemAdmin(), move(TREASURY, PERSONNEL)).when(systemAdmin(), close(PERSONNEL))
                .refused(UNITS_BELOW).missing("treasury").when(systemAdmin(), close(FINANCE))
                .then(new UnitClosed(FINANCE, "机构改革。"));
    }

    @Test
    void a_closed_unit_neither_moves_nor_is_moved_under_nor_closed_again() {
        asFounded().by(systemAdmin(), close(TREASURY)).when(systemAdmin(), move(TREASURY, PERSONNEL))
                .refused(UNIT_CLOSED).when(systemAdmin(), move(PERSONNEL, TREASURY)).refused(UNIT_CLOSED)
                .when(systemAdmin(), close(TREASURY)).refused(UNIT_CLOSED);
    }

    @Test
    void a_closing_is_taken_back_from_the_top_down() {
        asFounded().when(systemAdmin(), reopen(TREASURY)).refused(UNIT_NOT_CLOSED)
                .by(systemAdmin(), close(TREASURY), close(FINANCE)).when(systemAdmin(), reopen(TREASURY))
                .refused(UNIT_CLOSED).when(systemAdmin(), reopen(FINANCE))
                .then(new UnitReopened(FINANCE, "撤销有误。")).when(systemAdmin(), reopen(TREASURY))
                .then(new UnitReopened(TREASURY, "撤销有误。"));
    }

    @Test
    void only_the_system_administrator_changes_the_tree_and_says_why() {
        for (var other : List.of(office(), securityAdmin())) {
            asFounded().when(other, move(TREASURY, PERSONNEL)).refused(NOT_ALLOWED)
                    .when(other, close(TREASURY)).refused(NOT_ALLOWED).when(other, reopen(TREASURY))
                    .refused(NOT_ALLOWED);
        }
        asFounded().when(systemAdmin(), new MoveUnit(TREASURY, PERSONNEL, FOUNDED, " ")).refused(REASON_REQUIRED)
                .when(systemAdmin(), new CloseUnit(TREASURY, FOUNDED, List.of(), " ")).refused(REASON_REQUIRED)
                .by(systemAdmin(), close(TREASURY))
                .when(systemAdmin(), new ReopenUnit(TREASURY, FOUNDED, "")).refused(REASON_REQUIRED);
    }
}
