package org.taizhang.query.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.taizhang.api.delivery.DeliveriesRetried;
import org.taizhang.api.message.MailPace;
import org.taizhang.api.message.MessageSent;
import org.taizhang.api.person.EmailChanged;
import org.taizhang.api.person.PersonId;
import org.taizhang.query.inbox.MailPreferenceQueries;

/**
 * Puts each message into the queue of every way that it is to go: once, however often the event is handled, and never
 * when events are replayed or are old.
 */
@Component
@ProcessingGroup(OutboxProjection.GROUP)
@DisallowReplay
class OutboxProjection {

    static final String GROUP = "delivery";

    /** What is older is no news. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Queue queue;
    private final MailPreferenceQueries preferences;
    private final DeliverySettings settings;
    private final boolean mail;
    private final Clock clock;

    OutboxProjection(Queue queue, MailPreferenceQueries preferences, DeliverySettings settings,
            ObjectProvider<JavaMailSender> mail, Clock clock) {
        this.queue = queue;
        this.preferences = preferences;
        this.settings = settings;
        this.mail = mail.getIfAvailable() != null;
        this.clock = clock;
    }

    @EventHandler
    void on(MessageSent e, @Timestamp Instant at, TrackingToken token) {
        if (at.isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        long position = token.position().orElse(-1);
        List<DeliverySettings.Hook> hooks = settings.hooks().stream().filter(hook -> hook.hears(e.kind())).toList();
        hooks.forEach(hook -> queue.add(Address.hook(hook.name()), e.messageId(), position, MailPace.AT_ONCE));
        if (mail) {
            for (PersonId person : e.to()) {
                MailPace pace = preferences.of(person).pace(e.kind());
                if (pace != MailPace.NEVER) {
                    queue.add(Address.mail(person), e.messageId(), position, pace);
                }
            }
        }
    }

    @EventHandler
    void on(DeliveriesRetried e) {
        queue.retryAll();
    }

    /** What the old address did not take, or would have needed one, the new one gets. */
    @EventHandler
    void on(EmailChanged e) {
        if (e.email() != null) {
            queue.retryFor(Address.mail(e.personId()));
        }
    }
}
