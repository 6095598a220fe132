package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.item.ItemRefusal.ITEM_EXISTS;
import static org.taizhang.api.item.ItemRefusal.NO_CLOSURE_REQUESTED;
import static org.taizhang.api.item.ItemStatus.RAISED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.problem;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.TakeOverItem;

class TakeOverItemTest {

    private static final Declaration CLAIMS_TO_BE_DONE = new Declaration("已完成", FIRST_DAY.minusDays(90),
            List.of("档案盒 3"), "台账!7");

    private static TakeOverItem takeOver(MeasureDraft... measures) {
        return new TakeOverItem(ITEM, "ZG-2026-0001", IMPORTED, problem(SourceKind.AUDIT), FINANCE, List.of(measures),
                CLAIMS_TO_BE_DONE);
    }

    @Test
    void what_a_running_ledger_claims_is_kept_as_a_declaration_and_closes_nothing() {
        new ItemStory().when(office(), takeOver(measure(M1)))
                .then(new ItemTakenOver(ITEM, "ZG-2026-0001", IMPORTED, problem(SourceKind.AUDIT), FINANCE, FIRST_DAY,
                        false, CLAIMS_TO_BE_DONE), new MeasureAssigned(ITEM, measure(M1)))
                .nowIs(RAISED);
    }

    @Test
    void a_declared_item_is_closed_only_by_the_chain() {
        new ItemStory().by(office(), takeOver(measure(M1))).when(supervisor(), close())
                .refused(NO_CLOSURE_REQUESTED);
    }

    @Test
    void an_item_is_taken_over_once() {
        new ItemStory().by(office(), takeOver()).when(office(), takeOver()).refused(ITEM_EXISTS);
    }

    @Test
    void a_unit_head_takes_over_no_audit_finding() {
        new ItemStory().when(unitHead(FINANCE), takeOver()).refused(NOT_ALLOWED);
    }
}
