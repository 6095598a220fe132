package org.taizhang.query.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.inbox.QuietHours;
import org.taizhang.api.delivery.DeliveryTrouble;
import org.taizhang.api.inbox.MailPreferences;
import org.taizhang.query.delivery.Address.Channel;
import org.taizhang.query.delivery.Queue.Waiting;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.inbox.MailPreferenceQueries;
import org.taizhang.runtime.position.Positions;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Makes letters of what waits: one for everything that is ready for an address, so that ten thousand deadlines that pass
 * on one day, or days on which nothing ran, are one mail to each person and not ten thousand.
 */
@Component
class Gathering {

    /** So long a message waits for its person to have an address. */
    private static final Duration FOR_AN_ADDRESS = Duration.ofDays(7);

    private final Queue queue;
    private final MailPreferenceQueries preferences;
    private final DeliverySettings settings;
    private final Positions positions;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Gathering(Queue queue, MailPreferenceQueries preferences, DeliverySettings settings, Positions positions,
            Clock clock) {
        this.queue = queue;
        this.preferences = preferences;
        this.settings = settings;
        this.positions = positions;
        this.clock = clock;
    }

    void gather() {
        // A message that the rows do not have yet cannot be put into words.
        long upTo = positions.reached(ReadModel.GROUP);
        ZonedDateTime now = ZonedDateTime.now(clock);
        var usual = new Usual(preferences.usualDigestAt(), preferences.usualQuiet());
        for (Waiting waiting : queue.waiting(upTo)) {
            Decided decided = decide(waiting, usual, now);
            if (decided.letter()) {
                String id = ids.generate().toString();
                queue.write(id, waiting.address(), upTo, decided.digest());
                if (decided.end() != null) {
                    queue.note(new Letter(id, waiting.address(), decided.digest() != null, 0), decided.end());
                }
            }
        }
    }

    /** What the organisation has for who has said nothing. */
    private record Usual(LocalTime digestAt, @Nullable QuietHours quiet) {}

    /**
     * Whether there is a letter now.
     *
     * @param digest the day whose digest it is
     * @param end what becomes of it without being tried
     */
    private record Decided(boolean letter, @Nullable LocalDate digest, @Nullable Outcome end) {

        private static final Decided NOT_YET = new Decided(false, null, null);
        private static final Decided AT_ONCE = new Decided(true, null, null);
    }

    private Decided decide(Waiting waiting, Usual usual, ZonedDateTime now) {
        boolean gathered = waiting.age().compareTo(settings.gather()) >= 0;
        if (waiting.address().channel() == Channel.HOOK) {
            return gathered ? Decided.AT_ONCE : Decided.NOT_YET;
        }
        if (waiting.left()) {
            return new Decided(true, now.toLocalDate(), Outcome.DROPPED);
        }
        if (waiting.email() == null) {
            return waiting.age().compareTo(FOR_AN_ADDRESS) < 0
                    ? Decided.NOT_YET
                    : new Decided(true, now.toLocalDate(), new Outcome.Failed(DeliveryTrouble.NO_ADDRESS, null));
        }
        MailPreferences own = preferences.read(waiting.preferences());
        LocalTime time = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        QuietHours quiet = own.quiet() == null ? usual.quiet() : own.quiet();
        if (quiet != null && quiet.contains(time)) {
            return Decided.NOT_YET;
        }
        LocalTime digestAt = own.digestAt() == null ? usual.digestAt() : own.digestAt();
        if (waiting.digest() > 0 && !time.isBefore(digestAt) && !now.toLocalDate().equals(waiting.digestOn())) {
            return new Decided(true, now.toLocalDate(), null);
        }
        boolean again = waiting.sinceLetter() == null || waiting.sinceLetter().compareTo(settings.mailEvery()) >= 0;
        return waiting.atOnce() > 0 && gathered && again ? Decided.AT_ONCE : Decided.NOT_YET;
    }
}
