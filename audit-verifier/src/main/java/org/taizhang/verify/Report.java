package org.taizhang.verify;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Manifest;
import org.taizhang.log.PolicyVerdict;
import org.taizhang.verify.Verdict.State;

/**
 * What was found of a bundle.
 *
 * @param manifest null where the file is no bundle
 * @param checkpoint null where the bundle has none
 * @param policy null where none was given
 * @param shownUpTo the index of the leaf from which on nothing shows that nothing followed; null where everything does
 * @param leaves how many were checked
 * @param evidenceFiles how many were checked
 * @param redactedFiles how many are missing because they were redacted
 * @param redactedTexts how many have no key because they were redacted
 * @param restored where the log says that it does not continue what was signed; a bundle of everything tells it
 */
record Report(@Nullable Manifest manifest, @Nullable Checkpoint checkpoint, Verdict integrity, Verdict completeness,
        Verdict anchoring, boolean anchoringAskedFor, boolean evidenceAskedFor, @Nullable PolicyVerdict policy,
        @Nullable Long shownUpTo, long leaves, long evidenceFiles, long redactedFiles, long redactedTexts,
        List<Restored> restored) {

    Outcome outcome() {
        var asked = Stream.of(integrity, completeness, anchoringAskedFor ? anchoring : Verdict.HOLDS)
                .map(Verdict::state).toList();
        if (asked.contains(State.FAILS)) {
            return Outcome.NOT_VERIFIED;
        }
        return asked.contains(State.NOT_CHECKED) ? Outcome.COULD_NOT_CHECK : Outcome.VERIFIED;
    }
}
