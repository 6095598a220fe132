package org.taizhang.command.inspection;

import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.covering.CoveringRefusal.FINDING_REQUIRED;
import static org.taizhang.api.inspection.InspectionRefusal.INSPECTION_BEFORE_THE_LEDGER;
import static org.taizhang.api.inspection.InspectionRefusal.INSPECTION_EXISTS;
import static org.taizhang.api.inspection.InspectionRefusal.INSPECTION_ITEM_DROPPED;
import static org.taizhang.api.inspection.InspectionRefusal.INSPECTION_PLACE_REQUIRED;
import static org.taizhang.api.inspection.InspectionRefusal.INSPECTION_UNKNOWN;
import static org.taizhang.api.inspection.InspectionRefusal.INSPECTORS_REQUIRED;
import static org.taizhang.api.inspection.InspectionRefusal.INSPECTOR_OWNS_ITEM;
import static org.taizhang.api.inspection.InspectionResult.HOLDS;
import static org.taizhang.api.inspection.InspectionResult.PROBLEM_FOUND;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.covering.Standings.A;
import static org.taizhang.command.covering.Standings.B;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.taizhang.api.inspection.AmendInspection;
import org.taizhang.api.inspection.Inspection;
import org.taizhang.api.inspection.InspectionAmended;
import org.taizhang.api.inspection.InspectionCommand;
import org.taizhang.api.inspection.InspectionEvent;
import org.taizhang.api.inspection.InspectionFinding;
import org.taizhang.api.inspection.InspectionId;
import org.taizhang.api.inspection.InspectionRecorded;
import org.taizhang.api.inspection.RecordInspection;
import org.taizhang.api.item.ItemId;
import org.taizhang.command.ModelStory;
import org.taizhang.command.covering.Standings;

class InspectionDeciderTest {

    private static final InspectionId ID = new InspectionId("inspection");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static ModelStory<InspectionCommand, InspectionEvent, Set<ItemId>> nothing() {
        return new ModelStory<>(Set.of(), InspectionDecider::decide,
                (before, event, actor) -> InspectionDecider.covered(event));
    }

    private static Inspection inspection(LocalDate day, String place, List<String> inspectors, String finding,
            String conclusion, ItemId... items) {
        return new Inspection(day, place, inspectors.stream().map(name -> id(name)).toList(),
                Arrays.stream(items).map(item -> new InspectionFinding(item, HOLDS, finding, List.of())).toList(),
                conclusion);
    }

    private static Inspection inspection(ItemId... items) {
        return inspection(TODAY, "服务大厅", List.of("wang"), "窗口有人值守。", "情况属实。", items);
    }

    private static RecordInspection record(Inspection inspection) {
        return new RecordInspection(ID, inspection,
                inspection.findings().stream().map(f -> Standings.open(f.itemId())).toList());
    }

    private static AmendInspection amend(Inspection inspection, String reason) {
        return new AmendInspection(ID, inspection, reason,
                inspection.findings().stream().map(f -> Standings.open(f.itemId())).toList());
    }

    @Test
    void a_supervisor_records_what_was_found_of_each_item() {
        nothing().when(supervisor(), record(inspection(A, B))).then(new InspectionRecorded(ID, inspection(A, B)));
        nothing().when(office(), record(inspection(A))).refused(NOT_ALLOWED);
        nothing().by(supervisor(), record(inspection(A))).when(supervisor(), record(inspection(A)))
                .refused(INSPECTION_EXISTS);
    }

    @Test
    void it_took_place_on_a_day_that_can_be() {
        nothing().when(supervisor(), record(inspection(TODAY.plusDays(1), "大厅", List.of("wang"), "好", "好", A)))
                .refused(DATE_IN_FUTURE);
        nothing().when(supervisor(),
                record(inspection(LocalDate.of(202, 3, 2), "大厅", List.of("wang"), "好", "好", A)))
                .refused(INSPECTION_BEFORE_THE_LEDGER);
    }

    @Test
    void place_inspectors_findings_and_conclusion_are_told() {
        nothing().when(supervisor(), record(inspection(TODAY, " ", List.of("wang"), "好", "好", A)))
                .refused(INSPECTION_PLACE_REQUIRED);
        nothing().when(supervisor(), record(inspection(TODAY, "大厅", List.of(), "好", "好", A)))
                .refused(INSPECTORS_REQUIRED);
        nothing().when(supervisor(), record(inspection(TODAY, "大厅", List.of("wang"), " ", "好", A)))
                .refused(FINDING_REQUIRED);
        nothing().when(supervisor(), record(inspection(TODAY, "大厅", List.of("wang"), "好", "", A)))
                .refused(TEXT_REQUIRED);
    }

    @Test
    void nobody_inspects_what_they_own() {
        nothing().when(supervisor(), record(inspection(TODAY, "大厅", List.of("wang", "owner"), "好", "好", A)))
                .refused(INSPECTOR_OWNS_ITEM);
        nothing().when(also(owner("owner"), supervisor()), record(inspection(A))).refused(INSPECTOR_OWNS_ITEM);
    }

    @Test
    void a_correction_is_the_whole_anew_with_its_reason() {
        Inspection other = new Inspection(TODAY.minusDays(1), "服务大厅", List.of(id("wang")),
                List.of(new InspectionFinding(A, PROBLEM_FOUND, "无人值守。", List.of()),
                        new InspectionFinding(B, HOLDS, "属实。", List.of())),
                "已责令整改。");
        nothing().by(supervisor(), record(inspection(A))).when(supervisor(), amend(other, "日期有误"))
                .then(new InspectionAmended(ID, other, "日期有误"));
    }

    @Test
    void a_correction_gives_a_reason_and_drops_no_item() {
        nothing().when(supervisor(), amend(inspection(A), "日期有误")).refused(INSPECTION_UNKNOWN);
        nothing().by(supervisor(), record(inspection(A, B))).when(supervisor(), amend(inspection(A, B), " "))
                .refused(REASON_REQUIRED).when(supervisor(), amend(inspection(A), "日期有误"))
                .refused(INSPECTION_ITEM_DROPPED)
                .when(supervisor(), amend(inspection(TODAY.plusDays(1), "大厅", List.of("wang"), "好", "好", A, B), "改"))
                .refused(DATE_IN_FUTURE);
    }
}
