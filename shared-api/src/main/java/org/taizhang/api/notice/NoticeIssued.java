package org.taizhang.api.notice;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.privacy.FreeText;
import org.taizhang.api.unit.UnitId;

/**
 * A notice was issued.
 *
 * @param number such as {@code TX-2026-0001}
 * @param replyDays days to reply, as the setting stood
 * @param follows the notice whose next step this is
 */
@EventName("notice.NoticeIssued")
public record NoticeIssued(NoticeId noticeId, String number, NoticeType type, UnitId unit, List<ItemId> itemIds,
        @FreeText String text, LocalDate issuedOn, LocalDate replyBy, int replyDays,
        @Nullable NoticeId follows) implements NoticeEvent {

    public NoticeIssued {
        itemIds = List.copyOf(itemIds);
    }
}
