package org.taizhang.standalone.architecture.violators;

import org.axonframework.commandhandling.CommandHandler;

/** Handles a command outside an aggregate. */
public class ViolatingCommandHandler {

    @CommandHandler
    void on(String command) {}
}
