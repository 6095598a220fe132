package org.taizhang.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.audit.AuditRefusal;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.log.BundleWriter;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.Hash;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.Manifest;
import org.taizhang.log.Manifest.Scope;
import org.taizhang.log.SignedNote;
import org.taizhang.log.TextKeys;
import org.taizhang.log.Tile;
import org.taizhang.log.TiledTree;
import org.taizhang.runtime.evidence.EvidenceFolder;
import org.taizhang.runtime.privacy.KeyStore;
import org.taizhang.runtime.raw.RawEvents;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes bundles. What they hold is taken from the log and the store as it lies there now, right or wrong: an event that
 * is missing is missing in the bundle, and the verifier says so.
 */
@Component
class Bundles {

    private static final int LEAVES_AT_ONCE = 2 * Tile.FULL;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] NOTHING = {};

    private final LogTables log;
    private final StreamHeads heads;
    private final RawEvents events;
    private final EvidenceFolder files;
    private final KeyStore keys;
    private final JsonMapper json;
    private final Clock clock;
    private final AuditSettings settings;
    private final String origin;

    Bundles(LogTables log, StreamHeads heads, RawEvents events, EvidenceFolder files, KeyStore keys, JsonMapper json,
            Clock clock, AuditSettings settings, @Value("${taizhang.organisation:default}") String organisation) {
        this.log = log;
        this.heads = heads;
        this.events = events;
        this.files = files;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.origin = settings.originOf(organisation);
    }

    /** A bundle that can be written. */
    interface Ready {

        void write(OutputStream out) throws IOException;
    }

    /** @throws Refusal where there is nothing to bundle; nothing is written then */
    Ready prepare(BundleRequest request) {
        if (request.scope() != Scope.ALL) {
            awaitHeads(request.streams());
        }
        LogTables.Signed signed = (settings.witnesses().isEmpty() ? log.checkpoint() : witnessed())
                .orElseThrow(() -> new Refusal(AuditRefusal.NOTHING_SIGNED));
        if (request.known().stream().anyMatch(size -> size < 1 || size > signed.size())) {
            throw new Refusal(AuditRefusal.TREE_SIZE_UNKNOWN);
        }
        SignedNote note = signed.parsed();
        return out -> {
            Written written = new Written(request, note, checkpointOf(note), out);
            written.consistency();
            if (request.scope() == Scope.ALL) {
                written.everything();
            } else {
                written.selected();
            }
            written.evidence();
            written.writer.finish();
        };
    }

    /** Until a signed leaf logs the heads of the streams as they are now, so that the bundle is complete up to now. */
    private void awaitHeads(List<String> streams) {
        long last = streams.stream()
                .flatMap(stream -> log.ofStream(stream, Long.MAX_VALUE).reversed().stream().limit(1))
                .mapToLong(Leaf::index).max().orElseThrow(() -> new Refusal(GeneralRefusal.NOT_FOUND));
        heads.wish(last);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (heads.newest() < last
                || log.checkpoint().map(LogTables.Signed::size).orElse(0L) <= heads.newest()) {
            if (System.nanoTime() > end) {
                throw new Refusal(AuditRefusal.NOT_SIGNED_YET);
            }
            pause();
        }
    }

    /**
     * The newest checkpoint as soon as a witness has signed it or a newer one. Without any in time it goes without: the
     * auditor's policy decides whether that is enough.
     */
    private Optional<LogTables.Signed> witnessed() {
        long newest = log.checkpoint().map(LogTables.Signed::size).orElse(0L);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<LogTables.Signed> cosigned = log.cosigned().filter(signed -> signed.size() >= newest);
            if (cosigned.isPresent()) {
                return cosigned;
            }
            pause();
        }
        return log.checkpoint();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the audit log", e);
        }
    }

    private static Checkpoint checkpointOf(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (InvalidNote e) {
            throw new IllegalStateException("a stored checkpoint was altered", e);
        }
    }

    /** One bundle while it is written. */
    private final class Written {

        private final BundleRequest request;
        private final Checkpoint checkpoint;
        private final BundleWriter writer;
        private final KeysOfTexts texts = new KeysOfTexts(keys, log.restrictedPersons());
        private final TiledTree tree = new TiledTree(new KeptTiles(log));
        /** Of the evidence, which stands at the end in the order of the hashes. */
        private final TreeSet<String> hashes = new TreeSet<>();

        Written(BundleRequest request, SignedNote note, Checkpoint checkpoint, OutputStream out) throws IOException {
            this.request = request;
            this.checkpoint = checkpoint;
            Manifest manifest = new Manifest(origin, request.scope(), request.subject(), checkpoint.size(),
                    checkpoint.root(), request.streams(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    request.reader(), request.evidence(), request.texts());
            this.writer = request.scope() == Scope.ALL
                    ? BundleWriter.all(out, manifest, note)
                    : BundleWriter.selected(out, manifest, note);
        }

        void consistency() throws IOException {
            for (long size : new TreeSet<>(request.known())) {
                writer.consistency(tree.consistencyProof(size, checkpoint.size()));
            }
        }

        void everything() throws IOException {
            for (long next = 0; next < checkpoint.size();) {
                List<Leaf> leaves = log.from(next, (int) Math.min(LEAVES_AT_ONCE, checkpoint.size() - next));
                Map<String, RawEvent> stored = stored(leaves);
                for (Leaf leaf : leaves) {
                    RawEvent event = leaf.eventId() == null ? null : stored.get(leaf.eventId());
                    writer.add(leaf.entry(), payload(leaf, event), metadata(event), keys(event));
                }
                next += leaves.size();
                if (leaves.isEmpty()) {
                    throw new IllegalStateException("the audit log lacks leaf " + next);
                }
            }
        }

        private Map<String, RawEvent> stored(List<Leaf> leaves) {
            List<Long> positions = leaves.stream().map(Leaf::position).filter(Objects::nonNull).toList();
            Map<String, RawEvent> stored = new HashMap<>();
            if (!positions.isEmpty()) {
                events.between(positions.getFirst() - 1, positions.getLast())
                        .forEach(event -> stored.put(event.id(), event));
            }
            return stored;
        }

        void selected() throws IOException {
            StreamHeads.Logged logged = heads.of(request.streams());
            Map<Leaf, @Nullable RawEvent> leaves = new LinkedHashMap<>();
            leaves.put(logged.leaf(), null);
            for (String stream : request.streams()) {
                Map<String, RawEvent> stored = new HashMap<>();
                events.ofAggregate(stream).forEach(event -> stored.put(event.id(), event));
                log.ofStream(stream, checkpoint.size()).forEach(leaf -> leaves.put(leaf, stored.get(leaf.eventId())));
            }
            List<Leaf> ordered = new ArrayList<>(leaves.keySet());
            ordered.sort(Comparator.comparingLong(Leaf::index));
            for (Leaf leaf : ordered) {
                RawEvent event = leaves.get(leaf);
                writer.add(leaf.entry(), payload(leaf, event), metadata(event), keys(event),
                        tree.inclusionProof(leaf.index(), checkpoint.size()));
            }
            for (String stream : request.streams()) {
                StreamHeads.Proven proven = logged.heads().get(stream);
                if (proven != null) {
                    writer.head(proven.head(), proven.proof());
                }
            }
        }

        private byte[] payload(Leaf leaf, @Nullable RawEvent event) {
            if (event == null) {
                return NOTHING;
            }
            if (request.evidence() && leaf.entry().kind().equals(Entry.EVENT)
                    && leaf.entry().get("type").equals("item.EvidenceSubmitted")) {
                noteEvidence(event.payload());
            }
            return event.payload();
        }

        /** Found when they are written, so that nobody holds them meanwhile. */
        private TextKeys keys(@Nullable RawEvent event) {
            return request.texts() && event != null ? texts.of(event.payload()) : TextKeys.NONE;
        }

        private static byte[] metadata(@Nullable RawEvent event) {
            if (event == null) {
                return NOTHING;
            }
            try {
                return Entries.canonicalMetadata(event);
            } catch (IllegalStateException e) {
                // As they lie there; they are not what was hashed.
                return event.metadata();
            }
        }

        private void noteEvidence(byte[] payload) {
            try {
                for (JsonNode file : json.readTree(payload).path("files")) {
                    String hash = file.path("sha256").asString("");
                    if (EvidenceFolder.isHash(hash)) {
                        hashes.add(hash);
                    }
                }
            } catch (JacksonException e) {
                // An altered event; the verifier finds it.
            }
        }

        /** What is not in the folder is left out, and the verifier says so. */
        void evidence() throws IOException {
            for (String hash : hashes) {
                Path file = files.fileOf(hash);
                if (Files.isRegularFile(file) && Entries.sha256(file).equals(hash)) {
                    writer.evidence(Hash.ofHex(hash), Files.size(file), () -> Files.newInputStream(file));
                }
            }
        }
    }

    /** In the order of their bytes, as the manifest has them. */
    static List<String> inOrder(List<String> streams) {
        return streams.stream().distinct()
                .sorted(Comparator.comparing((String stream) -> stream.getBytes(UTF_8), Arrays::compareUnsigned))
                .toList();
    }
}
