package org.taizhang.runtime.evidence;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of evidence files, on a volume that is backed up with the database; content-addressed by SHA-256. */
@Component
public class EvidenceFolder {

    private final Path folder;

    EvidenceFolder(@Value("${taizhang.evidence.dir:data/evidence}") Path folder) {
        this.folder = folder;
    }

    /** Whether this is the way a SHA-256 is written here: 64 lower-case hexadecimal digits. */
    public static boolean isHash(String sha256) {
        return sha256.matches("[0-9a-f]{64}");
    }

    /** Where the file with this hash lies once it is whole. */
    public Path fileOf(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** Where uploads gather until they are whole. */
    public Path incoming() {
        return folder.resolve("incoming");
    }
}
