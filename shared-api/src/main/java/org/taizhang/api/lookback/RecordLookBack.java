package org.taizhang.api.lookback;

import java.time.LocalDate;
import java.util.List;

import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.person.PersonId;

/**
 * Records a look-back review of closed items.
 *
 * @param reviewers who did it, besides who records it
 * @param findings one for each item
 * @param items the same items, as they stand; filled in by the service
 */
public record RecordLookBack(LookBackId lookBackId, LocalDate reviewedOn, List<PersonId> reviewers,
        List<LookBackFinding> findings, List<ItemStanding> items) implements LookBackCommand {

    public RecordLookBack {
        reviewers = List.copyOf(reviewers);
        findings = List.copyOf(findings);
        items = List.copyOf(items);
    }
}
