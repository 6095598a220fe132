package org.taizhang.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.api.audit.FaultKind;
import org.taizhang.log.SigningKey;
import org.taizhang.log.VerifierKey;
import org.taizhang.runtime.files.DurableFiles;

/**
 * The signing keys in the signer's folder: the log's first in {@code signing.key}, each later one in a file with its id.
 * A key that the log names is never written over.
 */
final class KeyFiles {

    private static final String FIRST = "signing.key";

    private final Path folder;
    private final String origin;
    /** By their files' content: they are read at each signature, so that a swapped one is noticed. */
    private final Map<String, SigningKey> read = new HashMap<>();

    KeyFiles(Path folder, String origin) {
        this.folder = folder;
        this.origin = origin;
    }

    boolean hasFirst() {
        return Files.exists(folder.resolve(FIRST));
    }

    SigningKey makeFirst() throws IOException {
        SigningKey fresh = SigningKey.generate(origin);
        make(FIRST, fresh);
        return fresh;
    }

    SigningKey makeNext() throws IOException {
        SigningKey fresh = SigningKey.generate(origin);
        make(name(fresh.verifierKey()), fresh);
        return fresh;
    }

    SigningKey first() throws IOException, SigningRefused {
        return read(FIRST);
    }

    /**
     * The keys that sign after a checkpoint of a size. That one of them is not there is a refusal; also one that has yet
     * to begin, so that no key is signed into the log that was only written into its database.
     */
    List<SigningKey> signing(KeysOfLog keys, long signed, Instant now) throws IOException, SigningRefused {
        List<SigningKey> signing = new ArrayList<>();
        for (KeysOfLog.Named each : keys.current(signed, now)) {
            VerifierKey named = each.key();
            String file = keys.isFirst(named) ? FIRST : name(named);
            SigningKey key = read(file);
            if (!key.verifierKey().equals(named)) {
                throw new SigningRefused(FaultKind.KEY_SWAPPED,
                        "%s 中的密钥 %s 未在日志中登记，登记的是 %s。拒绝签名；请从备份恢复审计文件夹。 · The key %s in %s is not the one that the log names, %s. Nothing is signed: restore the audit folder."
                                .formatted(file, key.verifierKey().keyId(), named.keyId(), key.verifierKey().keyId(),
                                        file, named.keyId()));
            }
            if (each.signsAfter(signed)) {
                signing.add(key);
            }
        }
        return signing;
    }

    private static String name(VerifierKey key) {
        return "signing-" + key.keyId() + ".key";
    }

    private SigningKey read(String name) throws IOException, SigningRefused {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new SigningRefused(FaultKind.SIGNER_INCOMPLETE,
                    "签名密钥不在：" + name + "。请从备份恢复审计文件夹。 · The signing key is missing: restore the audit folder.");
        }
        String text = Files.readString(file).strip();
        SigningKey key = read.get(text);
        if (key == null) {
            key = parse(name, text);
            read.put(text, key);
        }
        return key;
    }

    private SigningKey parse(String name, String text) throws SigningRefused {
        SigningKey key;
        try {
            key = SigningKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SigningRefused(FaultKind.SIGNER_INCOMPLETE,
                    "签名密钥无法读取：" + name + " · The signing key cannot be read: " + e.getMessage());
        }
        if (!key.verifierKey().name().equals(origin)) {
            throw new SigningRefused(FaultKind.SIGNER_INCOMPLETE, "签名密钥属于另一份日志：" + key.verifierKey().name()
                    + " · The signing key is of another log; this one is " + origin);
        }
        return key;
    }

    private void make(String name, SigningKey key) throws IOException {
        DurableFiles.writeWhole(folder.resolve(name), (key.secretText() + "\n").getBytes(UTF_8));
    }
}
