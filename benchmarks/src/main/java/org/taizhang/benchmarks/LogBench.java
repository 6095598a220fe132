package org.taizhang.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.GrowingTree;
import org.taizhang.log.Hash;
import org.taizhang.log.InclusionProof;
import org.taizhang.log.InvalidEntry;
import org.taizhang.log.InvalidProof;
import org.taizhang.log.MerkleTree;
import org.taizhang.log.SigningKey;
import org.taizhang.log.seal.SealedText;

/** What the audit log and the sealing of texts are made of, beside plain SHA-256 over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogBench {

    private static final int LEAVES = 1 << 20;
    private static final String PLACE = "0123456789abcdef.7";

    private final Map<String, String> fields = Map.ofEntries(Map.entry("v", "1"),
            Map.entry("alg", Entry.SHA256_ED25519), Map.entry("kind", Entry.EVENT), Map.entry("streamType", "item"),
            Map.entry("streamId", "0190b5b0-7c00-7000-8000-000000000001"), Map.entry("streamSeq", "7"),
            Map.entry("prevLeaf", "ab".repeat(32)), Map.entry("recordedAt", "1767225600000"),
            Map.entry("eventId", "0190b5b0-7c00-7000-8000-000000000002"),
            Map.entry("type", "item.ProgressReported"), Map.entry("revision", ""), Map.entry("codec", "json"),
            Map.entry("actor", "0190b5b0-7c00-7000-9000-000000000003"), Map.entry("payloadSha256", "cd".repeat(32)),
            Map.entry("metadataSha256", "ef".repeat(32)));
    private final Entry entry = Entry.of(fields);
    private final byte[] bytes = entry.bytes();
    private final MessageDigest sha256 = sha256();
    private final GrowingTree growing = new GrowingTree();
    private final Hash leaf = entry.leafHash();
    private final MerkleTree tree = new MerkleTree();
    private final Hash root;
    private final InclusionProof proof;
    private final SigningKey signingKey = SigningKey.generate("bench.example");
    private final Checkpoint checkpoint;
    private final SecretKey key = new SecretKeySpec(new byte[32], "AES");
    private final byte[] text = "本周已按计划开展学习两次，形成记录，参加人员全部签到。".getBytes(UTF_8);
    private final SealedText sealed = SealedText.parse(SealedText.seal(PLACE, key, text)).orElseThrow();

    /** A tree of 2^20 leaves, all with the hash of this one entry. */
    public LogBench() {
        for (int index = 0; index < LEAVES; index++) {
            tree.appendLeafHash(leaf);
        }
        root = tree.root();
        proof = tree.inclusionProof(LEAVES / 3, LEAVES);
        checkpoint = new Checkpoint("bench.example", LEAVES, root);
    }

    public static void main(String[] arguments) throws RunnerException {
        System.out.println("an entry of " + new LogBench().bytes.length + " bytes");
        new Runner(new OptionsBuilder().include(LogBench.class.getName() + "\\.").build()).run();
    }

    /** The yardstick. */
    @Benchmark
    public byte[] sha256OfAnEntry() {
        return sha256.digest(bytes);
    }

    @Benchmark
    public Hash leafHash() {
        return entry.leafHash();
    }

    @Benchmark
    public Entry entryOfFields() {
        return Entry.of(fields);
    }

    @Benchmark
    public Entry entryParsed() throws InvalidEntry {
        return Entry.parse(bytes);
    }

    @Benchmark
    public GrowingTree leafAppended() {
        growing.append(leaf);
        return growing;
    }

    /** Twenty hashes up. */
    @Benchmark
    public InclusionProof inclusionProofVerified() throws InvalidProof {
        proof.verify(leaf, root);
        return proof;
    }

    @Benchmark
    public byte[] checkpointSigned() {
        return checkpoint.sign(signingKey).bytes();
    }

    @Benchmark
    public String textSealed() {
        return SealedText.seal(PLACE, key, text);
    }

    @Benchmark
    public byte[] textOpened() throws GeneralSecurityException {
        return sealed.open(key);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
