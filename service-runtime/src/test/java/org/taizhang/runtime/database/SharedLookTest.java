package org.taizhang.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class SharedLookTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void nobody_is_told_of_a_time_before_they_asked() throws Exception {
        AtomicLong truth = new AtomicLong();
        SharedLook<Long> shared = new SharedLook<>(() -> {
            looks.incrementAndGet();
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
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SharedLook<Integer> shared = new SharedLook<>(() -> {
            int look = looks.incrementAndGet();
            if (look == 1) {
                begun.countDown();
                await(goOn);
            }
            return look;
        });
        List<Thread> threads = new ArrayList<>();
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        threads.add(Thread.startVirtualThread(() -> told.add(shared.look())));
        begun.await();
        for (int i = 0; i < 10; i++) {
            threads.add(Thread.startVirtualThread(() -> told.add(shared.look())));
        }
        for (Thread each : threads.subList(1, threads.size())) {
            while (each.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        for (Thread each : threads) {
            each.join();
        }
        assertThat(told).startsWith(1).hasSize(11);
        assertThat(told.subList(1, 11)).containsOnly(2);
    }

    @Test
    void a_look_that_fails_fails_for_all_who_wait_for_it_and_for_nobody_after() {
        SharedLook<Integer> shared = new SharedLook<>(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return looks.get();
        });
        assertThatThrownBy(shared::look).hasMessage("away");
        assertThat(shared.look()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
