package org.taizhang.query.task;

import java.util.stream.Stream;

/** A matter out of which tasks come. */
@FunctionalInterface
interface TaskSource {

    /** A part for each kind of task and each role that it may rest on. */
    Stream<Part> parts(Holdings held);
}
