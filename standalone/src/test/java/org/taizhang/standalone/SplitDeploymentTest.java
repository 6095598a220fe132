package org.taizhang.standalone;

import java.util.Map;

/** Both services as JVMs of their own, two of each, on one PostgreSQL. */
class SplitDeploymentTest extends DistributedJourney {

    @Override
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    boolean storesInPostgres() {
        return true;
    }
}
