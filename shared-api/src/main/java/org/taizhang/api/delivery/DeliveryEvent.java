package org.taizhang.api.delivery;

import org.taizhang.api.DomainEvent;

/** What people do with what carries messages out of the house. What was sent is no event: it follows from messages. */
public sealed interface DeliveryEvent extends DomainEvent permits DeliveriesRetried {

    String STREAM = "deliveries";

    @Override
    default String streamId() {
        return STREAM;
    }
}
