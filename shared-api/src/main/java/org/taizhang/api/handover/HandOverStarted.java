package org.taizhang.api.handover;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.privacy.FreeText;

/** These measures are to go from one person to another. */
@EventName("handover.HandOverStarted")
public record HandOverStarted(HandOverId handOverId, PersonId from, PersonId to, List<WorkItem> measures,
        @FreeText String reason)
        implements
            HandOverEvent {

    public HandOverStarted {
        measures = List.copyOf(measures);
    }
}
