package org.taizhang.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The appends of each aggregate that are on their way, one after the other. Where one of them fails the whole succession
 * is broken, and stays so until it has been settled: what was decided on it must not be decided on again.
 */
final class Successions {

    private final ConcurrentMap<String, Succession> byAggregate = new ConcurrentHashMap<>();
    private final Duration patience;

    Successions(Duration patience) {
        this.patience = patience;
    }

    private final class Succession implements UnderWay {

        private final String aggregate;
        private final Append last;
        private final boolean broken;

        Succession(String aggregate, Append last, boolean broken) {
            this.aggregate = aggregate;
            this.last = last;
            this.broken = broken;
        }

        @Override
        public boolean broken() {
            Succession now = byAggregate.get(aggregate);
            return now != null && now.broken;
        }

        @Override
        public void await() {
            if (!last.settle(patience)) {
                throw new ConcurrencyException("what this was decided on of aggregate " + aggregate
                        + " does not follow on what is stored of it");
            }
        }

        @Override
        public boolean settle() {
            last.settle(patience);
            return byAggregate.remove(aggregate) == null;
        }
    }

    /** Before it is queued, so that nobody sees it done before it is known. */
    void add(Append append) {
        List<String> aggregates = append.aggregates();
        aggregates.forEach(aggregate -> byAggregate.compute(aggregate,
                (id, before) -> new Succession(id, append, before != null && before.broken)));
        append.beforeTelling(stored -> aggregates.forEach(aggregate -> byAggregate.computeIfPresent(aggregate,
                (id, now) -> ended(now, append, stored))));
    }

    private @Nullable Succession ended(Succession now, Append append, boolean stored) {
        if (!stored) {
            return new Succession(now.aggregate, now.last, true);
        }
        return now.last == append && !now.broken ? null : now;
    }

    @Nullable
    UnderWay of(String aggregate) {
        return byAggregate.get(aggregate);
    }
}
