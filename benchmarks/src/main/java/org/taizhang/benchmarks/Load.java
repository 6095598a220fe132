package org.taizhang.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one thing over and over on several virtual threads for a while, and says how often and how fast. */
final class Load {

    private Load() {}

    /** One thing to do; {@code thread} counts from 0, {@code turn} too. */
    @FunctionalInterface
    interface Work {
        void once(int thread, int turn) throws Exception;
    }

    /**
     * @param perSecond how often it was done
     * @param p50 half took at most so many milliseconds
     * @param p99 all but one in a hundred did
     */
    record Result(int threads, double perSecond, double p50, double p99, int errors) {

        String toJson() {
            return String.format(Locale.ROOT,
                    "{\"threads\":%d,\"perSecond\":%.0f,\"p50ms\":%.2f,\"p99ms\":%.2f,\"errors\":%d}", threads,
                    perSecond,
                    p50, p99, errors);
        }
    }

    /** For so many seconds, after a third of that to warm up. */
    static Result run(int threads, double seconds, Work work) throws Exception {
        round(threads, seconds / 3, work);
        return round(threads, seconds, work);
    }

    private static Result round(int threads, double seconds, Work work) throws Exception {
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger errors = new AtomicInteger();
        long[][] nanos = new long[threads][];
        long took;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?>[] running = new Future<?>[threads];
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                running[thread] = executor.submit(() -> {
                    ready.countDown();
                    go.await();
                    nanos[number] = repeat(number, System.nanoTime() + (long) (seconds * 1e9), work, errors);
                    return null;
                });
            }
            ready.await();
            long start = System.nanoTime();
            go.countDown();
            for (Future<?> one : running) {
                one.get();
            }
            took = System.nanoTime() - start;
        }
        long[] all = Arrays.stream(nanos).flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return new Result(threads, all.length / (took / 1e9), all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6, errors.get());
    }

    private static long[] repeat(int thread, long end, Work work, AtomicInteger errors) {
        long[] nanos = new long[1024];
        int turns = 0;
        for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
            try {
                work.once(thread, turns);
            } catch (Exception e) {
                if (errors.getAndIncrement() == 0) {
                    e.printStackTrace();
                }
                continue;
            }
            if (turns == nanos.length) {
                nanos = Arrays.copyOf(nanos, turns * 2);
            }
            nanos[turns++] = System.nanoTime() - before;
        }
        return Arrays.copyOf(nanos, turns);
    }
}
