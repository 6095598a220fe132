package org.taizhang.command.redaction;

import java.util.List;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.redaction.CarryOutRedaction;
import org.taizhang.api.redaction.RedactedText;
import org.taizhang.api.redaction.RedactionApproved;
import org.taizhang.command.edge.FollowUps;
import org.taizhang.runtime.privacy.Erasure;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;

/** Keys are destroyed only after it is recorded that they are to be; told again, nothing changes. */
@Component
@ProcessingGroup(WhenErasureIsDecidedThenErase.GROUP)
public class WhenErasureIsDecidedThenErase {

    public static final String GROUP = "erasures";

    private static final Caller SERVICE = new Caller(PersonId.SYSTEM, List.of(Grant.of(Role.SYSTEM)));

    private final Eraser eraser;
    private final KeyStore keys;
    private final FollowUps followUps;

    WhenErasureIsDecidedThenErase(Eraser eraser, KeyStore keys, FollowUps followUps) {
        this.eraser = eraser;
        this.keys = keys;
        this.followUps = followUps;
    }

    @EventHandler
    void on(RedactionApproved approved, EventMessage<RedactionApproved> event) {
        eraser.erase(new Erasure(approved.redactionId().value(),
                approved.texts().stream().map(RedactedText::key).distinct().map(KeyRef::parse).toList(),
                List.copyOf(Redaction.streams(approved.texts())), approved.files()));
        followUps.sendAs(SERVICE, new CarryOutRedaction(approved.redactionId()), event,
                event.getIdentifier() + ":carried-out", null);
    }

    /** Also the key that lies there now, should it be another: nothing more is sealed for this person. */
    @EventHandler
    void on(PersonErased erased) {
        String person = erased.personId().value();
        eraser.erase(new Erasure(person,
                Stream.of(KeyRef.parse(erased.key()), keys.placeOfPerson(person)).distinct().toList(),
                List.of(person), List.of()));
    }
}
