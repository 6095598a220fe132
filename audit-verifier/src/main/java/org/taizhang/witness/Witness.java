package org.taizhang.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.taizhang.log.Checkpoint;
import org.taizhang.log.CosigningKey;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.InvalidProof;
import org.taizhang.log.InvalidRequest;
import org.taizhang.log.MerkleHashing;
import org.taizhang.log.NoteSignature;
import org.taizhang.log.SignedNote;
import org.taizhang.log.VerifierKey;
import org.taizhang.log.WitnessRequest;

/**
 * The rules of C2SP tlog-witness. Of each log it knows the checkpoint that it cosigned last, and cosigns only what
 * continues that. What was cosigned last is compared and replaced under one lock, and is on disk before anybody gets the
 * cosignature. Checkpoints with extension lines are not cosigned.
 */
final class Witness {

    private final CosigningKey key;
    private final Map<String, List<VerifierKey>> logs;
    private final WitnessState state;
    private final Clock clock;

    Witness(CosigningKey key, Collection<VerifierKey> logs, WitnessState state, Clock clock) {
        this.key = key;
        this.state = state;
        this.clock = clock;
        this.logs = new HashMap<>();
        logs.forEach(log -> this.logs.computeIfAbsent(log.name(), name -> new ArrayList<>()).add(log));
    }

    Answer addCheckpoint(byte[] body) throws IOException {
        try {
            var request = WitnessRequest.parse(body);
            var checkpoint = Checkpoint.parse(request.note().text());
            var trusted = logs.get(checkpoint.origin());
            if (trusted == null) {
                return Answer.text(Answer.NOT_FOUND, "unknown log");
            }
            try {
                return signed(request, checkpoint, request.note().verify(trusted));
            } catch (InvalidNote forged) {
                return Answer.text(Answer.FORBIDDEN, String.valueOf(forged.getMessage()));
            }
        } catch (InvalidRequest | InvalidNote malformed) {
            return Answer.text(Answer.BAD_REQUEST, String.valueOf(malformed.getMessage()));
        }
    }

    /** What was cosigned last of the log with this hash of its origin, with both signatures. */
    Optional<byte[]> checkpoint(String originHash) throws IOException {
        for (var origin : logs.keySet()) {
            if (WitnessState.nameOf(origin).equals(originHash)) {
                return state.last(origin).map(WitnessState.Last::note).map(SignedNote::bytes);
            }
        }
        return Optional.empty();
    }

    private Answer signed(WitnessRequest request, Checkpoint checkpoint, List<VerifierKey> signers)
            throws IOException {
        if (request.oldSize() > checkpoint.size()) {
            return Answer.text(Answer.BAD_REQUEST, "the old size is beyond the checkpoint's");
        }
        synchronized (state) {
            var last = state.last(checkpoint.origin()).map(WitnessState.Last::checkpoint);
            long size = last.map(Checkpoint::size).orElse(0L);
            if (request.oldSize() != size) {
                return Answer.size(size);
            }
            try {
                request.verify(last.map(Checkpoint::root).orElse(MerkleHashing.empty()), checkpoint);
            } catch (InvalidProof invalid) {
                return Answer.text(Answer.UNPROCESSABLE, String.valueOf(invalid.getMessage()));
            }
            var cosignature = key.cosign(checkpoint, clock.instant());
            state.replace(checkpoint.origin(), only(request.note(), signers, cosignature));
            return Answer.ok(cosignature.line().getBytes(UTF_8));
        }
    }

    /** What nobody here vouches for is not kept. */
    private static SignedNote only(SignedNote note, List<VerifierKey> signers, NoteSignature cosignature) {
        var kept = new StringBuilder(note.text()).append('\n');
        for (var signer : signers) {
            note.signatures().stream().filter(signature -> signature.keyName().equals(signer.name())
                    && signature.keyId().equals(signer.keyId())).findFirst()
                    .ifPresent(signature -> kept.append(signature.line()));
        }
        try {
            return SignedNote.parse(kept.append(cosignature.line()).toString().getBytes(UTF_8));
        } catch (InvalidNote impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
