package org.taizhang.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.taizhang.log.CosigningKey;

/** The file with the witness's own key. */
public final class WitnessKeyFile {

    private WitnessKeyFile() {}

    /** Reads the key, or makes one under this name where there is no such file; only its owner may read it then. */
    public static CosigningKey open(Path file, String nameOfNew) throws IOException {
        if (!Files.exists(file)) {
            var key = CosigningKey.generate(nameOfNew);
            DurableFile.write(file, (key.secretText() + "\n").getBytes(UTF_8));
            return key;
        }
        try {
            return CosigningKey.parse(Files.readString(file).strip());
        } catch (IllegalArgumentException invalid) {
            throw new IOException(file + " is not a witness's key", invalid);
        }
    }
}
