package org.taizhang.api.lookback;

import org.taizhang.api.Command;

/** Commands to one look-back review. */
public sealed interface LookBackCommand extends Command
        permits RecordLookBack {

    LookBackId lookBackId();

    @Override
    default String streamId() {
        return lookBackId().value();
    }
}
