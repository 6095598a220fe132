package org.taizhang.query.edge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.runtime.database.SharedLook;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import tools.jackson.databind.json.JsonMapper;

/**
 * Whole answers for whoever sees everything, whatever moment they are of: while no event has come and the day is the same,
 * who asks the same is given the same, made once and written as JSON once. Names are those of now, and what was erased is
 * gone from the past as well, so that an event ends all of them.
 */
@Component
public class KnownViews {

    private static final int MOST = 30;
    /** Of JSON; the view itself takes about twice as much. A larger one is told only to who asks meanwhile. */
    private static final int MOST_BYTES = 2 << 20;
    private static final List<String> GROUPS = List.of(ReadModel.GROUP, DirectoryProjection.GROUP);

    private final KnownAnswers answers = new KnownAnswers(MOST);
    /** JSON of views that are known, by identity, for as long as they are. */
    private final Cache<Object, Json> written = Caffeine.newBuilder().weakKeys().build();
    private final SharedLook<Map<String, Long>> reached;
    private final Clock clock;

    KnownViews(Positions positions, Clock clock) {
        this.reached = new SharedLook<>(() -> positions.reached(GROUPS));
        this.clock = clock;
    }

    private record Question(Object asked, LocalDate today, Map<String, Long> reached) {}

    /** Written when it is first asked for. */
    private final class Json {

        private final Question question;
        private byte[] bytes = new byte[0];

        Json(Question question) {
            this.question = question;
        }

        synchronized byte[] of(Object view, JsonMapper mapper) {
            if (bytes.length > 0) {
                return bytes;
            }
            byte[] now = mapper.writeValueAsBytes(view);
            if (now.length > MOST_BYTES) {
                answers.forget(question);
            } else {
                bytes = now;
            }
            return now;
        }
    }

    /**
     * @param asked all that the view depends on beside who asks and what has happened, compared by {@code equals}
     * @param making reads what has happened by itself; may fail, which is not remembered
     */
    public <V> V of(Caller caller, Object asked, Supplier<V> making) {
        if (!Visibility.everything(caller)) {
            return making.get();
        }
        Question question = new Question(asked, LocalDate.now(clock), reached.look());
        V view = answers.of(question, making);
        written.asMap().putIfAbsent(view, new Json(question));
        return view;
    }

    /** The view as JSON, written by one for all who were given it. */
    byte[] json(Object view, JsonMapper mapper) {
        Json known = written.getIfPresent(view);
        return known == null ? mapper.writeValueAsBytes(view) : known.of(view, mapper);
    }
}
