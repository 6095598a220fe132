package org.taizhang.api.inbox;

import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.message.MailPace;
import org.taizhang.api.message.MessageKind;

/**
 * How somebody wants messages by mail.
 *
 * @param paces for the kinds that differ from {@link MessageKind#pace()}
 * @param digestAt when the day's digest comes, to the minute; null: when the organisation has it
 * @param quiet hours in which no mail comes; null: the organisation's; both ends the same: none
 */
public record MailPreferences(Map<MessageKind, MailPace> paces, @Nullable LocalTime digestAt,
        @Nullable QuietHours quiet,
        MailLanguage language) {

    /** Of who has said nothing. */
    public static final MailPreferences USUAL = new MailPreferences(Map.of(), null, null, MailLanguage.ZH);

    public MailPreferences {
        Map<MessageKind, MailPace> inOrder = new EnumMap<>(MessageKind.class);
        inOrder.putAll(paces);
        paces = Collections.unmodifiableMap(inOrder);
    }

    public MailPace pace(MessageKind kind) {
        return paces.getOrDefault(kind, kind.pace());
    }
}
