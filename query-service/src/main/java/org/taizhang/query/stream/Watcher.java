package org.taizhang.query.stream;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;

/**
 * Looks how far the rows have come, some times a second while a stream is open, and has what is new told to all streams
 * of this instance. It looks in the database, so it does not matter which instance has made the rows.
 */
@Component
class Watcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final OpenStreams streams;
    private final Telling telling;
    private final Positions positions;
    private final Lag lag = new Lag();
    /** The farthest that the rows have been; behind it they are being made anew. */
    private long farthest = -1;
    private boolean anew;
    private boolean failing;
    private volatile boolean running;
    private @Nullable Thread thread;

    Watcher(OpenStreams streams, Telling telling, Positions positions) {
        this.streams = streams;
        this.telling = telling;
        this.positions = positions;
    }

    @Override
    public void start() {
        running = true;
        streams.reopen();
        thread = Thread.ofPlatform().name("stream-watcher").daemon().start(this::run);
    }

    /** Before the web server stops, which waits for answers under way. */
    @Override
    public void stop() {
        running = false;
        streams.close();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                List<LiveStream> open = streams.all();
                if (open.isEmpty()) {
                    streams.awaitOpened(TimeUnit.HOURS.toMillis(1));
                    continue;
                }
                tryToTell(open);
                long now = System.nanoTime();
                open.forEach(stream -> stream.look(now));
                streams.awaitOpened(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What could not be told for want of a database is told later: no stream has gone on. */
    private void tryToTell(List<LiveStream> open) {
        try {
            tell(open);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && running) {
                LOG.warn("nothing can be told to streams for a moment: {}", e.toString());
            }
            failing = true;
        }
    }

    private void tell(List<LiveStream> open) {
        long reached = Math.min(positions.reached(ReadModel.GROUP), positions.reached(DirectoryProjection.GROUP));
        long now = System.nanoTime();
        lag.observe(positions.head(), reached, now);
        anew |= reached < farthest;
        if (!anew) {
            telling.tell(open, reached, now);
            farthest = reached;
        } else if (reached >= farthest) {
            open.forEach(stream -> telling.reset(stream, reached));
            anew = false;
        }
        open.forEach(stream -> stream.tell(news -> news.lag(lag.behind(), lag.millis())));
    }
}
