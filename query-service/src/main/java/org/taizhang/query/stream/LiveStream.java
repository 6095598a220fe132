package org.taizhang.query.stream;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.stream.StreamEnded;
import org.taizhang.runtime.web.CallerArgument;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * One open stream. Writing never waits: where the connection takes no more, what comes is put together in {@link News}
 * until it does, and the server says when. So no thread belongs to a stream, and none waits for a slow one.
 */
final class LiveStream implements WriteListener, AsyncListener {

    /** From now on: told of nothing that was before. */
    static final long NOWHERE = -2;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(30);

    private final CallerArgument.Lasting lasting;
    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final News news;
    private final Consumer<LiveStream> closed;
    private final long until;
    private final boolean resumed;
    private volatile Caller caller;
    private volatile Sight sight;
    private long lookAgain;
    /** Everything up to it has become news; changed by whoever watches alone. */
    private long position;
    private boolean begun;

    // Under the lock of this.
    private boolean opened;
    private boolean unflushed;
    private boolean ended;
    /** Since when the connection takes nothing; 0 where it does. */
    private long stuckSince;

    /**
     * @param caller who has business here
     * @param after the position that the client was told of last; NOWHERE: none
     * @param until when it ends, of System.nanoTime
     * @param closed is told once, when it has ended
     */
    LiveStream(CallerArgument.Lasting lasting, Caller caller, long after, long until, AsyncContext connection,
            News news,
            Consumer<LiveStream> closed) throws IOException {
        this.lasting = lasting;
        this.caller = caller;
        this.sight = Sight.of(caller);
        this.position = after;
        this.resumed = after != NOWHERE;
        this.until = until;
        this.connection = connection;
        this.out = connection.getResponse().getOutputStream();
        this.news = news;
        this.closed = closed;
        this.lookAgain = System.nanoTime() + LOOK_AGAIN;
    }

    void begin() {
        connection.setTimeout(0);
        connection.addListener(this);
        out.setWriteListener(this);
    }

    String person() {
        return caller.person().value();
    }

    Caller caller() {
        return caller;
    }

    Sight sight() {
        return sight;
    }

    long position() {
        return position;
    }

    /**
     * Whether it goes on from where its client left off and has told nothing yet: what was on its way when the
     * connection broke may not have come.
     */
    boolean beginsToResume() {
        return resumed && !begun;
    }

    /** Everything up to the position has become news now. */
    void told(long upTo) {
        position = upTo;
        begun = true;
    }

    /** Adds to what is to be told, and tells it if the connection takes it. */
    synchronized void tell(Consumer<News> more) {
        if (!ended) {
            more.accept(news);
            write();
        }
    }

    /** Ends it where its time is over or the connection has taken nothing for long; tells what is due. */
    synchronized void look(long now) {
        if (now - until >= 0) {
            end(StreamEnded.Why.TOKEN_EXPIRED);
        } else if (stuckSince != 0 && now - stuckSince > PATIENCE) {
            complete();
        } else {
            write();
        }
    }

    boolean dueToLookAgain(long now) {
        return now - lookAgain >= 0;
    }

    /**
     * Looks up who calls, and ends it where that is nobody any more who has business here.
     *
     * @return whether something else may be seen than before
     */
    boolean lookAgain(long now) {
        lookAgain = now + LOOK_AGAIN;
        try {
            Caller again = lasting.now().get();
            Sight before = sight;
            sight = Sight.of(again);
            caller = again;
            return !sight.equals(before);
        } catch (Refusal e) {
            end(StreamEnded.Why.NOT_ALLOWED);
            return false;
        }
    }

    /** Says why, if the connection takes that, and ends it. */
    synchronized void end(StreamEnded.Why why) {
        if (!ended) {
            news.end(why);
            write();
            complete();
        }
    }

    private void write() {
        if (!opened || ended) {
            return;
        }
        try {
            long now = System.nanoTime();
            while (out.isReady()) {
                stuckSince = 0;
                if (unflushed) {
                    out.flush();
                    unflushed = false;
                    continue;
                }
                byte[] next = news.next(now);
                if (next == null) {
                    return;
                }
                out.write(next);
                unflushed = true;
            }
            stuckSince = stuckSince == 0 ? now : stuckSince;
        } catch (IOException | IllegalStateException e) {
            complete();
        }
    }

    private synchronized void complete() {
        if (!ended) {
            ended = true;
            closed.accept(this);
            try {
                connection.complete();
            } catch (IllegalStateException e) {
                // The server has ended it before.
                return;
            }
        }
    }

    @Override
    public synchronized void onWritePossible() {
        opened = true;
        write();
    }

    /** The client has gone. */
    @Override
    public void onError(@Nullable Throwable t) {
        complete();
    }

    @Override
    public void onError(AsyncEvent event) {
        complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
