package org.taizhang.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/**
 * What this program and its database hold, looked at each second: resident memory in MB, in which what the processes of
 * the database share counts once; and what of the heap was still in use after a collection.
 */
final class Memory implements AutoCloseable {

    private static final Path PROCESSES = Path.of("/proc");

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final NotificationListener collections = (notification, handback) -> collected(notification);
    private final AtomicLong resident = new AtomicLong();
    private final AtomicLong heap = new AtomicLong();
    private final long heapBefore;

    private final ProcessHandle database;
    private final ScheduledFuture<?> looking;

    /** @param data the folder of a database that is running */
    Memory(Path data) throws IOException {
        database = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst()))
                .orElseThrow();
        System.gc();
        heapBefore = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        emitters().forEach(each -> each.addNotificationListener(collections, null, null));
        looking = clock.scheduleWithFixedDelay(() -> resident.accumulateAndGet(residentNow(), Math::max), 0, 1,
                TimeUnit.SECONDS);
    }

    /** The most that was resident, in MB. */
    long resident() {
        return resident.get() >> 20;
    }

    /** The most that was in use after a collection, beyond what was in use at the beginning, in MB. */
    long extraHeap() {
        return Math.max(0, heap.get() - heapBefore) >> 20;
    }

    private static Stream<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().map(NotificationEmitter.class::cast);
    }

    private void collected(Notification notification) {
        if (notification.getUserData() instanceof CompositeData data) {
            long used = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet()
                    .stream().filter(pool -> !pool.getKey().contains("Metaspace") && !pool.getKey().contains("Class")
                            && !pool.getKey().startsWith("Code"))
                    .mapToLong(pool -> pool.getValue().getUsed()).sum();
            heap.accumulateAndGet(used, Math::max);
        }
    }

    private long residentNow() {
        return Stream.concat(Stream.of(ProcessHandle.current(), database), database.descendants())
                .mapToLong(process -> ofProcess(process.pid())).sum();
    }

    /** Its part of what it shares with others, and what it has alone; 0 where it has ended. */
    private static long ofProcess(long pid) {
        try (Stream<String> lines = Files.lines(PROCESSES.resolve(pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        clock.shutdown();
        emitters().forEach(each -> {
            try {
                each.removeNotificationListener(collections);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d MB resident, %d MB of heap more than before", resident(), extraHeap());
    }
}
