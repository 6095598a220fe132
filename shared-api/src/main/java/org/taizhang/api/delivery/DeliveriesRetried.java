package org.taizhang.api.delivery;

import org.taizhang.api.EventName;

/** Everything that could not be delivered until now is to be tried again. */
@EventName("delivery.DeliveriesRetried")
public record DeliveriesRetried() implements DeliveryEvent {}
