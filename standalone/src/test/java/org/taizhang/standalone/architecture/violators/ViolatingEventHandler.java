package org.taizhang.standalone.architecture.violators;

import org.axonframework.eventhandling.EventHandler;

/** Handles an event outside a projection or a process. */
public class ViolatingEventHandler {

    @EventHandler
    void on(String event) {}
}
