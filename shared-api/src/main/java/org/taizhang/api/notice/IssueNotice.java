package org.taizhang.api.notice;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.unit.UnitId;

/**
 * Issues a notice to a unit.
 *
 * @param items what it is about, as it stands; filled in by the service
 * @param replyBy the last day to reply; null: as many days from today as the setting says
 * @param follows the notice that stayed unanswered, filled in by the service; null for a new one
 */
public record IssueNotice(NoticeId noticeId, String number, NoticeType type, UnitId unit, List<ItemStanding> items,
        String text, @Nullable LocalDate replyBy, @Nullable FollowedNotice follows) implements NoticeCommand {

    public IssueNotice {
        items = List.copyOf(items);
    }
}
