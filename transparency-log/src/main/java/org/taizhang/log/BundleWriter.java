package org.taizhang.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle to a stream, from front to back: older sizes, then leaves, then heads, then evidence; each kind
 * ascending. Anything out of this order is an {@link IllegalStateException}. The same content gives the same bytes. In
 * memory are one tile and the zip's directory, some 100 bytes for each file in it. The stream is not closed.
 */
public final class BundleWriter {

    private final StoredZipWriter zip;
    private final Manifest manifest;
    private final SignedNote checkpoint;
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
    private Part part = Part.CONSISTENCY;
    private long next;
    private @Nullable Hash lastEvidence;

    /** The parts of a bundle in the order in which they stand. */
    private enum Part {
        CONSISTENCY,
        LEAVES,
        HEADS,
        EVIDENCE,
        FINISHED
    }

    /** A content that can be read twice, first for its hash. */
    public interface Content {

        InputStream open() throws IOException;
    }

    private BundleWriter(OutputStream out, Manifest manifest, SignedNote checkpoint) throws IOException {
        this.zip = new StoredZipWriter(out);
        this.manifest = manifest;
        this.checkpoint = checkpoint;
        zip.put(BundleNames.MANIFEST, manifest.bytes());
        zip.put(BundleNames.CHECKPOINT, checkpoint.bytes());
    }

    /** Begins a bundle of the whole log: {@link #add(Entry, byte[], byte[], TextKeys)} is called for every leaf. */
    public static BundleWriter all(OutputStream out, Manifest manifest, SignedNote checkpoint) throws IOException {
        if (manifest.scope() != Manifest.Scope.ALL) {
            throw new IllegalArgumentException("the manifest is not of a bundle of everything");
        }
        return new BundleWriter(out, manifest, checkpoint);
    }

    /**
     * Begins a bundle of some streams: {@link #add(Entry, byte[], byte[], TextKeys, InclusionProof)} is called for every
     * leaf of theirs and for the newest {@code stream-heads} leaf.
     */
    public static BundleWriter selected(OutputStream out, Manifest manifest, SignedNote checkpoint)
            throws IOException {
        if (manifest.scope() == Manifest.Scope.ALL) {
            throw new IllegalArgumentException("the manifest is of a bundle of everything");
        }
        return new BundleWriter(out, manifest, checkpoint);
    }

    /** Adds the proof that the checkpoint continues an older one, for which the reader asked. */
    public void consistency(ConsistencyProof proof) throws IOException {
        enter(Part.CONSISTENCY);
        ascend(proof.fromSize());
        zip.put(BundleNames.CONSISTENCY + proof.fromSize(), PathText.write(proof));
    }

    /** Adds the next leaf of the whole log; the log's own facts have an empty payload and empty metadata. */
    public void add(Entry entry, byte[] payload, byte[] metadata, TextKeys ofTexts) throws IOException {
        requireScope(manifest.scope() == Manifest.Scope.ALL);
        requireData(entry, payload, metadata, ofTexts);
        enter(Part.LEAVES);
        if (next == manifest.size()) {
            throw new IllegalStateException("more leaves than the checkpoint has");
        }
        var bytes = entry.bytes();
        entries.write(bytes.length >>> 8);
        entries.write(bytes.length);
        entries.writeBytes(bytes);
        writeWithLength(data, payload);
        writeWithLength(data, metadata);
        writeWithLength(keys, ofTexts.bytes());
        next++;
        if (next % Tile.FULL == 0 || next == manifest.size()) {
            writeTile();
        }
    }

    /** Adds a leaf of one of the streams with the proof that it is under the checkpoint. */
    public void add(Entry entry, byte[] payload, byte[] metadata, TextKeys ofTexts, InclusionProof proof)
            throws IOException {
        requireScope(manifest.scope() != Manifest.Scope.ALL);
        requireData(entry, payload, metadata, ofTexts);
        enter(Part.LEAVES);
        ascend(proof.leafIndex());
        var leaf = BundleNames.LEAF + proof.leafIndex();
        zip.put(leaf + BundleNames.ENTRY, entry.bytes());
        if (entry.kind().equals(Entry.EVENT)) {
            zip.put(leaf + BundleNames.PAYLOAD, payload);
            zip.put(leaf + BundleNames.METADATA, metadata);
            if (manifest.textsIncluded()) {
                zip.put(leaf + BundleNames.KEYS, ofTexts.bytes());
            }
        }
        zip.put(leaf + BundleNames.PROOF, new TlogProof(proof, checkpoint).bytes());
    }

    /**
     * Adds the head of one of the streams, and the proof that it is under the root in the newest {@code stream-heads}
     * leaf. A stream that began after that leaf has none.
     */
    public void head(StreamHead head, InclusionProof proof) throws IOException {
        requireScope(manifest.scope() != Manifest.Scope.ALL);
        enter(Part.HEADS);
        var number = manifest.streams().indexOf(head.streamId());
        if (number < 0) {
            throw new IllegalArgumentException("the head of another stream");
        }
        ascend(number);
        zip.put(BundleNames.HEADS + number + BundleNames.HEAD, head.bytes());
        zip.put(BundleNames.HEADS + number + BundleNames.PROOF, PathText.write(proof));
    }

    /** Adds an evidence file; a content that has not this hash and size is an {@link IOException}. */
    public void evidence(Hash sha256, long size, Content content) throws IOException {
        requireScope(manifest.evidenceIncluded());
        enter(Part.EVIDENCE);
        if (lastEvidence != null && Arrays.compareUnsigned(lastEvidence.bytes(), sha256.bytes()) >= 0) {
            throw new IllegalStateException("evidence is added in the order of its hashes, each once");
        }
        lastEvidence = sha256;
        var crc = crc(sha256, content);
        try (var in = content.open()) {
            zip.put(BundleNames.EVIDENCE + sha256, size, crc, in);
        }
    }

    /** Writes what is still to be written. Without it the file is not a bundle. */
    public void finish() throws IOException {
        enter(Part.FINISHED);
        zip.finish();
    }

    private void writeTile() throws IOException {
        var index = (next - 1) / Tile.FULL;
        var tile = new Tile(0, index, (int) (next - index * Tile.FULL));
        zip.put(tile.entriesPath(), entries.toByteArray());
        zip.put(tile.dataPath(), data.toByteArray());
        if (manifest.textsIncluded()) {
            zip.put(tile.keysPath(), keys.toByteArray());
        }
        entries.reset();
        data.reset();
        keys.reset();
    }

    private static void writeWithLength(ByteArrayOutputStream to, byte[] bytes) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            to.write(bytes.length >>> shift);
        }
        to.writeBytes(bytes);
    }

    private void enter(Part entered) {
        if (entered.compareTo(part) < 0 || part == Part.FINISHED) {
            throw new IllegalStateException(entered + " after " + part);
        }
        if (manifest.scope() == Manifest.Scope.ALL && part.compareTo(Part.LEAVES) <= 0
                && entered.compareTo(Part.LEAVES) > 0 && leaves() < manifest.size()) {
            throw new IllegalStateException("fewer leaves than the checkpoint has");
        }
        if (entered != part) {
            part = entered;
            next = 0;
        }
    }

    private long leaves() {
        return part == Part.LEAVES ? next : 0;
    }

    private void ascend(long number) {
        if (number < next) {
            throw new IllegalStateException(number + " out of order");
        }
        next = number + 1;
    }

    private static void requireScope(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("not in a bundle of this scope");
        }
    }

    private void requireData(Entry entry, byte[] payload, byte[] metadata, TextKeys ofTexts) {
        if (!entry.kind().equals(Entry.EVENT) && (payload.length > 0 || metadata.length > 0)) {
            throw new IllegalArgumentException("the log's own facts have no payload and no metadata");
        }
        if (!ofTexts.refs().isEmpty() && (!manifest.textsIncluded() || !entry.kind().equals(Entry.EVENT))) {
            throw new IllegalArgumentException("keys where none can be");
        }
    }

    private static int crc(Hash sha256, Content content) throws IOException {
        var crc = new CRC32();
        var digest = Sha256.digest();
        var buffer = new byte[1 << 16];
        try (var in = content.open()) {
            for (int read; (read = in.read(buffer)) >= 0;) {
                crc.update(buffer, 0, read);
                digest.update(buffer, 0, read);
            }
        }
        if (!Hash.of(digest.digest()).equals(sha256)) {
            throw new IOException("the content has not the hash " + sha256);
        }
        return (int) crc.getValue();
    }
}
