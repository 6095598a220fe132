package org.taizhang.api.lookback;

import java.time.LocalDate;
import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.person.PersonId;

/** Closed items were looked back on; what relapsed is reopened. */
@EventName("lookback.LookBackRecorded")
public record LookBackRecorded(LookBackId lookBackId, LocalDate reviewedOn, List<PersonId> reviewers,
        List<ReviewedItem> items) implements LookBackEvent {

    public LookBackRecorded {
        reviewers = List.copyOf(reviewers);
        items = List.copyOf(items);
    }
}
