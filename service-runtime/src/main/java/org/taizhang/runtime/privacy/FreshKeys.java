package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys that nothing was sealed with yet. They are made and written to disk in blocks, the next while there are some
 * left, so that nobody waits for the disk and no key is used that is not on it. What is left when the process ends is
 * never used.
 */
final class FreshKeys implements AutoCloseable {

    static final int BLOCK = 1024;
    private static final Logger LOG = LoggerFactory.getLogger(FreshKeys.class);

    private final Segments segments;
    private final Supplier<Wrapping> master;
    private final SecureRandom random;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("key-maker").daemon().factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition made = lock.newCondition();
    private final Queue<DataKey> ready = new ArrayDeque<>();
    private boolean underWay;
    private @Nullable Exception failure;
    /** The maker's own. */
    private @Nullable NewSegment segment;
    /** The maker's own: said once, not for each who asks in vain. */
    private boolean inTrouble;

    FreshKeys(Segments segments, Supplier<Wrapping> master, SecureRandom random) {
        this.segments = segments;
        this.master = master;
        this.random = random;
    }

    /** @throws KeyUnavailable where none could be made */
    DataKey take() {
        lock.lock();
        try {
            DataKey key = ready.poll();
            while (key == null) {
                makeMore();
                made.awaitUninterruptibly();
                key = ready.poll();
                if (key == null && failure != null) {
                    throw new KeyUnavailable("no keys can be made", failure);
                }
            }
            if (ready.size() < BLOCK / 2) {
                makeMore();
            }
            return key;
        } catch (RejectedExecutionException e) {
            throw new KeyUnavailable("the key store is closed", e);
        } finally {
            lock.unlock();
        }
    }

    private void makeMore() {
        if (!underWay) {
            maker.execute(this::make);
            underWay = true;
            failure = null;
        }
    }

    private void make() {
        List<DataKey> more = List.of();
        Exception trouble = null;
        try {
            more = block();
            inTrouble = false;
        } catch (IOException | RuntimeException e) {
            trouble = e;
            if (!inTrouble) {
                LOG.error("密钥写不进去，事件暂时无法登记 · no keys can be written, so nothing can be recorded", e);
                inTrouble = true;
            }
        }
        lock.lock();
        try {
            ready.addAll(more);
            failure = trouble;
            underWay = false;
            made.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<DataKey> block() throws IOException {
        NewSegment current = segment;
        segment = null;
        if (current != null && !current.hasRoomFor(BLOCK)) {
            current.close();
            current = null;
        }
        if (current == null) {
            current = NewSegment.begin(segments, master.get(), random);
        }
        List<DataKey> keys = current.add(BLOCK);
        // Not where that failed: what a failed write left behind is left alone.
        segment = current;
        return keys;
    }

    @Override
    public void close() {
        if (maker.isShutdown()) {
            return;
        }
        maker.execute(() -> {
            try {
                if (segment != null) {
                    segment.close();
                }
            } catch (IOException e) {
                failure = e;
            }
        });
        maker.shutdown();
    }
}
