package org.taizhang.command.message;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.DerivedId;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.SendMessage;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.edge.FollowUps;

/** Sends the message that follows from an event: once, however often the event is handled. */
@Component
class Teller {

    /** Of what is older nobody is told: it is history that is handled anew, or was copied or brought in. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final Caller SYSTEM = new Caller(PersonId.SYSTEM, List.of(Grant.of(Role.SYSTEM)));

    private final FollowUps followUps;
    private final Clock clock;

    Teller(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    void tell(EventMessage<?> event, MessageKind kind, About about, Collection<PersonId> to) {
        tell(event, kind, about, null, null, to);
    }

    /**
     * Tells of something that may happen to thousands on one day, and is to be seen to from the tasks: once a day,
     * whatever it is about.
     */
    void tellOfTheDay(EventMessage<?> event, MessageKind kind, Collection<PersonId> to) {
        LocalDate day = LocalDate.ofInstant(event.getTimestamp(), clock.getZone());
        send(event, new MessageId(DerivedId.of("message", kind.name(), day.toString())), kind, About.TASKS, null, null,
                to);
    }

    static PersonId actor(EventMessage<?> event) {
        return new PersonId(String.valueOf(event.getMetaData().get(MetadataKeys.ACTOR)));
    }

    /** Whoever did it is not told of it. */
    void tell(EventMessage<?> event, MessageKind kind, About about, @Nullable LocalDate due, @Nullable Integer days,
            Collection<PersonId> to) {
        String measure = about.measure() == null ? "" : about.measure().value();
        send(event, new MessageId(DerivedId.of("message", event.getIdentifier(), kind.name(), measure)), kind, about,
                due, days, to);
    }

    private void send(EventMessage<?> event, MessageId id, MessageKind kind, About about, @Nullable LocalDate due,
            @Nullable Integer days, Collection<PersonId> to) {
        PersonId actor = actor(event);
        List<PersonId> others = to.stream().distinct().filter(person -> !person.equals(actor)).toList();
        if (others.isEmpty() || event.getTimestamp().isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        followUps.sendAs(SYSTEM, new SendMessage(id, kind, about, due, days,
                actor.equals(PersonId.SYSTEM) ? null : actor, others), event, id.value(), null);
    }
}
