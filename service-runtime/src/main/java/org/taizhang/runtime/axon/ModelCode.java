package org.taizhang.runtime.axon;

import java.util.List;

/**
 * What the models are made of, in a few characters. A snapshot is the state that one version of the code came to;
 * another may come to another one from the same events, whether or not its classes look the same, so it does not use it.
 */
final class ModelCode {

    private static final List<String> CLASSES = List.of("classpath*:org/taizhang/command/**/*.class",
            "classpath*:org/taizhang/api/**/*.class");

    private ModelCode() {}

    private static final class Digest {
        static final String VALUE = CodeDigest.of(CLASSES);
    }

    /** Computed once, when the first snapshot is written or read. */
    static String digest() {
        return Digest.VALUE;
    }
}
