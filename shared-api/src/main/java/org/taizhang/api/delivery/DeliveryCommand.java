package org.taizhang.api.delivery;

import org.taizhang.api.Command;

/** Commands to what carries messages out of the house. */
public sealed interface DeliveryCommand extends Command permits RetryDeliveries {

    @Override
    default String streamId() {
        return DeliveryEvent.STREAM;
    }
}
