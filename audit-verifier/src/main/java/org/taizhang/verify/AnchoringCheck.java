package org.taizhang.verify;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Bundle;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.ConsistencyProof;
import org.taizhang.log.Hash;
import org.taizhang.log.InvalidProof;
import org.taizhang.log.MerkleHashing;
import org.taizhang.log.Policy;
import org.taizhang.log.PolicyVerdict;

/** Whether the checkpoint of a bundle is to be believed, and continues those that the auditor holds. */
final class AnchoringCheck {

    private final @Nullable Policy policy;
    private final Checkpoint checkpoint;
    private final List<ConsistencyProof> proofs;
    private final boolean rootReached;
    private final LongFunction<@Nullable Hash> rootAt;
    private final Predicate<String> named;
    private Verdict verdict = Verdict.HOLDS;

    /**
     * @param rootAt the root at an older size, computed from all leaves; null where it is unknown
     * @param named whether a leaf names a key that signed
     */
    AnchoringCheck(@Nullable Policy policy, Bundle bundle, Checkpoint checkpoint, boolean rootReached,
            LongFunction<@Nullable Hash> rootAt, Predicate<String> named) {
        this.policy = policy;
        this.checkpoint = checkpoint;
        this.proofs = bundle.consistency();
        this.rootReached = rootReached;
        this.rootAt = rootAt;
        this.named = named;
    }

    Verdict check(@Nullable PolicyVerdict ofPolicy, List<KnownCheckpoint> known) {
        add(ofPolicy == null ? Verdict.notChecked(Finding.NO_POLICY) : of(ofPolicy));
        if (ofPolicy != null) {
            ofPolicy.logKeys().stream().filter(key -> !named.test(key.toString()))
                    .forEach(key -> add(Verdict.fails(Finding.KEY_NOT_NAMED, null, key.keyId())));
        }
        known.forEach(each -> add(check(each)));
        return verdict;
    }

    private static Verdict of(PolicyVerdict found) {
        return switch (found.finding()) {
            case ACCEPTED -> Verdict.HOLDS;
            case MALFORMED -> Verdict.fails(Finding.CHECKPOINT_MALFORMED, null);
            case INVALID_SIGNATURE -> Verdict.fails(Finding.INVALID_SIGNATURE, null);
            case NO_LOG_SIGNATURE -> Verdict.fails(Finding.NO_LOG_SIGNATURE, null);
            case KEY_NOT_FOR_THIS_SIZE -> Verdict.fails(Finding.KEY_NOT_FOR_THIS_SIZE, null);
            case NO_QUORUM -> Verdict.fails(Finding.NO_QUORUM, null, found.quorum(),
                    Integer.toString(found.witnesses().size()));
        };
    }

    private Verdict check(KnownCheckpoint known) {
        var older = known.checkpoint();
        if (policy != null && !policy.check(known.note()).signedByLog()) {
            return Verdict.notChecked(Finding.KNOWN_NOT_ACCEPTED, known.file());
        }
        if (!older.origin().equals(checkpoint.origin())) {
            return Verdict.fails(Finding.KNOWN_OF_ANOTHER_LOG, null, known.file(), older.origin());
        }
        if (older.size() > checkpoint.size()) {
            return Verdict.fails(Finding.KNOWN_IS_LATER, null, known.file(), Long.toString(older.size()),
                    Long.toString(checkpoint.size()));
        }
        var forked = Verdict.fails(Finding.KNOWN_FORKED, null, known.file(), Long.toString(older.size()));
        if (older.size() == 0 || older.size() == checkpoint.size()) {
            var there = older.size() == 0 ? MerkleHashing.empty() : checkpoint.root();
            return older.root().equals(there) ? Verdict.HOLDS : forked;
        }
        var root = rootReached ? rootAt.apply(older.size()) : null;
        if (root != null) {
            return root.equals(older.root()) ? Verdict.HOLDS : forked;
        }
        return byProof(known, forked);
    }

    private Verdict byProof(KnownCheckpoint known, Verdict forked) {
        for (var proof : proofs) {
            if (proof.fromSize() == known.checkpoint().size()) {
                try {
                    new ConsistencyProof(proof.fromSize(), checkpoint.size(), proof.path())
                            .verify(known.checkpoint().root(), checkpoint.root());
                    return Verdict.HOLDS;
                } catch (InvalidProof invalid) {
                    return forked;
                }
            }
        }
        return Verdict.notChecked(Finding.KNOWN_NOT_PROVED, known.file(), Long.toString(known.checkpoint().size()));
    }

    private void add(Verdict found) {
        verdict = verdict.or(found);
    }
}
