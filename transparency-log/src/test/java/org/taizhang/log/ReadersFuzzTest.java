package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.log.seal.SealedText;

/**
 * What arrives from outside is read or refused, and nothing else happens: no other exception, no memory beyond bounds,
 * and what is read is written again byte for byte. {@link MutationsTest} gives each some thousands of inputs in every
 * build; {@code JAZZER_FUZZ=1 mvn -pl transparency-log test -Dtest='ReadersFuzzTest#entries'} lets Jazzer search on.
 */
class ReadersFuzzTest {

    private static final SigningKey LOG = SigningKey.generate("ledger.example");

    @TempDir
    static Path folder;

    @FuzzTest
    void entries(byte[] bytes) {
        try {
            var entry = Entry.parse(bytes);
            assertThat(entry.bytes()).isEqualTo(bytes);
            assertThat(CanonicalJson.write(CanonicalJson.parse(bytes))).isEqualTo(bytes);
            assertThat(entry.streamSeq()).isNotNegative();
            assertThat(entry.prevLeaf()).matches("([0-9a-f]{64})?");
        } catch (InvalidEntry refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        } catch (InvalidJson loose) {
            throw new AssertionError("an entry that is not JSON", loose);
        }
    }

    @FuzzTest
    void json(byte[] bytes) {
        try {
            var written = CanonicalJson.write(CanonicalJson.parse(bytes));
            assertThat(CanonicalJson.write(CanonicalJson.parse(written))).isEqualTo(written);
        } catch (InvalidJson refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest
    void notes(byte[] bytes) {
        try {
            var note = SignedNote.parse(bytes);
            assertThat(note.bytes()).isEqualTo(bytes);
            assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
            // Nobody but the log signs in its name.
            assertThat(note.verify(List.of(LOG.verifierKey()))).isEmpty();
        } catch (InvalidNote refused) {
            assertThat(refused.problem()).isNotNull();
        }
    }

    @FuzzTest
    void policies(byte[] bytes) {
        try {
            var policy = Policy.parse(bytes);
            var verdict = policy.check(new Checkpoint("ledger.example", 1, MerkleHashing.empty()).sign(LOG));
            assertThat(verdict.accepted()).isFalse();
        } catch (InvalidPolicy refused) {
            assertThat(refused.line()).isPositive();
        }
    }

    @FuzzTest
    void proofs(byte[] bytes) {
        try {
            var proof = TlogProof.parse(bytes);
            assertThat(proof.proof().path()).hasSizeLessThanOrEqualTo(TlogProof.MAX_PATH);
            assertThat(TlogProof.parse(proof.bytes()).proof()).isEqualTo(proof.proof());
            proof.proof().verify(Trees.leaf(77), Trees.leaf(78));
            throw new AssertionError("a proof of nothing");
        } catch (InvalidProof refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest
    void requests(byte[] bytes) {
        try {
            var request = WitnessRequest.parse(bytes);
            assertThat(request.path()).hasSizeLessThanOrEqualTo(TlogProof.MAX_PATH);
            assertThat(request.bytes()).isEqualTo(bytes);
        } catch (InvalidRequest refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest
    void heads(byte[] bytes) {
        try {
            assertThat(StreamHead.parse(bytes).bytes()).isEqualTo(bytes);
        } catch (InvalidEntry refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest
    void manifests(byte[] bytes) {
        try {
            var manifest = Manifest.parse(bytes);
            assertThat(manifest.bytes()).isEqualTo(bytes);
            assertThat(manifest.exportedAt()).isBeforeOrEqualTo(Instant.MAX);
        } catch (InvalidBundle refused) {
            assertThat(refused.problem()).isNotNull();
        }
    }

    @FuzzTest
    void keys(byte[] bytes) {
        try {
            var keys = TextKeys.parse(bytes);
            assertThat(keys.bytes()).isEqualTo(bytes);
            assertThat(keys.refs()).allMatch(SealedText::isRef);
        } catch (InvalidBundle refused) {
            assertThat(refused.problem()).isNotNull();
        }
    }

    @FuzzTest
    void bundles(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("bundle.zip"), bytes);
        long read = 0;
        try (var bundle = Bundle.open(file)) {
            for (var tile = bundle.nextTile(); tile.isPresent(); tile = bundle.nextTile()) {
                read += tile.get().entries().bytes(BundleTile.MAX_ENTRIES_BYTES).length + tile.get().data().size();
                var keys = tile.get().keys();
                read += keys == null ? 0 : keys.size();
            }
            for (var leaf = bundle.nextLeaf(); leaf.isPresent(); leaf = bundle.nextLeaf()) {
                read += leaf.get().entry().bytes(Entry.MAX_BYTES).length;
            }
            while (bundle.nextHead().isPresent()) {
                read++;
            }
            for (var each = bundle.nextEvidence(); each.isPresent(); each = bundle.nextEvidence()) {
                try (var in = each.get().open()) {
                    read += in.readAllBytes().length;
                }
            }
        } catch (InvalidBundle refused) {
            assertThat(refused.problem()).isNotNull();
        }
        assertThat(read).isLessThanOrEqualTo(bytes.length);
    }
}
