package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.taizhang.runtime.files.DurableFiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalListener;

/**
 * All segments of a folder, whichever process wrote them. A key is found by one read at its place; none is kept, so that
 * what another process destroys is gone here too.
 */
final class Segments implements AutoCloseable {

    private static final String SUFFIX = ".keys";
    private static final int OPEN_AT_ONCE = 256;
    private static final int LOOKS_AT_A_DAMAGED_SLOT = 5;

    private final Path folder;
    private final Cache<String, FileChannel> channels = Caffeine.newBuilder().maximumSize(OPEN_AT_ONCE)
            .executor(Runnable::run)
            .removalListener((RemovalListener<String, FileChannel>) (name, channel, cause) -> close(channel)).build();

    Segments(Path folder) {
        this.folder = folder;
    }

    Path fileOf(String segment) {
        return folder.resolve(segment + SUFFIX);
    }

    Path folder() {
        return folder;
    }

    List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            all.forEach(files::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new KeyUnavailable("the folder of keys " + folder + " cannot be read", e);
        }
        return files;
    }

    /** The first segment that another master key wrapped; null where there is none. */
    @Nullable
    Path foreignTo(Wrapping master) {
        for (Path file : files()) {
            byte[] head = headOf(file);
            // Whoever began it died before it held a key, or is at it now.
            if (head == null || !Slot.isWhole(head)) {
                continue;
            }
            try {
                master.unwrap(Slot.wrapped(head));
            } catch (InvalidKeyException e) {
                return file;
            }
        }
        return null;
    }

    private static byte @Nullable [] headOf(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return slotAt(channel, 0);
        } catch (IOException e) {
            throw new KeyUnavailable(file + " cannot be read", e);
        }
    }

    /** The key as it was wrapped; null where it was destroyed. */
    byte @Nullable [] wrapped(KeyRef ref) {
        for (int look = 1;; look++) {
            byte[] slot = read(ref);
            if (Slot.isWhole(slot)) {
                return switch (Slot.kind(slot)) {
                    case Slot.KEY -> Slot.wrapped(slot);
                    case Slot.DESTROYED -> null;
                    default -> throw new KeyUnavailable("no key lies at " + ref);
                };
            }
            if (look == LOOKS_AT_A_DAMAGED_SLOT) {
                throw new KeyUnavailable("the key " + ref + " is damaged");
            }
            // It may have been read while it is being destroyed.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private byte[] read(KeyRef ref) {
        boolean interrupted = false;
        try {
            while (true) {
                FileChannel channel = open(ref.segment());
                try {
                    byte[] slot = slotAt(channel, (long) ref.slot() * Slot.BYTES);
                    if (slot == null) {
                        throw new KeyUnavailable("the key " + ref + " is not there: its segment is shorter");
                    }
                    return slot;
                } catch (ClosedByInterruptException e) {
                    // Whoever reads on an interrupted thread closes the file for everybody: it is opened again.
                    interrupted |= Thread.interrupted();
                    channels.asMap().remove(ref.segment(), channel);
                } catch (ClosedChannelException e) {
                    channels.asMap().remove(ref.segment(), channel);
                } catch (IOException e) {
                    throw new KeyUnavailable("the key " + ref + " cannot be read", e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FileChannel open(String segment) {
        return channels.get(segment, name -> {
            try {
                return FileChannel.open(fileOf(name), StandardOpenOption.READ);
            } catch (NoSuchFileException e) {
                throw new KeyUnavailable("the segment of keys " + name + " is not there", e);
            } catch (IOException e) {
                throw new KeyUnavailable("the segment of keys " + name + " cannot be opened", e);
            }
        });
    }

    private static byte @Nullable [] slotAt(FileChannel channel, long position) throws IOException {
        ByteBuffer slot = ByteBuffer.allocate(Slot.BYTES);
        while (slot.hasRemaining()) {
            if (channel.read(slot, position + slot.position()) < 0) {
                return null;
            }
        }
        return slot.array();
    }

    /** On disk when this returns; does nothing to one that is destroyed already. One that is damaged is destroyed too. */
    void destroy(KeyRef ref) {
        byte[] slot = read(ref);
        if (Slot.isWhole(slot) && Slot.kind(slot) == Slot.DESTROYED) {
            return;
        }
        try (FileChannel channel = FileChannel.open(fileOf(ref.segment()), StandardOpenOption.WRITE)) {
            DurableFiles.writeFully(channel, Slot.destroyed(), (long) ref.slot() * Slot.BYTES);
            channel.force(true);
        } catch (IOException e) {
            throw new KeyUnavailable("the key " + ref + " cannot be destroyed", e);
        }
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new KeyUnavailable("a segment of keys cannot be closed", e);
        }
    }

    @Override
    public void close() {
        channels.invalidateAll();
        channels.cleanUp();
    }
}
