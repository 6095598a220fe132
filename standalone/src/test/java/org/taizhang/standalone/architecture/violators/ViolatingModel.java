package org.taizhang.standalone.architecture.violators;

import java.time.Instant;

/** Reads the clock, which a model must not. */
public record ViolatingModel(Instant at) {

    public static ViolatingModel now() {
        return new ViolatingModel(Instant.now());
    }
}
