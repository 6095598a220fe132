package org.taizhang.query.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.taizhang.api.delivery.DeliveryTrouble;
import org.taizhang.query.delivery.Address.Channel;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Sends letters. One is taken from the queue, sent, and its outcome noted; who is killed in between has sent it perhaps,
 * and it is sent again with the id that it had. Ways out do not wait for each other.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MAILS_AT_ONCE = 20;

    private final Gathering gathering;
    private final Queue queue;
    private final Mails mails;
    private final Hooks hooks;
    private final MeterRegistry meters;
    private volatile long cleaned;

    Postman(Gathering gathering, Queue queue, Mails mails, Hooks hooks, MeterRegistry meters) {
        this.gathering = gathering;
        this.queue = queue;
        this.mails = mails;
        this.hooks = hooks;
        this.meters = meters;
        this.cleaned = System.nanoTime();
    }

    /** Makes letters of what is ready, and tries every letter whose time has come. */
    void round() {
        gathering.gather();
        try (ExecutorService ways = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> rounds = new ArrayList<>();
            rounds.add(ways.submit(this::mail));
            queue.toTry(Channel.HOOK).forEach(hook -> rounds.add(ways.submit(() -> hook(hook))));
            for (Future<?> round : rounds) {
                join(round);
            }
        }
        if (System.nanoTime() - cleaned > TimeUnit.HOURS.toNanos(1)) {
            cleaned = System.nanoTime();
            queue.clean();
        }
    }

    private static void join(Future<?> round) {
        try {
            round.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            LOG.error("letters could not be sent; the next round tries again", e.getCause());
        }
    }

    private void mail() {
        boolean open = mails.configured();
        while (open && !Thread.currentThread().isInterrupted()) {
            List<Letter> letters = queue.take(Channel.MAIL, null, MAILS_AT_ONCE);
            List<Outcome> outcomes = tried(letters, () -> mails.send(letters));
            boolean through = false;
            for (int i = 0; i < letters.size(); i++) {
                note(letters.get(i), outcomes.get(i));
                through |= outcomes.get(i) instanceof Outcome.Sent;
                open &= !(outcomes.get(i) instanceof Outcome.Later later && later.all());
            }
            if (through) {
                queue.through(Channel.MAIL, null);
            }
            open &= !letters.isEmpty();
        }
    }

    /** In their order: while one does not get through, those after it wait. */
    private void hook(String name) {
        boolean open = true;
        while (open && !Thread.currentThread().isInterrupted()) {
            List<Letter> letters = queue.take(Channel.HOOK, name, 1);
            List<Outcome> outcomes = tried(letters,
                    () -> letters.stream().map(hooks::send).toList());
            for (int i = 0; i < letters.size(); i++) {
                note(letters.get(i), outcomes.get(i));
                open &= !(outcomes.get(i) instanceof Outcome.Later);
                if (outcomes.get(i) instanceof Outcome.Sent) {
                    queue.through(Channel.HOOK, name);
                }
            }
            open &= !letters.isEmpty();
        }
    }

    private static List<Outcome> tried(List<Letter> letters, java.util.function.Supplier<List<Outcome>> sending) {
        try {
            return sending.get();
        } catch (RuntimeException e) {
            LOG.error("letters {} could not be sent", letters.stream().map(Letter::id).toList(), e);
            return letters.stream().map(letter -> (Outcome) new Outcome.Later(DeliveryTrouble.FAULT, null, true))
                    .toList();
        }
    }

    private void note(Letter letter, Outcome outcome) {
        queue.note(letter, outcome);
        meters.counter("taizhang.letters", "channel", letter.address().channel().name(), "outcome",
                outcome.getClass().getSimpleName()).increment();
    }
}
