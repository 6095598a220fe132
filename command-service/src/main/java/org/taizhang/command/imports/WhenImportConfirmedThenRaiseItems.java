package org.taizhang.command.imports;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.imports.CompleteImport;
import org.taizhang.api.imports.FailedRow;
import org.taizhang.api.imports.ImportConfirmed;
import org.taizhang.api.imports.ImportRow;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.TakeOverItem;
import org.taizhang.api.plan.CoverItem;
import org.taizhang.api.plan.DraftPlan;
import org.taizhang.api.plan.PlanRefusal;
import org.taizhang.command.edge.FollowUps;
import org.taizhang.command.item.ItemNumbers;

/** A confirmed import drafts the plan and raises an item for each row. A row that is refused stops no other. */
@Component
@ProcessingGroup("imports")
class WhenImportConfirmedThenRaiseItems {

    private final FollowUps followUps;
    private final ItemNumbers numbers;

    WhenImportConfirmedThenRaiseItems(FollowUps followUps, ItemNumbers numbers) {
        this.followUps = followUps;
        this.numbers = numbers;
    }

    @EventHandler
    void on(ImportConfirmed confirmed, EventMessage<ImportConfirmed> event) {
        draft(confirmed, event);
        List<FailedRow> failed = new ArrayList<>();
        for (ImportRow row : confirmed.rows()) {
            try {
                followUps.send(new CoverItem(confirmed.planId(), row.itemId()), event, "cover:" + row.path());
                followUps.send(commandFor(row, confirmed), event, "raise:" + row.path());
            } catch (Refusal refusal) {
                failed.add(new FailedRow(row.path(), refusal.code().name()));
            }
        }
        int created = confirmed.rows().size() - failed.size();
        followUps.send(new CompleteImport(confirmed.importId(), created, failed), event, "complete");
    }

    /** A redelivery after more rows than keys are kept for meets the plan that it drafted itself. */
    private void draft(ImportConfirmed confirmed, EventMessage<ImportConfirmed> event) {
        try {
            followUps.send(new DraftPlan(confirmed.planId(), confirmed.title(), confirmed.documentSha256(),
                    confirmed.sections()), event, "draft");
        } catch (Refusal refusal) {
            if (!refusal.code().name().equals(PlanRefusal.PLAN_EXISTS.name())) {
                throw refusal;
            }
        }
    }

    private ItemCommand commandFor(ImportRow row, ImportConfirmed confirmed) {
        Place place = new Place(confirmed.planId(), confirmed.importId(), row.path(), row.section());
        String number = numbers.reserve(row.itemId());
        return row.declaration() == null
                ? new RaiseProblem(row.itemId(), number, place, row.problem(), row.responsibleUnit(), row.measures())
                : new TakeOverItem(row.itemId(), number, place, row.problem(), row.responsibleUnit(), row.measures(),
                        row.declaration());
    }
}
