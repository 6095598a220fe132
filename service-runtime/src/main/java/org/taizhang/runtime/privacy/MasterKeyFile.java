package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.taizhang.runtime.files.DurableFiles;

/** The master key as a file of 32 bytes beside the others, readable for its owner only. */
final class MasterKeyFile implements MasterKey {

    static final String NAME = "master.key";

    private final Path file;
    private final SecureRandom random;

    MasterKeyFile(Path folder, SecureRandom random) {
        this.file = folder.resolve(NAME);
        this.random = random;
    }

    @Override
    public @Nullable SecretKey find() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != Wrapping.KEY_BYTES) {
                throw new KeyUnavailable(file + " holds " + bytes.length + " bytes instead of " + Wrapping.KEY_BYTES);
            }
            return new SecretKeySpec(bytes, "AES");
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new KeyUnavailable(file + " cannot be read", e);
        }
    }

    @Override
    public SecretKey create() {
        byte[] bytes = new byte[Wrapping.KEY_BYTES];
        random.nextBytes(bytes);
        try {
            DurableFiles.writeWhole(file, bytes);
        } catch (IOException e) {
            throw new KeyUnavailable(file + " cannot be written", e);
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
