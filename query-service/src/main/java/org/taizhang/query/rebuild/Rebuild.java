package org.taizhang.query.rebuild;

import java.util.Map;

import org.taizhang.query.replay.Failed;

/**
 * One that is under way.
 *
 * @param schema where the rows are made, as statements name it
 * @param program that made what there is so far
 * @param position up to which they are made; -1 before the first event
 * @param failures sequences that came to an end
 */
record Rebuild(String group, String schema, String program, boolean onlyIfEqual, long position,
        Map<String, Failed> failures) {

    Rebuild {
        failures = Map.copyOf(failures);
    }

    Rebuild fromTheBeginning(String by) {
        return new Rebuild(group, schema, by, onlyIfEqual, -1, Map.of());
    }

    Rebuild at(long reached, Map<String, Failed> ended) {
        return new Rebuild(group, schema, program, onlyIfEqual, reached, ended);
    }
}
