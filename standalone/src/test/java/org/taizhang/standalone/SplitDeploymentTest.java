package org.taizhang.standalone;

import java.nio.file.Path;
import java.util.Map;

/** Both services as JVMs of their own on one PostgreSQL. */
class SplitDeploymentTest extends RectificationJourney {

    @Override
    Api run(Path data) throws Exception {
        return Deployment.start(data, Map.of());
    }
}
