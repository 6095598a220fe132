package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.authority.Role.OFFICE;
import static org.taizhang.api.item.ItemRefusal.ITEM_ALREADY_CLAIMED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.AssignResponsibleUnit;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.unit.UnitId;

class AssignResponsibleUnitTest {

    private static AssignResponsibleUnit to(UnitId unit) {
        return new AssignResponsibleUnit(ITEM, unit);
    }

    @Test
    void the_office_fills_in_the_unit_that_the_document_left_out_and_its_head_can_claim() {
        new ItemStory().by(office(), raise(IMPORTED, null)).when(office(), to(FINANCE))
                .then(new ResponsibleUnitAssigned(ITEM, FINANCE)).as(OFFICE, null)
                .by(unitHead(FINANCE), claim());
    }

    @Test
    void another_unit_may_be_named_until_the_item_is_claimed() {
        raised().by(office(), to(PERSONNEL)).when(unitHead(FINANCE), claim()).refused(NOT_ALLOWED);
    }

    @Test
    void the_unit_of_a_claimed_item_stays() {
        claimed().when(office(), to(PERSONNEL)).refused(ITEM_ALREADY_CLAIMED);
    }

    @Test
    void a_unit_head_does_not_name_the_unit() {
        raised().when(unitHead(FINANCE), to(PERSONNEL)).refused(NOT_ALLOWED);
    }
}
