package org.taizhang.runtime.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.RawEvent;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;

/**
 * Copies the events of a store on PostgreSQL into a context of an Axon Server, and compares them there one by one.
 *
 * <p>The same at both ends: the order; the position, which counts from 0 without gaps in both, so that projections keep
 * their rows and go on from their tokens; the event's id; its time, to the millisecond; the aggregate's type, id and
 * sequence number; the logical name and revision, of which Axon Server does not tell an empty one from none; the payload,
 * byte by byte. Metadata lie at the source as one serialised map and at the target as entries with types: texts, which
 * all of ours are, and yes or no are the same values there, whole numbers become 64 bits wide and fractions doubles,
 * anything else is kept in its serialised form. Their order is none at either end. So every entry is the same, and the
 * map serialises to the same bytes wherever the serialiser puts the entries in the same order; the report says for how
 * many events it does. Snapshots are not copied: they are made anew from the events.
 *
 * <p>Nobody else may write to either end meanwhile. It may be interrupted at any time and run again: what is at the
 * target is compared first, and copying goes on behind it. The target is only ever added to; one that holds anything
 * but the beginning of the source is refused.
 */
public final class EventCopy {

    private static final int EVENTS_AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 1 << 20;

    private final Connection source;
    private final CopyTarget target;
    private final CopiedEvent copied;
    private final LongConsumer progress;

    /**
     * What was done.
     *
     * @param events at both ends now
     * @param before of them at the target before
     * @param sameMetadataBytes of them whose metadata serialise to the source's bytes
     */
    public record Report(long events, long before, long sameMetadataBytes) {}

    /** @param progress is told of positions as they are copied, then of positions as they are compared */
    EventCopy(Connection source, CopyTarget target, Serializer serializer, LongConsumer progress) {
        this.source = source;
        this.target = target;
        this.copied = new CopiedEvent(serializer);
        this.progress = progress;
    }

    /**
     * Copies everything to a context of the Axon Server at this address.
     *
     * @param source a connection whose schema has the store's tables
     * @param serializer the one that the source was written with
     * @throws CopyRefused where the target holds other events, or an event cannot be copied as it is
     */
    public static Report toAxonServer(Connection source, String host, int port, String context, Serializer serializer,
            LongConsumer progress) throws SQLException, CopyRefused {
        try (AxonServerTarget target = new AxonServerTarget(host, port, context)) {
            return new EventCopy(source, target, serializer, progress).run();
        }
    }

    Report run() throws SQLException, CopyRefused {
        long before = target.head() + 1;
        long there = RawEvent.head(source) + 1;
        if (before > there) {
            throw refused(there, "目标中有来源没有的事件", "the target has events that the source does not have");
        }
        compare(0, before);
        append(before);
        long events = RawEvent.head(source) + 1;
        if (target.head() + 1 != events) {
            throw refused(Math.min(target.head() + 1, events), "复制期间有他人写入",
                    "others have written while events were copied");
        }
        return new Report(events, before, compare(0, events));
    }

    private void append(long from) throws SQLException {
        for (long next = from;;) {
            List<RawEvent> page = RawEvent.after(source, next - 1, EVENTS_AT_ONCE);
            if (page.isEmpty()) {
                return;
            }
            List<Event> batch = new ArrayList<>();
            long bytes = 0;
            for (RawEvent event : page) {
                bytes += event.payload().length + event.metadata().length;
                if (!batch.isEmpty() && bytes > BYTES_AT_ONCE) {
                    break;
                }
                batch.add(copied.of(event));
            }
            target.append(batch);
            next += batch.size();
            progress.accept(next - 1);
        }
    }

    /** @return events whose metadata serialise to the same bytes */
    private long compare(long from, long to) throws SQLException, CopyRefused {
        if (from == to) {
            return 0;
        }
        long sameMetadataBytes = 0;
        try (CopyTarget.Reader reader = target.readAfter(from - 1)) {
            for (long position = from; position < to;) {
                for (RawEvent event : RawEvent.after(source, position - 1, EVENTS_AT_ONCE)) {
                    if (position == to) {
                        break;
                    }
                    EventWithToken copy = reader.next();
                    String difference = difference(event, position, copy);
                    if (difference != null || copy == null) {
                        throw refused(position, "目标与来源不同：" + difference, "the target differs: " + difference);
                    }
                    sameMetadataBytes += copied.sameMetadataBytes(event, copy.getEvent()) ? 1 : 0;
                    progress.accept(position++);
                }
            }
        }
        return sameMetadataBytes;
    }

    private @Nullable String difference(RawEvent event, long position, @Nullable EventWithToken copy) {
        if (copy == null) {
            return "missing";
        }
        if (event.position() != position || copy.getToken() != position) {
            return "position (" + event.position() + " / " + copy.getToken() + ")";
        }
        return copied.difference(event, copy.getEvent());
    }

    private static CopyRefused refused(long position, String zh, String en) {
        return new CopyRefused("位置 " + position + "：" + zh + "。", "Position " + position + ": " + en + ".");
    }
}
