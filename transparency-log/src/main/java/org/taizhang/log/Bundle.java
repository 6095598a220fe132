package org.taizhang.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.InvalidBundle.Problem;

/**
 * Reads a bundle from front to back: opened, it has read manifest, checkpoint and consistency proofs; then come tiles or
 * leaves, heads, and evidence, each until there is no more. It reads the form only: nothing is verified here, and
 * contents are left in the file until asked for. Names out of the order of the format are refused, so that no list of
 * names is kept.
 */
public final class Bundle implements Closeable {

    private static final int MAX_CONSISTENCY_PROOFS = 1_000;

    private final StoredZip zip;
    private @Nullable StoredFile next;
    private final Manifest manifest;
    private final SignedNote checkpoint;
    private final List<ConsistencyProof> consistency;
    private long nextTile;
    private boolean partialTile;
    private long lastLeaf = -1;
    private long lastHead = -1;
    private String lastEvidence = "";

    private Bundle(StoredZip zip) throws IOException, InvalidBundle {
        this.zip = zip;
        this.next = zip.next();
        this.manifest = Manifest.parse(take(BundleNames.MANIFEST).bytes(Manifest.MAX_BYTES));
        this.checkpoint = note(take(BundleNames.CHECKPOINT).bytes(SignedNote.MAX_BYTES));
        this.consistency = readConsistency();
    }

    /** Opens a file; one that is no bundle is refused, as far as that shows at its beginning and end. */
    public static Bundle open(Path file) throws IOException, InvalidBundle {
        var zip = StoredZip.open(file);
        try {
            return new Bundle(zip);
        } catch (IOException | InvalidBundle | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    /** What the bundle says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** The signed checkpoint, not yet verified. */
    public SignedNote checkpoint() {
        return checkpoint;
    }

    /** The proofs that the checkpoint continues older ones; the size of each is claimed to be that of the manifest. */
    public List<ConsistencyProof> consistency() {
        return consistency;
    }

    /** The next tile of a bundle of everything; each is full but the last. */
    public Optional<BundleTile> nextTile() throws IOException, InvalidBundle {
        if (manifest.scope() != Manifest.Scope.ALL || !nextStartsWith(BundleNames.ENTRIES)) {
            return Optional.empty();
        }
        var entries = takeNext();
        var tile = tile(entries.name());
        if (tile.index() != nextTile || partialTile) {
            throw unexpected(entries.name());
        }
        nextTile++;
        partialTile = tile.width() < Tile.FULL;
        var data = take(tile.dataPath());
        return Optional.of(new BundleTile(tile, entries, data,
                manifest.textsIncluded() ? take(tile.keysPath()) : null));
    }

    /** The next leaf of a bundle of some streams, by ascending index. */
    public Optional<BundleLeaf> nextLeaf() throws IOException, InvalidBundle {
        if (manifest.scope() == Manifest.Scope.ALL || !nextStartsWith(BundleNames.LEAF)) {
            return Optional.empty();
        }
        var entry = takeNext();
        var index = BundleNames.number(entry.name(), BundleNames.LEAF, BundleNames.ENTRY);
        if (index <= lastLeaf) {
            throw unexpected(entry.name());
        }
        lastLeaf = index;
        var leaf = BundleNames.LEAF + index;
        var payload = takeIfThere(leaf + BundleNames.PAYLOAD);
        var metadata = takeIfThere(leaf + BundleNames.METADATA);
        var keys = payload != null && manifest.textsIncluded() ? take(leaf + BundleNames.KEYS) : null;
        return Optional.of(new BundleLeaf(index, entry, payload, metadata, keys, take(leaf + BundleNames.PROOF)));
    }

    /** The next head of a bundle of some streams, in the order of the streams in the manifest. */
    public Optional<BundleHead> nextHead() throws IOException, InvalidBundle {
        if (manifest.scope() == Manifest.Scope.ALL || !nextStartsWith(BundleNames.HEADS)) {
            return Optional.empty();
        }
        var head = takeNext();
        var number = BundleNames.number(head.name(), BundleNames.HEADS, BundleNames.HEAD);
        if (number <= lastHead || number >= manifest.streams().size()) {
            throw unexpected(head.name());
        }
        lastHead = number;
        var proof = take(BundleNames.HEADS + number + BundleNames.PROOF);
        try {
            return Optional.of(new BundleHead((int) number, StreamHead.parse(head.bytes(Entry.MAX_BYTES)),
                    PathText.inclusion(proof.bytes(PathText.MAX_BYTES))));
        } catch (InvalidEntry | InvalidProof invalid) {
            throw new InvalidBundle(Problem.MALFORMED, head.name() + ": " + invalid.getMessage());
        }
    }

    /** The next evidence file, by ascending hash. When there is none, the bundle has been read to its end. */
    public Optional<StoredFile> nextEvidence() throws IOException, InvalidBundle {
        if (next == null) {
            return Optional.empty();
        }
        var evidence = takeNext();
        var name = evidence.name();
        if (!name.startsWith(BundleNames.EVIDENCE)
                || !EntryReader.isSha256(name.substring(BundleNames.EVIDENCE.length()))
                || name.compareTo(lastEvidence) <= 0 || !manifest.evidenceIncluded()) {
            throw unexpected(name);
        }
        lastEvidence = name;
        return Optional.of(evidence);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private List<ConsistencyProof> readConsistency() throws IOException, InvalidBundle {
        var proofs = new ArrayList<ConsistencyProof>();
        for (long last = 0; nextStartsWith(BundleNames.CONSISTENCY);) {
            var file = takeNext();
            var size = BundleNames.number(file.name(), BundleNames.CONSISTENCY, "");
            if (size <= last || proofs.size() == MAX_CONSISTENCY_PROOFS) {
                throw unexpected(file.name());
            }
            last = size;
            try {
                proofs.add(PathText.consistency(size, manifest.size(), file.bytes(PathText.MAX_BYTES)));
            } catch (InvalidProof invalid) {
                throw new InvalidBundle(Problem.MALFORMED, file.name() + ": " + invalid.getMessage());
            }
        }
        return List.copyOf(proofs);
    }

    private boolean nextStartsWith(String start) {
        return next != null && next.name().startsWith(start);
    }

    private StoredFile take(String name) throws IOException, InvalidBundle {
        if (next == null) {
            throw new InvalidBundle(Problem.UNEXPECTED_NAME, name + " is missing");
        }
        if (!next.name().equals(name)) {
            throw unexpected(next.name());
        }
        return takeNext();
    }

    private @Nullable StoredFile takeIfThere(String name) throws IOException, InvalidBundle {
        return next != null && next.name().equals(name) ? takeNext() : null;
    }

    private StoredFile takeNext() throws IOException, InvalidBundle {
        var taken = next;
        if (taken == null) {
            throw new IllegalStateException("nothing is next");
        }
        next = zip.next();
        if (next != null && next.name().equals(taken.name())) {
            throw new InvalidBundle(Problem.NAME_TWICE, taken.name());
        }
        return taken;
    }

    private static Tile tile(String name) throws InvalidBundle {
        try {
            return Tile.parse("tile/0/" + name.substring(BundleNames.ENTRIES.length()));
        } catch (IllegalArgumentException otherwise) {
            throw unexpected(name);
        }
    }

    private static SignedNote note(byte[] bytes) throws InvalidBundle {
        try {
            return SignedNote.parse(bytes);
        } catch (InvalidNote invalid) {
            throw new InvalidBundle(Problem.MALFORMED, "checkpoint: " + invalid.getMessage());
        }
    }

    private static InvalidBundle unexpected(String name) {
        return new InvalidBundle(Problem.UNEXPECTED_NAME, name);
    }
}
