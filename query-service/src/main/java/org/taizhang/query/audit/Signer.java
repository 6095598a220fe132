package org.taizhang.query.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.audit.FaultKind;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.InvalidProof;
import org.taizhang.log.SignedNote;
import org.taizhang.log.SigningKey;
import org.taizhang.log.TiledTree;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Signs checkpoints, and only such that continue the one signed last. That one lies in a folder apart from the database,
 * so that a restored older database cannot make it sign another history. Several processes may share the folder: they
 * take turns on a lock file.
 */
final class Signer {

    private static final String KEY = "signing.key";
    private static final String LAST = "last-signed";
    private static final String POLICY = "policy";
    private static final String LOCK = "lock";

    private final Path folder;
    private final String origin;
    private final SigningKey key;

    private Signer(Path folder, String origin, SigningKey key) {
        this.folder = folder;
        this.origin = origin;
        this.key = key;
    }

    /**
     * With the key of the folder; a folder that is empty gets a new one while nothing was ever signed, and a policy file
     * for auditors beside it.
     *
     * @param signedBefore the database has checkpoints
     */
    static Signer open(Path folder, String origin, boolean signedBefore) throws IOException, SigningRefused {
        Files.createDirectories(folder);
        try (FileChannel lock = lock(folder); FileLock _ = lock.lock()) {
            Path file = folder.resolve(KEY);
            if (!Files.exists(file)) {
                if (signedBefore || Files.exists(folder.resolve(LAST))) {
                    throw new SigningRefused(FaultKind.SIGNER_INCOMPLETE,
                            "签名密钥不在：" + KEY + "。请从备份恢复审计文件夹。 · The signing key is missing: restore the audit folder.");
                }
                SigningKey fresh = SigningKey.generate(origin);
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                write(file, fresh.secretText() + "\n");
                write(folder.resolve(POLICY), "log " + fresh.verifierKey() + "\nquorum none\n");
            }
            SigningKey key = SigningKey.parse(Files.readString(file).strip());
            if (!key.verifierKey().name().equals(origin)) {
                throw new SigningRefused(FaultKind.SIGNER_INCOMPLETE, "签名密钥属于另一份日志：" + key.verifierKey().name()
                        + " · The signing key is of another log; this one is " + origin);
            }
            if (signedBefore && !Files.exists(folder.resolve(LAST))) {
                throw new SigningRefused(FaultKind.SIGNER_INCOMPLETE,
                        "上次签名的记录不在：" + LAST
                                + "。请从备份恢复审计文件夹。 · What was signed last is not known: restore the audit folder.");
            }
            return new Signer(folder, origin, key);
        }
    }

    String verifierKey() {
        return key.verifierKey().toString();
    }

    /** Signs the head; the file has it before anybody else does. */
    SignedNote sign(Head head, TiledTree tree) throws IOException, SigningRefused {
        Checkpoint next = new Checkpoint(origin, head.size(), head.root());
        try (FileChannel lock = lock(folder); FileLock _ = lock.lock()) {
            Checkpoint last = last();
            if (last != null) {
                requireContinuation(last, next, tree);
            }
            Path fresh = folder.resolve(LAST + ".new");
            write(fresh, next.text());
            Files.move(fresh, folder.resolve(LAST), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
        }
        return next.sign(key);
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
            throw new SigningRefused(FaultKind.LOG_TRUNCATED,
                    "数据库中的审计日志只有 %d 条，而已签名 %d 条：数据库可能从旧备份恢复，或日志被截断。拒绝签名。 · The log in the database has %d leaves, and %d were signed: an old copy was restored, or leaves were removed. Nothing is signed."
                            .formatted(next.size(), last.size(), next.size(), last.size()));
        }
        try {
            if (last.size() > 0) {
                tree.consistencyProof(last.size(), next.size()).verify(last.root(), next.root());
            }
        } catch (InvalidProof e) {
            throw new SigningRefused(FaultKind.LOG_FORKED,
                    "数据库中的审计日志与已签名的 %d 条不一致：历史被改写，或数据库从旧备份恢复后另行写入。拒绝签名。 · The log in the database does not continue the %d leaves that were signed (%s). Nothing is signed."
                            .formatted(last.size(), last.size(), e.getMessage()));
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
