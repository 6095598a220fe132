package org.taizhang.command.unit;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.unit.UnitRefusal.UNIT_EXISTS;
import static org.taizhang.api.unit.UnitRefusal.UNIT_UNKNOWN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.TREASURY;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.systemAdmin;

import org.junit.jupiter.api.Test;
import org.taizhang.api.unit.FoundUnit;
import org.taizhang.api.unit.RenameUnit;
import org.taizhang.api.unit.UnitCommand;
import org.taizhang.api.unit.UnitEvent;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitRenamed;
import org.taizhang.command.ModelStory;

class UnitDeciderTest {

    private static final FoundUnit FOUND = new FoundUnit(TREASURY, "国库科", FINANCE);
    private static final RenameUnit RENAME = new RenameUnit(TREASURY, "国库处", "机构改革。");

    private static ModelStory<UnitCommand, UnitEvent, Boolean> nothing() {
        return new ModelStory<>(false, UnitDecider::decide, (founded, event, actor) -> true);
    }

    @Test
    void a_unit_is_founded_once_below_another_and_renamed() {
        nothing().when(systemAdmin(), FOUND).then(new UnitFounded(TREASURY, "国库科", FINANCE))
                .when(systemAdmin(), RENAME).then(new UnitRenamed(TREASURY, "国库处", "机构改革。"))
                .when(systemAdmin(), FOUND).refused(UNIT_EXISTS);
    }

    @Test
    void it_has_a_name() {
        nothing().when(systemAdmin(), new FoundUnit(TREASURY, " ", null)).refused(TEXT_REQUIRED)
                .by(systemAdmin(), FOUND)
                .when(systemAdmin(), new RenameUnit(TREASURY, "", "机构改革。")).refused(TEXT_REQUIRED);
    }

    @Test
    void what_was_not_founded_is_not_renamed() {
        nothing().when(systemAdmin(), RENAME).refused(UNIT_UNKNOWN);
    }

    @Test
    void the_office_does_neither() {
        nothing().when(office(), FOUND).refused(NOT_ALLOWED).by(systemAdmin(), FOUND).when(office(), RENAME)
                .refused(NOT_ALLOWED);
    }
}
