package org.taizhang.log;

import java.util.List;

/** What a witness answered. */
public sealed interface WitnessAnswer {

    /** It cosigned: signatures that fit the checkpoint, by keys that are believed; at least one. */
    record Cosigned(List<NoteSignature> signatures) implements WitnessAnswer {

        public Cosigned {
            signatures = List.copyOf(signatures);
        }
    }

    /** It last cosigned a checkpoint of this size, and is to be asked again with a proof from there. */
    record AtAnotherSize(long size) implements WitnessAnswer {}

    /**
     * It did not cosign.
     *
     * @param status of HTTP; 422 where the proof does not hold, 403 and 404 where it does not know the log
     * @param reason what the witness says of it, or what is wrong with its answer; one line of printable ASCII
     */
    record Refused(int status, String reason) implements WitnessAnswer {}
}
