package org.taizhang.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SharedLookTest {

    private static final int WAITING = 10;

    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void nobody_is_told_of_a_time_before_they_asked() throws Exception {
        AtomicLong truth = new AtomicLong();
        SharedLook<Long> shared = new SharedLook<>(() -> {
            long seen = truth.get();
            Thread.yield();
            return seen;
        });
        int asking = 20_000;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> told = new ArrayList<>();
            for (int i = 0; i < asking; i++) {
                told.add(all.submit(() -> {
                    long atLeast = truth.incrementAndGet();
                    return shared.look() >= atLeast;
                }));
            }
            for (Future<Boolean> each : told) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void who_waits_meanwhile_shares_the_next_look() throws Exception {
        assertThat(toldWhileTheFirstLooks(shared(Integer::toString))).hasSize(WAITING + 1).containsOnlyOnce("1")
                .containsOnly("1", "2");
        assertThat(looks).hasValue(2);
    }

    @Test
    void a_look_that_fails_fails_for_all_who_wait_for_it_and_for_nobody_after() throws Exception {
        SharedLook<String> shared = shared(look -> {
            if (look == 2) {
                throw new IllegalStateException("away");
            }
            return Integer.toString(look);
        });
        List<String> told = toldWhileTheFirstLooks(shared);
        assertThat(told).hasSize(WAITING + 1).containsOnlyOnce("1").containsOnly("1", "away");
        assertThat(shared.look()).isEqualTo("3");
    }

    /** Looks are counted; the first one is not over before it may be. */
    private SharedLook<String> shared(IntFunction<String> seeing) {
        return new SharedLook<>(() -> {
            int look = looks.incrementAndGet();
            if (look == 1) {
                begun.countDown();
                await(goOn);
            }
            return seeing.apply(look);
        });
    }

    /** What those are told who asked while the first was looking, after what the first was told. */
    private List<String> toldWhileTheFirstLooks(SharedLook<String> shared) throws InterruptedException {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Thread first = Thread.startVirtualThread(() -> told.add(shared.look()));
        begun.await();
        List<Thread> waiting = IntStream.range(0, WAITING).mapToObj(one -> Thread.startVirtualThread(() -> {
            try {
                told.add(shared.look());
            } catch (IllegalStateException e) {
                told.add(e.getMessage());
            }
        })).toList();
        for (Thread each : waiting) {
            while (each.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        first.join();
        for (Thread each : waiting) {
            each.join();
        }
        return told;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
