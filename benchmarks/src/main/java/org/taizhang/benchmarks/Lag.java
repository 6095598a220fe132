package org.taizhang.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.taizhang.query.edge.ReadModel;
import org.taizhang.runtime.position.Positions;

/**
 * How long after a command was acknowledged the ledger's rows tell of its event, at half the rate of commands that there
 * can be while the rows are made.
 */
final class Lag {

    private static final int THREADS = 32;
    /** So much is added to what is measured, in the middle of it half of that. */
    private static final long LOOK_MILLIS = 2;

    private final Positions positions;
    private final Workload workload;

    Lag(Positions positions, Workload workload) {
        this.positions = positions;
        this.workload = workload;
    }

    /** A command was acknowledged at this time, in nanoseconds; the position is not before its event. */
    private record Acknowledged(long nanos, long position) {}

    /** @return a JSON object's fields: commands a second, and milliseconds */
    String measure(double seconds) throws Exception {
        double most = Load.run(THREADS, seconds, workload::report).perSecond();
        caughtUp();
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        NavigableMap<Long, Long> reached = new TreeMap<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread looking = Thread.ofPlatform().daemon().start(() -> {
            while (!over.get()) {
                reached.putIfAbsent(positions.reached(ReadModel.GROUP), System.nanoTime());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            }
        });
        long interval = (long) (THREADS * 2 / most * 1e9);
        Load.Result half = Load.run(THREADS, seconds, (thread, turn) -> {
            long begun = System.nanoTime();
            workload.report(thread, turn);
            long now = System.nanoTime();
            acknowledged.add(new Acknowledged(now, positions.head()));
            LockSupport.parkNanos(interval - (now - begun));
        });
        caughtUp();
        over.set(true);
        looking.join();
        long[] nanos = acknowledged.stream().mapToLong(each -> {
            Map.Entry<Long, Long> told = reached.ceilingEntry(each.position());
            if (told == null) {
                throw new IllegalStateException("no row told of the event at " + each.position());
            }
            return Math.max(0, told.getValue() - each.nanos());
        }).sorted().toArray();
        double p50 = nanos[nanos.length / 2] / 1e6;
        double p99 = nanos[(int) (nanos.length * 0.99)] / 1e6;
        System.out.printf(Locale.ROOT, "%nLag at %.0f commands/s, of %.0f that there can be: p50 %.1f, p99 %.1f ms%n",
                half.perSecond(), most, p50, p99);
        return String.format(Locale.ROOT, "\"lagAtPerSecond\":%.0f,\"lagP50ms\":%.1f,\"lagP99ms\":%.1f",
                half.perSecond(), p50, p99);
    }

    /** And a look or two longer, so that it is seen. */
    private void caughtUp() throws InterruptedException {
        while (positions.reached(ReadModel.GROUP) < positions.head()) {
            Thread.sleep(20);
        }
        Thread.sleep(50 * LOOK_MILLIS);
    }
}
