package org.taizhang.api.act;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.notice.NoticeType;

/**
 * What only a notice has.
 *
 * @param follows the notice whose next step this is
 * @param next the notice that is the next step of this one
 * @param returnedReason why its last reply was returned
 * @param proposed the next step that waits to be decided on
 * @param dismissedReason why the next step is not taken
 */
public record NoticeContent(NoticeType type, String number, String text, @Nullable String follows,
        @Nullable String next, @Nullable String reply, @Nullable LocalDate repliedOn, @Nullable String returnedReason,
        @Nullable NoticeType proposed, @Nullable LocalDate proposedOn, @Nullable String dismissedReason,
        @Nullable String withdrawnReason) {}
