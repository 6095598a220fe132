package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.taizhang.log.BundleWriter;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.GrowingTree;
import org.taizhang.log.Hash;
import org.taizhang.log.Manifest;
import org.taizhang.log.SigningKey;
import org.taizhang.log.StreamHead;
import org.taizhang.log.TextKeys;

/**
 * Measures how fast a bundle of everything is verified: {@code [EVENTS [STREAMS [TEXTS]]]} writes one of so many events
 * (a million unless told otherwise) of so many streams (20,000), and verifies it five times. Entries have about 700 bytes,
 * payloads about 400, so many texts of each sealed (two), metadata 300.
 */
final class VerifierSpeed {

    private static final String ORIGIN = "ledger.example";

    private final SigningKey key = SigningKey.generate(ORIGIN);
    private final Random random = new Random(6962);
    private final Map<String, StreamHead> heads = new HashMap<>();
    private final GrowingTree tree = new GrowingTree();
    private final SampleLog texts = new SampleLog();
    private final List<String> sealed = IntStream.range(0, 1000).mapToObj(text -> texts.sealed("整改".repeat(7)))
            .toList();
    private byte[] payload = {};
    private TextKeys keys = TextKeys.NONE;
    private final byte[] metadata = new byte[300];
    private final long events;
    private final int streams;

    private final int textsAnEvent;

    private VerifierSpeed(long events, int streams, int textsAnEvent) {
        this.events = events;
        this.streams = streams;
        this.textsAnEvent = textsAnEvent;
    }

    public static void main(String[] args) throws IOException {
        var speed = new VerifierSpeed(args.length > 0 ? Long.parseLong(args[0]) : 1_000_000,
                args.length > 1 ? Integer.parseInt(args[1]) : 20_000, args.length > 2 ? Integer.parseInt(args[2]) : 2);
        var file = Files.createTempFile("bundle", ".zip");
        var policy = Files.createTempFile("policy", "");
        try {
            speed.write(file);
            Files.writeString(policy, "log " + speed.key.verifierKey() + "\nquorum none\n");
            for (int time = 0; time < 5; time++) {
                var begin = System.nanoTime();
                var verified = Verification.run(file.toString(), "--policy", policy.toString(), "--json");
                var seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf("exit code %d, %d events, %.2f s, %.0f events/s%n", verified.exitCode, speed.events,
                        seconds, speed.events / seconds);
            }
        } finally {
            Files.delete(file);
            Files.delete(policy);
        }
    }

    /** The root has to be known first: the same events are made twice. */
    private void write(Path file) throws IOException {
        for (long index = 0; index < events; index++) {
            tree.append(next(index).leafHash());
        }
        random.setSeed(6962);
        heads.clear();
        var checkpoint = new Checkpoint(ORIGIN, events, tree.root());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            var writer = BundleWriter.all(out,
                    new Manifest(ORIGIN, Manifest.Scope.ALL, null, events, tree.root(), List.of(),
                            SampleLog.NOON, "p-1", true, true),
                    checkpoint.sign(key));
            for (long index = 0; index < events; index++) {
                var entry = next(index);
                var event = entry.kind().equals(Entry.EVENT);
                writer.add(entry, event ? payload : SampleLog.NONE, event ? metadata : SampleLog.NONE,
                        event ? keys : TextKeys.NONE);
            }
            writer.finish();
        }
    }

    /** Sealed or not it is as long. */
    private String text(int place) {
        return place < textsAnEvent ? next(sealed) : "x".repeat(sealed.getFirst().length());
    }

    private String next(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The last leaf are the heads of all streams. */
    private Entry next(long index) {
        if (index == events - 1) {
            var tree = new GrowingTree();
            heads.values().stream().sorted(StreamHead.ORDER).forEach(head -> tree.append(head.leafHash()));
            return Entry.of(Map.of("v", "1", "alg", Entry.SHA256_ED25519, "kind", Entry.STREAM_HEADS, "streamType",
                    Entry.LOG_STREAM, "streamId", ORIGIN, "streamSeq", "0", "prevLeaf", "", "recordedAt", "0", "size",
                    Integer.toString(heads.size()), "root", tree.root().toString()));
        }
        var stream = "0190b5b0-7c00-7000-8000-%012x".formatted(random.nextInt(streams));
        payload = ("{\"a\":\"" + text(0) + "\",\"b\":\"" + text(1) + "\",\"c\":\"" + "x".repeat(60) + "\"}")
                .getBytes(UTF_8);
        keys = texts.keysOf(payload);
        random.nextBytes(metadata);
        var head = heads.get(stream);
        var entry = Entry.of(Map.ofEntries(Map.entry("v", "1"), Map.entry("alg", Entry.SHA256_ED25519),
                Map.entry("kind", Entry.EVENT), Map.entry("streamType", "item"), Map.entry("streamId", stream),
                Map.entry("streamSeq", head == null ? "0" : Long.toString(head.lastSeq() + 1)),
                Map.entry("prevLeaf", head == null ? "" : head.lastLeaf().toString()),
                Map.entry("recordedAt", Long.toString(1767225600000L + index)),
                Map.entry("eventId", "0190b5b0-7c00-7000-8000-%012x".formatted(index)),
                Map.entry("type", "item.Reported"),
                Map.entry("revision", ""), Map.entry("codec", "json"),
                Map.entry("actor", "0190b5b0-7c00-7000-9000-" + "0".repeat(140)),
                Map.entry("payloadSha256", SampleLog.sha256(payload).toString()),
                Map.entry("metadataSha256", SampleLog.sha256(metadata).toString())));
        heads.put(stream, new StreamHead(stream, entry.streamSeq(), Hash.of(entry.leafHash().bytes())));
        return entry;
    }
}
