package org.taizhang.query.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.stream.ChangedItem;
import org.taizhang.api.stream.PositionReached;
import org.taizhang.api.stream.RowsChanged;
import org.taizhang.api.stream.RowsLag;
import org.taizhang.api.stream.StreamEnded;
import org.taizhang.api.stream.UnreadCounted;

import io.micrometer.core.instrument.Timer;

import tools.jackson.databind.json.JsonMapper;

/**
 * What one stream has still to tell. It never grows: what is not told yet is put together with what comes after it, and
 * of numbers the newest counts. Not for several threads at once.
 */
final class News {

    static final int MOST_ITEMS = 100;
    /** Tasks are read anew by whoever hears of them, which is not free. */
    static final long TASKS_EVERY = TimeUnit.SECONDS.toNanos(5);
    static final long LAG_EVERY = TimeUnit.SECONDS.toNanos(5);
    /** Whatever stands between takes a connection for dead on which nothing comes for long. */
    static final long QUIET_AT_MOST = TimeUnit.SECONDS.toNanos(15);

    private static final String NOTHING = ":\n\n";

    private final JsonMapper json;
    private final Timer delay;
    private final Deque<byte[]> ready = new ArrayDeque<>();
    private final Map<String, ChangedItem> items = new LinkedHashMap<>();
    private long position;
    private boolean more;
    private boolean reset;
    private boolean tasks;
    private @Nullable Integer unread;
    private @Nullable RowsLag lag;
    private @Nullable RowsLag lagTold;
    /** Since when there are rows to be told of; 0 while there are none. */
    private long rowsSince;
    private long tasksFrom;
    private long lagFrom;
    private long quietSince;

    /**
     * @param delay takes the time from when rows are given until they are told
     * @param now of System.nanoTime, as all of them here
     */
    News(JsonMapper json, Timer delay, long now) {
        this.json = json;
        this.delay = delay;
        tasksFrom = now;
        lagFrom = now;
        quietSince = now;
        ready.add(text("retry: 2000\n: 台账\n\n"));
    }

    /** What is told from here on is of this position. */
    void reached(long position) {
        this.position = position;
    }

    /** @param other whether more than these changed or left the caller's sight */
    void rows(Collection<ChangedItem> changed, boolean other, long now) {
        more |= other;
        rowsSince = rowsSince == 0 ? now : rowsSince;
        for (ChangedItem item : changed) {
            items.remove(item.itemId());
            if (items.size() < MOST_ITEMS) {
                items.put(item.itemId(), item);
            } else {
                more = true;
            }
        }
    }

    void reset() {
        reset = true;
        tasks = true;
    }

    void tasks() {
        tasks = true;
    }

    void unread(int count) {
        unread = count;
    }

    /** Told where it is not what was told last. */
    void lag(long behind, long millis) {
        lag = new RowsLag(at(), behind, millis);
    }

    /** Something to be written that means nothing: whether anybody is there shows by it. */
    void knock() {
        ready.add(text(NOTHING));
    }

    /** The last that is told; what was not told yet is not told any more. */
    void end(StreamEnded.Why why) {
        ready.clear();
        items.clear();
        more = false;
        reset = false;
        tasks = false;
        unread = null;
        lag = null;
        ready.add(text("event: end\ndata: " + json.writeValueAsString(new StreamEnded(why)) + "\n\n"));
    }

    /** The next to be written; null where nothing is to be told at this time. */
    byte @Nullable [] next(long now) {
        if (ready.isEmpty()) {
            makeReady(now);
        }
        byte[] next = ready.poll();
        if (next != null) {
            quietSince = now;
        } else if (now - quietSince > QUIET_AT_MOST) {
            quietSince = now;
            return text(NOTHING);
        }
        return next;
    }

    private void makeReady(long now) {
        if (reset) {
            ready.add(event("reset", new PositionReached(at())));
        } else if (more || !items.isEmpty()) {
            ready.add(event("rows", new RowsChanged(at(), List.copyOf(items.values()), more)));
            delay.record(now - rowsSince, TimeUnit.NANOSECONDS);
        }
        rowsSince = 0;
        reset = false;
        more = false;
        items.clear();
        if (unread != null) {
            ready.add(event("inbox", new UnreadCounted(at(), unread)));
            unread = null;
        }
        if (tasks && now >= tasksFrom) {
            ready.add(event("tasks", new PositionReached(at())));
            tasks = false;
            tasksFrom = now + TASKS_EVERY;
        }
        if (lag != null && !lag.equals(lagTold) && now >= lagFrom) {
            ready.add(event("lag", lag));
            lagTold = lag;
            lagFrom = now + LAG_EVERY;
        }
    }

    private String at() {
        return Long.toString(position);
    }

    private byte[] event(String name, Object data) {
        return text("id: " + position + "\nevent: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
