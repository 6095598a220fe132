package org.taizhang.api.inbox;

import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.message.MailPace;
import org.taizhang.api.message.MessageKind;

/**
 * How one's messages come by mail.
 *
 * @param mail whether a mail server is configured at all
 * @param email null where none is known: then none comes
 * @param usualDigestAt the organisation's
 * @param usualQuiet the organisation's; null: none
 */
public record MailPreferencesView(boolean mail, @Nullable String email, MailPreferences preferences,
        LocalTime usualDigestAt, @Nullable QuietHours usualQuiet, List<Kind> kinds) {

    public MailPreferencesView {
        kinds = List.copyOf(kinds);
    }

    /** A kind, when it comes by mail, and when it would if nothing was said. */
    public record Kind(MessageKind kind, String zh, String en, MailPace pace, MailPace usual) {}
}
