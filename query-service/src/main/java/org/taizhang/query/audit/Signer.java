package org.taizhang.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.audit.FaultKind;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.InvalidProof;
import org.taizhang.log.SignedNote;
import org.taizhang.log.SigningKey;
import org.taizhang.log.TiledTree;
import org.taizhang.log.VerifierKey;
import org.taizhang.runtime.files.DurableFiles;

/**
 * Signs checkpoints, and only such that continue the one signed last, with the keys that the log names. The one signed
 * last and the keys lie in a folder apart from the database, so that a restored older database cannot make it sign
 * another history. Several processes may share the folder: they take turns on a lock file.
 */
final class Signer {

    private static final String LAST = "last-signed";
    private static final String POLICY = "policy";
    private static final String LOCK = "lock";
    /** The operator makes it, empty, to ask for a new key; then it says which, until the log names that. */
    private static final String ROTATE = "rotate-key";
    /** The operator makes it, empty, where an older copy of the database was restored on purpose. */
    private static final String ACCEPT = "accept-restored";

    private final Path folder;
    private final String origin;
    private final Duration overlap;
    private final Clock clock;
    private final KeyFiles files;

    Signer(Path folder, String origin, Duration overlap, Clock clock) {
        this.folder = folder;
        this.origin = origin;
        this.overlap = overlap;
        this.clock = clock;
        this.files = new KeyFiles(folder, origin);
    }

    /**
     * Looks whether it can sign. A folder that is empty gets a key while nothing was ever signed, and a policy file for
     * auditors beside it. Answers the key that the log has to name first; null where it names one.
     */
    @Nullable
    VerifierKey open(LogTables log) throws IOException, SigningRefused {
        Files.createDirectories(folder);
        try (FileChannel lock = lock(); FileLock _ = lock.lock()) {
            KeysOfLog keys = KeysOfLog.of(log, overlap);
            boolean signedBefore = log.checkpoint().isPresent();
            Checkpoint last = last();
            if (keys.all().isEmpty() && !files.hasFirst() && last == null && !signedBefore) {
                SigningKey fresh = files.makeFirst();
                replace(POLICY, "log " + fresh.verifierKey() + "\nquorum none\n");
            }
            VerifierKey first = keys.all().isEmpty() ? files.first().verifierKey() : null;
            files.signing(keys, size(last), clock.instant());
            if (signedBefore && last == null) {
                throw new SigningRefused(FaultKind.SIGNER_INCOMPLETE,
                        "上次签名的记录不在：" + LAST
                                + "。请从备份恢复审计文件夹。 · What was signed last is not known: restore the audit folder.");
            }
            return first;
        }
    }

    /**
     * Makes a key where the operator asks for one, and answers it: the log has to name it next. A key that lies there
     * and that the log does not name, such as one of a rotation that broke off, is never taken up.
     */
    @Nullable
    VerifierKey rotation(Head head, TiledTree tree, LogTables log) throws IOException, SigningRefused {
        if (!Files.exists(folder.resolve(ROTATE))) {
            return null;
        }
        try (FileChannel lock = lock(); FileLock _ = lock.lock()) {
            KeysOfLog keys = KeysOfLog.of(log, overlap);
            if (keys.names(Files.readString(folder.resolve(ROTATE)).strip())) {
                Files.delete(folder.resolve(ROTATE));
                DurableFiles.forceFolder(folder);
                return null;
            }
            Checkpoint last = last();
            if (last == null) {
                return null;
            }
            requireContinuation(last, new Checkpoint(origin, head.size(), head.root()), tree);
            files.signing(keys, last.size(), clock.instant());
            VerifierKey fresh = files.makeNext().verifierKey();
            replace(ROTATE, fresh + "\n");
            return fresh;
        }
    }

    /**
     * What was signed last, where the log does not continue it and the operator allows that: the log has to name it
     * next, so that every auditor is told. Null where it does, or names it already.
     */
    @Nullable
    Checkpoint leftBehind(Head head, TiledTree tree, LogTables log) throws IOException, SigningRefused {
        if (!Files.exists(folder.resolve(ACCEPT))) {
            return null;
        }
        Checkpoint last = last();
        try {
            if (last != null) {
                requireContinuation(last, new Checkpoint(origin, head.size(), head.root()), tree);
            }
            return null;
        } catch (SigningRefused restored) {
            return named(last, log) ? null : last;
        }
    }

    private static boolean named(Checkpoint signed, LogTables log) {
        return log.newestOwn(Entry.RESTORED).map(Leaf::entry)
                .filter(entry -> entry.get("size").equals(Long.toString(signed.size()))
                        && entry.get("root").equals(signed.root().toString()))
                .isPresent();
    }

    /** Signs the head; the file has it before anybody else does. */
    SignedNote sign(Head head, TiledTree tree, LogTables log) throws IOException, SigningRefused {
        Checkpoint next = new Checkpoint(origin, head.size(), head.root());
        try (FileChannel lock = lock(); FileLock _ = lock.lock()) {
            Checkpoint last = last();
            boolean accepted = Files.exists(folder.resolve(ACCEPT));
            if (last != null && !(accepted && named(last, log))) {
                requireContinuation(last, next, tree);
            }
            KeysOfLog keys = KeysOfLog.of(log, overlap);
            Instant now = clock.instant();
            List<SigningKey> signing = files.signing(keys, size(last), now);
            // Before the file that says what was signed last: a key that has ended ends there.
            writePolicy(keys, size(last), now);
            replace(LAST, next.text());
            if (accepted) {
                Files.delete(folder.resolve(ACCEPT));
                DurableFiles.forceFolder(folder);
            }
            return next.sign(signing.getFirst(), signing.stream().skip(1).toArray(SigningKey[]::new));
        }
    }

    private void writePolicy(KeysOfLog keys, long signed, Instant now) throws IOException {
        Path file = folder.resolve(POLICY);
        String earlier = Files.exists(file) ? Files.readString(file) : "quorum none\n";
        String policy = keys.policy(earlier, signed, now);
        if (!policy.equals(earlier)) {
            replace(POLICY, policy);
        }
    }

    private static long size(@Nullable Checkpoint last) {
        return last == null ? 0 : last.size();
    }

    private @Nullable Checkpoint last() throws IOException, SigningRefused {
        Path file = folder.resolve(LAST);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return Checkpoint.parse(Files.readString(file));
        } catch (InvalidNote e) {
            throw new SigningRefused(FaultKind.SIGNER_INCOMPLETE,
                    "上次签名的记录无法读取：" + LAST + " · What was signed last cannot be read: " + e.getMessage());
        }
    }

    private void requireContinuation(Checkpoint last, Checkpoint next, TiledTree tree) throws SigningRefused {
        if (next.size() < last.size()) {
            throw new SigningRefused(FaultKind.LOG_TRUNCATED, last,
                    "数据库中的审计日志只有 %d 条，而已签名 %d 条：数据库可能从旧备份恢复，或日志被截断。拒绝签名；确系有意恢复的，见 ops/README.md。 · The log in the database has %d leaves, and %d were signed: an old copy was restored, or leaves were removed. Nothing is signed; ops/README.md says what to do after a restore that was meant."
                            .formatted(next.size(), last.size(), next.size(), last.size()));
        }
        try {
            if (last.size() > 0) {
                tree.consistencyProof(last.size(), next.size()).verify(last.root(), next.root());
            }
        } catch (InvalidProof e) {
            throw new SigningRefused(FaultKind.LOG_FORKED, last,
                    "数据库中的审计日志与已签名的 %d 条不一致：历史被改写，或数据库从旧备份恢复后另行写入。拒绝签名；确系有意恢复的，见 ops/README.md。 · The log in the database does not continue the %d leaves that were signed (%s). Nothing is signed; ops/README.md says what to do after a restore that was meant."
                            .formatted(last.size(), last.size(), e.getMessage()));
        }
    }

    private FileChannel lock() throws IOException {
        return FileChannel.open(folder.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    private void replace(String name, String text) throws IOException {
        DurableFiles.writeWholeForAll(folder.resolve(name), text.getBytes(UTF_8));
    }
}
