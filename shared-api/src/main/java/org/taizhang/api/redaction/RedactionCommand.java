package org.taizhang.api.redaction;

import org.taizhang.api.Command;

/** Commands to one redaction. */
public sealed interface RedactionCommand extends Command
        permits ProposeRedaction, ApproveRedaction, DeclineRedaction, CarryOutRedaction {

    RedactionId redactionId();

    @Override
    default String streamId() {
        return redactionId().value();
    }
}
