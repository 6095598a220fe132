package org.taizhang.command.bulk;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.bulk.BulkRefusal.BULK_EMPTY;
import static org.taizhang.api.bulk.BulkRefusal.BULK_ENDED;
import static org.taizhang.api.bulk.BulkRefusal.BULK_EXISTS;
import static org.taizhang.api.bulk.BulkRefusal.BULK_NOT_STARTER;
import static org.taizhang.api.bulk.BulkRefusal.BULK_TARGET_TWICE;
import static org.taizhang.api.bulk.BulkRefusal.BULK_UNKNOWN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.auditor;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.unitHead;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkCommand;
import org.taizhang.api.bulk.BulkEvent;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkOutcome;
import org.taizhang.api.bulk.BulkOutcome.Result;
import org.taizhang.api.bulk.BulkOutcomesRecorded;
import org.taizhang.api.bulk.BulkStarted;
import org.taizhang.api.bulk.BulkStopped;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.bulk.RecordBulkOutcomes;
import org.taizhang.api.bulk.StartBulk;
import org.taizhang.api.bulk.StopBulk;
import org.taizhang.api.item.ItemId;
import org.taizhang.command.ModelStory;

class BulkDeciderTest {

    private static final BulkId BULK = new BulkId("bulk");
    private static final BulkAct ACT = new BulkAct.Return();
    private static final BulkTarget A = target("a");
    private static final BulkTarget B = target("b");
    private static final BulkTarget C = target("c");

    private static BulkTarget target(String item) {
        return new BulkTarget(new ItemId(item), null, null, 4);
    }

    private static ModelStory<BulkCommand, BulkEvent, Bulk> nothing() {
        return new ModelStory<>(Bulk.NONE, BulkDecider::decide, BulkDecider::evolve);
    }

    private static ModelStory<BulkCommand, BulkEvent, Bulk> running() {
        return nothing().by(unitHead(FINANCE), start("统一退回。", A, B, C));
    }

    private static StartBulk start(String reason, BulkTarget... targets) {
        return new StartBulk(BULK, ACT, reason, List.of(targets));
    }

    private static RecordBulkOutcomes record(int from, BulkTarget... targets) {
        return new RecordBulkOutcomes(BULK, from, outcomes(targets));
    }

    private static List<BulkOutcome> outcomes(BulkTarget... targets) {
        return Arrays.stream(targets).map(target -> new BulkOutcome(target, Result.DONE, null)).toList();
    }

    @Test
    void whoever_may_act_on_items_starts_a_job() {
        nothing().when(office(), start("统一退回。", A, B))
                .then(new BulkStarted(BULK, ACT, "统一退回。", List.of(A, B)));
        nothing().when(owner("owner"), start("统一退回。", A)).then(new BulkStarted(BULK, ACT, "统一退回。", List.of(A)));
    }

    @Test
    void who_only_reads_starts_none() {
        nothing().when(auditor(), start("统一退回。", A)).refused(NOT_ALLOWED);
    }

    @Test
    void a_job_needs_a_reason_and_targets_each_once() {
        nothing().when(office(), start("  ", A)).refused(REASON_REQUIRED);
        nothing().when(office(), start("统一退回。")).refused(BULK_EMPTY);
        nothing().when(office(), start("统一退回。", A, B, A)).refused(BULK_TARGET_TWICE);
        running().when(office(), start("统一退回。", A)).refused(BULK_EXISTS);
    }

    @Test
    void outcomes_are_recorded_in_their_order_and_a_repeat_changes_nothing() {
        running().when(unitHead(FINANCE), record(0, A, B)).then(new BulkOutcomesRecorded(BULK, 0, outcomes(A, B)))
                .when(unitHead(FINANCE), record(0, A, B)).then()
                .when(unitHead(FINANCE), record(2, C)).then(new BulkOutcomesRecorded(BULK, 2, outcomes(C)))
                .nowIs(new Bulk.Ended());
        nothing().when(office(), record(0, A)).refused(BULK_UNKNOWN);
    }

    @Test
    void the_starter_or_the_office_stops_it_with_a_reason() {
        running().when(owner("owner"), new StopBulk(BULK, "选错了。")).refused(BULK_NOT_STARTER);
        running().when(unitHead(FINANCE), new StopBulk(BULK, " ")).refused(REASON_REQUIRED);
        running().when(unitHead(FINANCE), new StopBulk(BULK, "选错了。")).then(new BulkStopped(BULK, "选错了。"))
                .when(unitHead(FINANCE), new StopBulk(BULK, "选错了。")).refused(BULK_ENDED)
                .when(unitHead(FINANCE), record(0, A)).then();
        running().when(office(), new StopBulk(BULK, "选错了。")).then(new BulkStopped(BULK, "选错了。"));
        nothing().when(office(), new StopBulk(BULK, "选错了。")).refused(BULK_UNKNOWN);
    }
}
