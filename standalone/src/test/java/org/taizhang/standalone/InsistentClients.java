package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.taizhang.standalone.Api.Answer;

import tools.jackson.databind.JsonNode;

/**
 * Several people at work at once, each raising items and giving them measures, and all of them giving measures to one
 * item that they share. Every request has a key; what is answered is written down, to be compared with what is kept.
 */
final class InsistentClients implements AutoCloseable {

    private static final String ITEMS = "/api/v1/items";
    private static final int CLIENTS = 4;
    private static final int MEASURES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** An acknowledgement: the version that the stream had after what this key did. */
    private record Acknowledged(String key, String item, long version) {}

    private final Deployment deployment;
    private final String run;
    private final String shared;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger raised = new AtomicInteger();
    private final AtomicLong position = new AtomicLong(-1);
    private final ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> work = new ArrayList<>();

    /** @param run names these clients' keys and items */
    InsistentClients(Deployment deployment, String run) throws InterruptedException {
        this.deployment = deployment;
        this.run = run;
        this.shared = raise("shared");
        for (int client = 0; client < CLIENTS; client++) {
            String name = "c" + client;
            work.add(people.submit(() -> {
                for (int n = 0; !enough.get(); n++) {
                    String item = raise(name + "-" + n);
                    for (int m = 0; m < MEASURES; m++) {
                        assign(item, name + "-" + n + "-" + m);
                    }
                    assign(shared, name + "-" + n + "-shared");
                }
                return null;
            }));
        }
    }

    private String raise(String name) throws InterruptedException {
        String key = run + "-raise-" + name;
        Answer answer = deployment.insist("office", ITEMS, key,
                Map.of("problem",
                        Map.of("subject", "TEAM", "source", Map.of("kind", "SELF_CHECK"), "text", key + "。"),
                        "responsibleUnit", deployment.id("unit-general-office"), "measures", List.of()),
                PATIENCE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        raised.incrementAndGet();
        acknowledged(key, answer.text("id"), answer);
        return answer.text("id");
    }

    private void assign(String item, String name) throws InterruptedException {
        String key = run + "-assign-" + name;
        LocalDate due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
        Answer answer = deployment.insist("office", ITEMS + "/" + item + "/measures", key,
                Map.of("text", key + "。", "owners", List.of(deployment.id("person-owner")), "deadline",
                        Map.of("kind", "BY_DATE", "date", due.toString())),
                PATIENCE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        acknowledged(key, item, answer);
    }

    private void acknowledged(String key, String item, Answer answer) {
        position.accumulateAndGet(Long.parseLong(answer.text("position")), Math::max);
        acknowledged.add(new Acknowledged(key, item, answer.version()));
    }

    int acknowledgements() {
        return acknowledged.size();
    }

    /** Waits until so many more are answered: work goes on, whatever has just died. */
    void awaitMore(int more) throws Exception {
        int target = acknowledgements() + more;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledgements() < target) {
            for (Future<?> one : work) {
                if (one.isDone()) {
                    one.get();
                }
            }
            assertThat(System.nanoTime()).as("work goes on").isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** Everybody ends what they have begun, and is answered. */
    void finish() throws Exception {
        enough.set(true);
        for (Future<?> one : work) {
            one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Every key that was answered did what it was answered for, once; and no other key did anything. */
    void compareWithHistory() {
        String actor = deployment.id("person-office");
        Map<String, List<Acknowledged>> byItem = new LinkedHashMap<>();
        acknowledged.forEach(one -> byItem.computeIfAbsent(one.item(), item -> new ArrayList<>()).add(one));
        byItem.forEach((item, answers) -> {
            Answer history = deployment.get("auditor", ITEMS + "/" + item + "/history");
            assertThat(history.status()).as(history.body().toString()).isEqualTo(200);
            Map<String, Long> happened = new LinkedHashMap<>();
            long sequence = 0;
            for (JsonNode event : history.body().path("events")) {
                assertThat(event.path("sequence").asLong()).isEqualTo(sequence);
                String key = event.at("/metadata/idempotencyKey").asString();
                assertThat(happened.put(key, sequence)).as("%s happened once in %s", key, item).isNull();
                sequence++;
            }
            Map<String, Long> answered = new LinkedHashMap<>();
            answers.forEach(one -> answered.put(actor + ":" + one.key(), one.version()));
            assertThat(happened).containsExactlyInAnyOrderEntriesOf(answered);
        });
    }

    /** How the problems that these clients raised begin. */
    String prefix() {
        return run + "-raise-";
    }

    int raised() {
        return raised.get();
    }

    /** Not before anything that was answered. */
    long position() {
        return position.get();
    }

    @Override
    public void close() {
        enough.set(true);
        people.shutdownNow();
    }
}
