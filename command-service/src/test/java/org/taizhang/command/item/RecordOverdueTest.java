package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.NOT_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.NOT_OVERDUE;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.clock;
import static org.taizhang.command.People.leadLeader;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.X1;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.extend;
import static org.taizhang.command.item.ItemCommands.grant;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemStories.claimed;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.MeasureFellOverdue;
import org.taizhang.api.item.RecordOverdue;

class RecordOverdueTest {

    private static RecordOverdue passed(LocalDate due) {
        return new RecordOverdue(ITEM, M1, due);
    }

    @Test
    void the_day_after_the_deadline_it_is_recorded_once() {
        claimed().on(DUE).when(clock(), passed(DUE)).refused(NOT_OVERDUE)
                .on(DUE.plusDays(1)).when(clock(), passed(DUE)).then(new MeasureFellOverdue(ITEM, M1, DUE))
                .when(clock(), passed(DUE)).then()
                .on(DUE.plusDays(30)).when(clock(), passed(DUE)).then();
    }

    @Test
    void the_day_of_an_extension_passes_anew_and_the_old_one_no_more() {
        LocalDate later = DUE.plusDays(10);
        claimed().by(owner("owner"), extend(X1, M1, later)).by(leadLeader("leader"), grant(X1))
                .on(DUE.plusDays(1)).when(clock(), passed(DUE)).refused(NOT_OVERDUE)
                .when(clock(), passed(later)).refused(NOT_OVERDUE)
                .on(later.plusDays(1)).when(clock(), passed(later)).then(new MeasureFellOverdue(ITEM, M1, later));
    }

    @Test
    void what_is_completed_does_not_fall_overdue_any_more() {
        claimed().by(owner("owner"), complete(M1)).on(DUE.plusDays(1)).when(clock(), passed(DUE))
                .refused(MEASURE_COMPLETED);
    }

    @Test
    void nor_does_what_no_plan_has_put_in_force() {
        new ItemStory().by(office(), raise(IMPORTED, FINANCE, measure(M1))).on(DUE.plusDays(1))
                .when(clock(), passed(DUE)).refused(NOT_IN_FORCE);
    }

    @Test
    void it_is_nobodys_word_but_the_clocks() {
        for (Caller somebody : List.of(office(), owner("owner"), unitHead(FINANCE))) {
            claimed().on(DUE.plusDays(1)).when(somebody, passed(DUE)).refused(NOT_ALLOWED);
        }
    }
}
