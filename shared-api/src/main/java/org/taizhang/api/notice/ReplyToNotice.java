package org.taizhang.api.notice;

import java.util.List;

import org.taizhang.api.person.PersonId;

/**
 * Replies for the addressed unit.
 *
 * @param owners who own what the unit has to do for the items covered, as they stand; filled in by the service
 */
public record ReplyToNotice(NoticeId noticeId, String text, List<PersonId> owners) implements NoticeCommand {

    public ReplyToNotice {
        owners = List.copyOf(owners);
    }
}
