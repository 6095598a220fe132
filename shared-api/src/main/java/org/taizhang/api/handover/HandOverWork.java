package org.taizhang.api.handover;

import java.util.List;

import org.taizhang.api.person.PersonId;

/**
 * Lets one person take over measures that another one owns or leads.
 *
 * @param measures open ones of {@code from}
 */
public record HandOverWork(HandOverId handOverId, PersonId from, PersonId to, List<WorkItem> measures, String reason)
        implements
            HandOverCommand {

    public HandOverWork {
        measures = List.copyOf(measures);
    }
}
