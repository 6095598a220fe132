package org.taizhang.query.rebuild;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How fast groups go, between two looks at them. */
@Component
class Paces {

    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    private record Look(long position, long nanos, @Nullable Double pace) {}

    /** Events a second since the last look that is a second ago or more; null where nothing has moved, or none is. */
    @Nullable
    Double since(String group, long position) {
        long now = System.nanoTime();
        Look look = looks.merge(group, new Look(position, now, null), (before, fresh) -> {
            if (now - before.nanos() < SHORTEST_NANOS) {
                return before;
            }
            double pace = (position - before.position()) * 1e9 / (now - before.nanos());
            return new Look(position, now, pace > 0 ? pace : null);
        });
        return look.pace();
    }
}
