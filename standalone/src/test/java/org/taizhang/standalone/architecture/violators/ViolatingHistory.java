package org.taizhang.standalone.architecture.violators;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** Takes a snapshot for the history that it stands for. */
public class ViolatingHistory {

    Object read(EventStore events) {
        return events.readEvents("item");
    }
}
