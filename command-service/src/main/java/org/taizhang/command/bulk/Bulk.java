package org.taizhang.command.bulk;

import java.util.List;

import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkTarget;
import org.taizhang.api.person.PersonId;

/**
 * A bulk job's life: running, from its first target to its last → ended, when every one was tried or somebody stopped it.
 */
public sealed interface Bulk {

    Bulk NONE = new None();

    /** Nothing was started under this id. */
    record None() implements Bulk {}

    /** {@code tried} of the targets were tried so far, in their order. */
    record Running(PersonId starter, BulkAct act, String reason, List<BulkTarget> targets, int tried)
            implements
                Bulk {

        public Running {
            targets = List.copyOf(targets);
        }

        Bulk tried(int more) {
            return tried + more < targets.size()
                    ? new Running(starter, act, reason, targets, tried + more)
                    : new Ended();
        }
    }

    /** Nothing more is tried. */
    record Ended() implements Bulk {}
}
