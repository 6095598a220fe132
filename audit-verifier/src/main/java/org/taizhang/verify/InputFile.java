package org.taizhang.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file named on the command line. */
final class InputFile {

    private InputFile() {}

    static Path path(String file) throws IOException {
        try {
            return Path.of(file);
        } catch (InvalidPathException invalid) {
            throw new IOException(invalid);
        }
    }

    /** One byte more than there may be is enough to see that it is too long. */
    static byte[] read(String file, int atMost) throws IOException {
        try (var in = Files.newInputStream(path(file))) {
            return in.readNBytes(atMost + 1);
        }
    }
}
