package org.taizhang.api.redaction;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a redaction. */
public sealed interface RedactionEvent extends DomainEvent
        permits RedactionProposed, RedactionApproved, RedactionDeclined, RedactionCarriedOut {

    RedactionId redactionId();

    @Override
    default String streamId() {
        return redactionId().value();
    }
}
