package org.taizhang.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Bundle;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.InvalidBundle;
import org.taizhang.log.InvalidEntry;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.Manifest;
import org.taizhang.log.Policy;
import org.taizhang.log.PolicyVerdict;
import org.taizhang.log.Tile;
import org.taizhang.log.VerifierKey;
import org.taizhang.verify.Verdict.State;

/** Checks one bundle and says all that was found. Only a file that cannot be read at all is an {@link IOException}. */
final class BundleCheck {

    private final Path file;
    private final @Nullable Policy policy;
    private final List<KnownCheckpoint> known;
    private final boolean withAnchoring;
    private final boolean withEvidence;
    private final Progress progress;
    private final Contents contents = new Contents();
    private final EvidenceFiles evidence = new EvidenceFiles();
    private final SealedTexts texts = new SealedTexts();
    private LongFunction<@Nullable Hash> rootAt = size -> null;
    /** Whether the log names a key; what is no bundle of everything cannot say that it does not. */
    private Predicate<String> named = key -> true;

    BundleCheck(Path file, @Nullable Policy policy, List<KnownCheckpoint> known, boolean withAnchoring,
            boolean withEvidence, Progress progress) {
        this.file = file;
        this.policy = policy;
        this.known = known;
        this.withAnchoring = withAnchoring;
        this.withEvidence = withEvidence;
        this.progress = progress;
    }

    Report run() throws IOException {
        try (var bundle = Bundle.open(file)) {
            return check(bundle);
        } catch (InvalidBundle invalid) {
            return unreadable(null, notABundle(invalid));
        }
    }

    /** What was found of the sealed texts; after the run. */
    SealedTexts texts() {
        return texts;
    }

    private Report check(Bundle bundle) throws IOException {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(bundle.checkpoint().text());
        } catch (InvalidNote invalid) {
            return unreadable(bundle.manifest(), Verdict.fails(Finding.CHECKPOINT_MALFORMED, null));
        }
        var manifest = bundle.manifest();
        if (!manifest.origin().equals(checkpoint.origin()) || manifest.size() != checkpoint.size()
                || !manifest.root().equals(checkpoint.root())) {
            contents.integrity(Verdict.fails(Finding.MANIFEST_DIFFERS, null));
        }
        var ofPolicy = policy == null ? null : policy.check(bundle.checkpoint());
        try {
            checkLeaves(bundle, checkpoint, ofPolicy);
            contents.integrity(texts.verdict());
            checkEvidence(bundle);
        } catch (InvalidBundle invalid) {
            contents.integrity(notABundle(invalid));
            contents.completeness(Verdict.notChecked(Finding.NOT_REACHED));
        }
        var anchoring = withAnchoring
                ? new AnchoringCheck(policy, bundle, checkpoint, contents.isRootReached(), rootAt, named)
                        .check(ofPolicy, known)
                : Verdict.notChecked(Finding.NOT_ASKED_FOR);
        return new Report(manifest, checkpoint, named(contents.integrity()), contents.completeness(), anchoring,
                withAnchoring, withEvidence, ofPolicy, contents.shownUpTo(), contents.leaves(), evidence.seen(),
                evidence.redacted(), texts.redacted(), contents.restored());
    }

    private void checkLeaves(Bundle bundle, Checkpoint checkpoint, @Nullable PolicyVerdict ofPolicy)
            throws IOException, InvalidBundle {
        Supplier<PayloadCheck> payloads = () -> new PayloadCheck(withEvidence && bundle.manifest().evidenceIncluded(),
                bundle.manifest().textsIncluded());
        if (bundle.manifest().scope() == Manifest.Scope.ALL) {
            var sizes = known.stream().map(each -> each.checkpoint().size()).toList();
            Set<String> keys = ofPolicy == null
                    ? Set.of()
                    : ofPolicy.logKeys().stream().map(VerifierKey::toString).collect(Collectors.toSet());
            var whole = new WholeLogCheck(bundle, checkpoint, sizes, keys, evidence, texts, contents, progress);
            whole.check(payloads);
            rootAt = whole::rootAt;
            if (contents.isRootReached()) {
                named = whole::names;
            }
            if (!contents.incomplete()) {
                contents.completeness(whole.newestHeads().check(file));
            }
        } else {
            new SelectedCheck(bundle, checkpoint, payloads.get(), contents, progress).check().passOn(evidence, texts);
        }
    }

    private void checkEvidence(Bundle bundle) throws IOException, InvalidBundle {
        for (var each = bundle.nextEvidence(); each.isPresent(); each = bundle.nextEvidence()) {
            if (withEvidence) {
                evidence.check(each.get());
            }
        }
        if (withEvidence) {
            contents.integrity(bundle.manifest().evidenceIncluded()
                    ? evidence.verdict()
                    : Verdict.notChecked(Finding.EVIDENCE_LEFT_OUT));
        }
    }

    /** Evidence is found bad long after the leaf that names it went by: the leaf is looked up again. */
    private Verdict named(Verdict verdict) throws IOException {
        var leaf = verdict.leaf();
        if (verdict.state() != State.FAILS || leaf == null || leaf.stream() != null) {
            return verdict;
        }
        try (var again = Bundle.open(file)) {
            return new Verdict(verdict.state(), verdict.finding(), verdict.details(), find(again, leaf));
        } catch (InvalidBundle unreadable) {
            return verdict;
        }
    }

    private static Leaf find(Bundle bundle, Leaf wanted) throws IOException, InvalidBundle {
        for (var tile = bundle.nextTile(); tile.isPresent(); tile = bundle.nextTile()) {
            if (tile.get().tile().index() == wanted.index() / Tile.FULL) {
                return TileCheck.leaf(tile.get(), (int) (wanted.index() % Tile.FULL));
            }
        }
        for (var leaf = bundle.nextLeaf(); leaf.isPresent(); leaf = bundle.nextLeaf()) {
            if (leaf.get().index() == wanted.index()) {
                try {
                    return Leaf.of(wanted.index(), Entry.parse(leaf.get().entry().bytes(Entry.MAX_BYTES)));
                } catch (InvalidEntry unreadable) {
                    return wanted;
                }
            }
        }
        return wanted;
    }

    private Report unreadable(@Nullable Manifest manifest, Verdict integrity) {
        return new Report(manifest, null, integrity, Verdict.notChecked(Finding.NOT_REACHED),
                Verdict.notChecked(withAnchoring ? Finding.NOT_REACHED : Finding.NOT_ASKED_FOR), withAnchoring,
                withEvidence, null, null, 0, 0, 0, 0, List.of());
    }

    private static Verdict notABundle(InvalidBundle invalid) {
        return Verdict.fails(Finding.NOT_A_BUNDLE, null, invalid.problem().name(),
                String.valueOf(invalid.getMessage()));
    }
}
