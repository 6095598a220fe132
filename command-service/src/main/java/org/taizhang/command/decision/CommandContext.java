package org.taizhang.command.decision;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.settings.Settings;

/**
 * What comes into a decision from outside: who, when and under which settings.
 *
 * @param today the day in the organisation's time zone
 * @param sent how the command was sent
 */
public record CommandContext(Caller caller, LocalDate today, Settings settings, Sent sent) {

    /**
     * @param key the client's idempotency key, bound to the actor
     * @param commandMac which request the client sent with it, as {@code MetadataKeys.COMMAND_MAC} tells
     * @param expectedVersion the version the client saw
     */
    public record Sent(@Nullable String key, @Nullable String commandMac, @Nullable Long expectedVersion) {

        public static final Sent PLAIN = new Sent(null, null, null);
    }

    public PersonId actor() {
        return caller.person();
    }

    /** The actor, and those whose work the actor does: nobody decides on what one of them did or owns. */
    public Set<PersonId> actsFor() {
        return caller.actsFor();
    }
}
