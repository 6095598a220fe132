package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.ITEM_WITHDRAWN;
import static org.taizhang.api.item.ItemRefusal.RAISER_WITHDRAWS;
import static org.taizhang.api.item.ItemStatus.WITHDRAWN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStories.requested;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.WithdrawItem;

class WithdrawItemTest {

    private static WithdrawItem withdraw() {
        return new WithdrawItem(ITEM, "误登记。");
    }

    @Test
    void another_of_the_office_withdraws_what_was_raised_in_error() {
        raised().when(office2(), withdraw()).then(new ItemWithdrawn(ITEM, "误登记。")).nowIs(WITHDRAWN);
    }

    @Test
    void who_raised_it_does_not_withdraw_it() {
        raised().when(office(), withdraw()).refused(RAISER_WITHDRAWS);
    }

    @Test
    void an_imported_item_has_no_raiser_so_the_importer_may_withdraw_it() {
        new ItemStory().by(office(), raise(IMPORTED, FINANCE)).when(office(), withdraw()).nowIs(WITHDRAWN);
    }

    @Test
    void an_item_can_be_withdrawn_while_closure_is_requested() {
        requested().when(office2(), withdraw()).nowIs(WITHDRAWN);
    }

    @Test
    void a_reason_is_required() {
        raised().when(office2(), new WithdrawItem(ITEM, " ")).refused(REASON_REQUIRED);
    }

    @Test
    void a_closed_item_is_not_withdrawn() {
        closed().when(office2(), withdraw()).refused(ITEM_CLOSED);
    }

    @Test
    void a_withdrawn_item_is_not_withdrawn_again() {
        raised().by(office2(), withdraw()).when(office2(), withdraw()).refused(ITEM_WITHDRAWN);
    }

    @Test
    void the_unit_does_not_withdraw_its_item() {
        raised().when(unitHead(FINANCE), withdraw()).refused(NOT_ALLOWED);
    }
}
