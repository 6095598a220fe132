package org.taizhang.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.taizhang.api.Digests;
import org.taizhang.api.Refusal;
import org.taizhang.api.person.PersonId;
import org.taizhang.runtime.evidence.EvidenceFolder;

/**
 * Evidence files, content-addressed: the name is the SHA-256, so nothing stored is ever overwritten. An upload
 * gathers in a part file of the uploader's own and becomes visible, whole and verified, by one atomic rename.
 */
@Component
public class EvidenceFiles {

    private final EvidenceFolder folder;
    private final long maxSize;

    EvidenceFiles(EvidenceFolder folder, EvidenceSettings settings) {
        this.folder = folder;
        this.maxSize = settings.maxSize().toBytes();
    }

    /** Bytes that a file may have at most. */
    long limit() {
        return maxSize;
    }

    /** A stored file. */
    public record Stored(Path path, long size) {}

    /** The file with this hash, if it is stored whole. */
    public Optional<Stored> find(String sha256) {
        Path path = pathOf(sha256);
        return Files.isRegularFile(path) ? Optional.of(new Stored(path, sizeOf(path))) : Optional.empty();
    }

    /** How many bytes of an unfinished upload have arrived. */
    public long received(String sha256, PersonId uploader) {
        Path part = partOf(sha256, uploader);
        return Files.exists(part) ? sizeOf(part) : 0;
    }

    /**
     * Takes bytes from an offset on; when the announced total is there, verifies and publishes the file.
     *
     * @param total size of the whole file, in bytes; -1 where the stream's end is the file's end
     * @return bytes received so far
     * @throws Refusal where the offset does not continue, the size is too large or the hash differs
     */
    public long receive(String sha256, PersonId uploader, long offset, long total, InputStream content) {
        if (find(sha256).isPresent()) {
            return sizeOf(pathOf(sha256));
        }
        refuse(total > maxSize, EvidenceRefusal.FILE_TOO_LARGE);
        Path part = partOf(sha256, uploader);
        try {
            Files.createDirectories(part.getParent());
            refuse(offset != 0 && received(sha256, uploader) != offset, EvidenceRefusal.OFFSET_MISMATCH);
            append(part, offset, content);
            long received = Files.size(part);
            if (received == 0) {
                Files.delete(part);
                refuse(total <= 0, EvidenceRefusal.FILE_EMPTY);
                return 0;
            }
            if (total < 0 || received >= total) {
                publish(part, sha256);
            }
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Path part, long offset, InputStream content) throws IOException {
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                offset == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[64 * 1024];
            long size = offset;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxSize) {
                    out.close();
                    Files.delete(part);
                    throw new Refusal(EvidenceRefusal.FILE_TOO_LARGE);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void publish(Path part, String sha256) throws IOException {
        if (!sha256Of(part).equals(sha256)) {
            Files.delete(part);
            throw new Refusal(EvidenceRefusal.HASH_MISMATCH);
        }
        Path path = pathOf(sha256);
        Files.createDirectories(path.getParent());
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String sha256Of(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Path pathOf(String sha256) {
        requireHash(sha256);
        return folder.fileOf(sha256);
    }

    private Path partOf(String sha256, PersonId uploader) {
        requireHash(sha256);
        String owner = Digests.sha256(java.util.List.of(uploader.value())).substring(0, 16);
        return folder.incoming().resolve(sha256 + "." + owner);
    }

    private static void requireHash(String sha256) {
        refuse(!EvidenceFolder.isHash(sha256), EvidenceRefusal.HASH_MALFORMED);
    }

    private static long sizeOf(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(boolean refused, EvidenceRefusal code) {
        if (refused) {
            throw new Refusal(code);
        }
    }
}
