package org.taizhang.standalone;

import java.io.IOException;
import java.nio.file.Path;

/** In one JVM, as {@code ./taizhang} runs it. */
class RectificationJourneyTest extends RectificationJourney {

    @Override
    Api run(Path data) throws IOException {
        return Instance.start(data);
    }
}
