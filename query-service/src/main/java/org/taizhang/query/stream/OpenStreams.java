package org.taizhang.query.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.stream.StreamEnded;
import org.taizhang.api.stream.StreamRefusal;
import org.taizhang.runtime.web.CallerArgument;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** The streams that are open in this instance. */
@Component
class OpenStreams {

    /** Several windows, and some that are gone without having said so. */
    static final int MOST_OF_ONE_PERSON = 10;

    private static final long KNOCK_MILLIS = 200;
    private static final Duration NEVER = Duration.ofDays(365);

    private final JsonMapper json;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Timer delay;
    private final Semaphore opened = new Semaphore(0);
    private boolean closed;

    OpenStreams(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        Gauge.builder("taizhang.stream.open", open, Set::size).description("streams that are open in this instance")
                .register(meters);
        delay = Timer.builder("taizhang.stream.delay")
                .description("from when a change was found in the rows until it was written to a stream")
                .register(meters);
    }

    /**
     * Opens a stream as the answer to a request.
     *
     * @param caller who has business here
     * @param after the position that the client was told of last, or {@link LiveStream#NOWHERE}
     * @throws Refusal TOO_MANY_STREAMS or STREAMS_CLOSED
     */
    void open(CallerArgument.Lasting lasting, Caller caller, long after, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        List<LiveStream> others = of(caller);
        if (others.size() >= MOST_OF_ONE_PERSON) {
            knock(others);
        }
        begin(lasting, caller, after, request, response);
    }

    private synchronized void begin(CallerArgument.Lasting lasting, Caller caller, long after,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (closed) {
            throw new Refusal(StreamRefusal.STREAMS_CLOSED);
        }
        if (of(caller).size() >= MOST_OF_ONE_PERSON) {
            throw new Refusal(StreamRefusal.TOO_MANY_STREAMS);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // A proxy that gathers answers would keep them back.
        response.setHeader("X-Accel-Buffering", "no");
        long now = System.nanoTime();
        LiveStream stream = new LiveStream(lasting, caller, after, now + left(lasting.until()).toNanos(),
                request.startAsync(), new News(json, delay, now), open::remove);
        open.add(stream);
        stream.begin();
        opened.release();
    }

    private List<LiveStream> of(Caller caller) {
        return open.stream().filter(one -> one.person().equals(caller.person().value())).toList();
    }

    /**
     * Whoever opens a page again and again leaves connections of which nobody knows yet that they are gone. The first
     * word to one is answered by a reset, which the second one meets.
     */
    private static void knock(List<LiveStream> streams) {
        try {
            for (int time = 0; time < 2; time++) {
                streams.forEach(stream -> stream.tell(News::knock));
                Thread.sleep(KNOCK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A token's time is that of the world, whatever clock the ledger goes by. */
    private static Duration left(@Nullable Instant until) {
        Duration left = until == null ? NEVER : Duration.between(Clock.systemUTC().instant(), until);
        return left.compareTo(NEVER) < 0 ? left : NEVER;
    }

    List<LiveStream> all() {
        return List.copyOf(open);
    }

    /** Ends all of them, and opens none until {@link #reopen}: a server that stops waits for every answer under way. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        all().forEach(stream -> stream.end(StreamEnded.Why.STOPPING));
    }

    synchronized void reopen() {
        closed = false;
    }

    /** Waits until a stream is opened, or this long. */
    void awaitOpened(long millis) throws InterruptedException {
        if (opened.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            opened.drainPermits();
        }
    }
}
