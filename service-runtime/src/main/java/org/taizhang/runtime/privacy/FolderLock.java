package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

import org.taizhang.runtime.files.DurableFiles;

/** One at a time, among all threads of all processes that use a folder; for what happens seldom. */
final class FolderLock {

    /** A file's lock is the whole process's, and is refused to a second thread of it. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final Path file;

    FolderLock(Path folder) {
        this.file = folder.resolve("lock");
    }

    interface Work<T> {
        T run() throws IOException;
    }

    <T> T locked(Work<T> work) {
        IN_THIS_PROCESS.lock();
        try (FileChannel channel = DurableFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return work.run();
        } catch (IOException e) {
            throw new KeyUnavailable("the folder of keys cannot be written", e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
