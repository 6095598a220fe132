package org.taizhang.api;

/** What somebody wants done to one stream of events. */
public interface Command {

    /** Identifier of the stream the command is addressed to; also the routing key between instances. */
    String streamId();
}
