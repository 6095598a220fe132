package org.taizhang.api.delivery;

/** Has everything tried again that could not be delivered, as after a password or an address was put right. */
public record RetryDeliveries() implements DeliveryCommand {}
