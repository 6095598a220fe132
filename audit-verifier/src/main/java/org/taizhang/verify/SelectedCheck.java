package org.taizhang.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Bundle;
import org.taizhang.log.BundleHead;
import org.taizhang.log.BundleLeaf;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.InvalidBundle;
import org.taizhang.log.InvalidEntry;
import org.taizhang.log.InvalidProof;
import org.taizhang.log.StoredFile;
import org.taizhang.log.TlogProof;

/**
 * Checks a bundle of some streams: every leaf by its proof, every stream from its first entry to where the newest
 * {@code stream-heads} leaf says that it ended.
 */
final class SelectedCheck {

    private final Bundle bundle;
    private final Checkpoint checkpoint;
    private final PayloadCheck payloads;
    private final Claims claims = new Claims();
    private final Contents contents;
    private final Progress progress;
    private final Digests digests = new Digests();
    private final byte[] buffer = DataReader.buffer();
    private final Map<String, Stream> streams = new HashMap<>();
    private @Nullable Entry newestHeads;
    private long newestHeadsIndex = -1;
    private long leaves;

    SelectedCheck(Bundle bundle, Checkpoint checkpoint, PayloadCheck payloads, Contents contents,
            Progress progress) {
        this.bundle = bundle;
        this.checkpoint = checkpoint;
        this.payloads = payloads;
        this.contents = contents;
        this.progress = progress;
    }

    /** Answers what the events say of files and texts. */
    Claims check() throws IOException, InvalidBundle {
        for (var id : bundle.manifest().streams()) {
            streams.put(id, new Stream());
        }
        for (var leaf = bundle.nextLeaf(); leaf.isPresent(); leaf = bundle.nextLeaf()) {
            check(leaf.get());
            progress.at(leaf.get().index(), checkpoint.size());
        }
        progress.at(checkpoint.size(), checkpoint.size());
        contents.leaves(leaves);
        if (!contents.broken()) {
            contents.rootReached();
        }
        requireSubject();
        checkHeads();
        return claims;
    }

    private void check(BundleLeaf leaf) throws IOException, InvalidBundle {
        leaves++;
        var bytes = leaf.entry().bytes(Entry.MAX_BYTES);
        Entry entry;
        try {
            entry = Entry.parse(bytes);
        } catch (InvalidEntry invalid) {
            contents.integrity(Verdict.fails(Finding.ENTRY_INVALID, Leaf.unreadable(leaf.index())));
            return;
        }
        var name = Leaf.of(leaf.index(), entry);
        if (OwnFacts.misplaced(entry, checkpoint.origin())) {
            contents.integrity(Verdict.fails(Finding.OWN_FACT_MISPLACED, name));
        }
        checkProof(leaf, entry, name);
        checkContent(leaf, entry, name);
        chain(leaf.index(), entry, name);
    }

    private void checkProof(BundleLeaf leaf, Entry entry, Leaf name) throws IOException, InvalidBundle {
        try {
            var proof = TlogProof.parse(leaf.proof().bytes(BundleLeaf.MAX_PROOF_BYTES));
            if (!Arrays.equals(proof.checkpoint().bytes(), bundle.checkpoint().bytes())) {
                contents.integrity(Verdict.fails(Finding.OTHER_CHECKPOINT, name));
            }
            if (proof.proof().leafIndex() != leaf.index()) {
                contents.integrity(Verdict.fails(Finding.PROOF_INVALID, name));
            }
            proof.proof().verify(entry.leafHash(), checkpoint.root());
        } catch (InvalidProof invalid) {
            contents.integrity(Verdict.fails(Finding.PROOF_INVALID, name));
        }
    }

    private void checkContent(BundleLeaf leaf, Entry entry, Leaf name) throws IOException, InvalidBundle {
        var payload = leaf.payload();
        var metadata = leaf.metadata();
        if (!entry.kind().equals(Entry.EVENT)) {
            if (payload != null || metadata != null) {
                contents.integrity(Verdict.fails(Finding.DATA_UNEXPECTED, name));
            }
            return;
        }
        if (payload == null || metadata == null) {
            contents.integrity(Verdict.fails(Finding.DATA_MISSING, name));
            return;
        }
        if (!hasHash(payload, entry.get("payloadSha256"))) {
            contents.integrity(Verdict.fails(Finding.PAYLOAD_DIFFERS, name));
        }
        if (!hasHash(metadata, entry.get("metadataSha256"))) {
            contents.integrity(Verdict.fails(Finding.METADATA_DIFFERS, name));
        }
        read(leaf, entry, name, payload);
    }

    private void read(BundleLeaf leaf, Entry event, Leaf name, StoredFile payload) throws IOException, InvalidBundle {
        var keys = leaf.keys();
        if (keys != null && keys.size() > payload.size()) {
            contents.integrity(Verdict.fails(Finding.KEYS_INVALID, name));
        } else if (payload.size() > PayloadCheck.MAX_BYTES) {
            payloads.tooLong(event, claims);
        } else if (payloads.reads(event)) {
            contents.integrity(payloads.check(leaf.index(), event, payload.bytes(PayloadCheck.MAX_BYTES),
                    keys == null ? null : keys.bytes(PayloadCheck.MAX_BYTES), claims));
        }
    }

    private boolean hasHash(StoredFile content, String sha256) throws IOException {
        try (var in = content.open()) {
            for (int read; (read = in.read(buffer)) >= 0;) {
                digests.update(buffer, 0, read);
            }
        }
        return digests.finishAs(sha256);
    }

    private void chain(long index, Entry entry, Leaf name) {
        if (!entry.kind().equals(Entry.EVENT)) {
            if (entry.kind().equals(Entry.STREAM_HEADS)) {
                newestHeads = entry;
                newestHeadsIndex = index;
                streams.values().forEach(Stream::remember);
            }
            return;
        }
        var stream = streams.get(entry.streamId());
        if (stream == null) {
            contents.completeness(Verdict.fails(Finding.STREAM_NOT_LISTED, name));
            return;
        }
        if (entry.streamSeq() != stream.lastSeq + 1) {
            contents.completeness(
                    Verdict.fails(Finding.SEQUENCE_BROKEN, name, Long.toString(stream.lastSeq + 1)));
        } else if (!entry.prevLeaf().equals(stream.lastLeaf)) {
            contents.completeness(
                    Verdict.fails(Finding.PREVIOUS_DIFFERS, name, Long.toString(stream.lastSeq + 1)));
        }
        stream.lastSeq = entry.streamSeq();
        stream.lastLeaf = entry.leafHash().toString();
    }

    private void requireSubject() {
        var subject = bundle.manifest().subject();
        if (subject != null && !bundle.manifest().streams().contains(subject)) {
            contents.completeness(Verdict.fails(Finding.SUBJECT_NOT_LISTED, null, subject));
        }
        for (var id : bundle.manifest().streams()) {
            if (Objects.requireNonNull(streams.get(id)).lastSeq < 0) {
                contents.completeness(Verdict.fails(Finding.STREAM_MISSING, null, id));
            }
        }
    }

    private void checkHeads() throws IOException, InvalidBundle {
        var proved = new HashSet<String>();
        for (var head = bundle.nextHead(); head.isPresent(); head = bundle.nextHead()) {
            check(head.get());
            proved.add(bundle.manifest().streams().get(head.get().stream()));
        }
        if (newestHeads == null) {
            contents.completeness(Verdict.notChecked(Finding.NO_STREAM_HEADS));
            return;
        }
        contents.shownUpTo(newestHeadsIndex);
        for (var id : bundle.manifest().streams()) {
            // A stream that began later is not among the heads yet.
            if (!proved.contains(id) && Objects.requireNonNull(streams.get(id)).seqAtHeads >= 0) {
                contents.completeness(Verdict.fails(Finding.HEAD_MISSING, null, id));
            }
        }
    }

    private void check(BundleHead claimed) {
        var head = claimed.head();
        var id = bundle.manifest().streams().get(claimed.stream());
        var stream = Objects.requireNonNull(streams.get(id));
        if (newestHeads == null || !head.streamId().equals(id)
                || claimed.proof().treeSize() != Long.parseLong(newestHeads.get("size"))) {
            contents.completeness(Verdict.fails(Finding.HEAD_NOT_PROVED, null, id));
            return;
        }
        try {
            claimed.proof().verify(head.leafHash(), Hash.ofHex(newestHeads.get("root")));
        } catch (InvalidProof invalid) {
            contents.completeness(Verdict.fails(Finding.HEAD_NOT_PROVED, null, id));
            return;
        }
        if (head.lastSeq() != stream.seqAtHeads || !head.lastLeaf().toString().equals(stream.leafAtHeads)) {
            contents.completeness(Verdict.fails(Finding.HEAD_DIFFERS, null, id, Long.toString(head.lastSeq()),
                    Long.toString(stream.seqAtHeads)));
        }
    }

    /** How far a stream has come in the bundle, and how far it had come at the newest {@code stream-heads} leaf. */
    private static final class Stream {

        private long lastSeq = -1;
        private String lastLeaf = "";
        private long seqAtHeads = -1;
        private String leafAtHeads = "";

        void remember() {
            seqAtHeads = lastSeq;
            leafAtHeads = lastLeaf;
        }
    }
}
