package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.replay.FieldState;
import org.taizhang.api.replay.ItemReplay;
import org.taizhang.log.CanonicalJson;
import org.taizhang.log.InvalidBundle;
import org.taizhang.log.InvalidJson;

/**
 * Makes the state of an item from its events in a bundle. The bundle is verified first; of one that does not hold the
 * state is shown all the same, under a warning.
 */
final class ReplayCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final Progress progress;

    ReplayCommand(PrintStream out, PrintStream err, Messages messages, Progress progress) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.progress = progress;
    }

    Outcome run(Arguments arguments) throws Arguments.Misused {
        var file = arguments.words().get(1);
        var json = arguments.has(Arguments.JSON);
        var item = arguments.required(Arguments.ITEM);
        var moment = Moment.of(arguments.option(Arguments.AT));
        var diff = Moment.sequence(arguments.option(Arguments.DIFF));
        var ifNot = Outcome.COULD_NOT_CHECK;
        try {
            var path = InputFile.path(file);
            // Who signed is another question, and evidence files are no part of the state.
            var check = new BundleCheck(path, null, List.of(), false, false, progress);
            var report = check.run();
            var outcome = report.outcome() == Outcome.VERIFIED ? Outcome.VERIFIED : Outcome.NOT_VERIFIED;
            ifNot = outcome == Outcome.VERIFIED ? ifNot : outcome;
            sayWhether(report, json ? err : out);
            var replayed = replay(path, item, moment, diff, check.texts());
            if (json) {
                out.println(new String(ReplayJson.of(report, outcome, replayed), UTF_8));
            } else {
                new ReplayText(messages).print(replayed, out);
            }
            return outcome;
        } catch (IOException unreadable) {
            messages.print(err, "file-unreadable", file);
        } catch (InvalidBundle invalid) {
            // Said with the verdicts; or a payload is too large.
            messages.print(err, "finding.NOT_A_BUNDLE", invalid.problem().name(),
                    Visible.line(String.valueOf(invalid.getMessage())));
        } catch (CannotReplay cannot) {
            messages.print(err, cannot.key, cannot.values.toArray());
        }
        return ifNot;
    }

    private void sayWhether(Report report, PrintStream to) {
        if (report.outcome() == Outcome.VERIFIED) {
            messages.print(to, "replay-verified");
        } else {
            messages.print(to, "replay-not-verified");
            new ReportText(messages).print(report, to);
        }
    }

    private static Replayed replay(Path path, String item, Moment moment, @Nullable Long diff, SealedTexts texts)
            throws IOException, InvalidBundle, CannotReplay {
        var events = ItemEvents.read(path, item);
        if (events.isEmpty()) {
            throw new CannotReplay("replay-no-item", Visible.line(item));
        }
        var last = moment.lastOf(events);
        if (last < 0 || diff != null && diff > last) {
            throw new CannotReplay("replay-range", Visible.line(item), Integer.toString(events.size() - 1));
        }
        var replay = new ItemReplay();
        SortedMap<String, FieldState> before = new TreeMap<>();
        for (var event : events.subList(0, last + 1)) {
            apply(replay, event, texts);
            if (diff != null && replay.sequence() == diff) {
                before = replay.state();
            }
        }
        return new Replayed(item, events.subList(0, last + 1), replay.state(), diff,
                diff == null ? List.of() : ItemReplay.difference(before, replay.state()));
    }

    private static void apply(ItemReplay replay, ItemEvents.Event event, SealedTexts texts) throws CannotReplay {
        try {
            if (CanonicalJson.parse(event.payload()) instanceof Map<?, ?> payload) {
                replay.apply(event.entry().streamSeq(), event.type(),
                        new OpenedTexts(event.keys(), texts::isRedacted).in(payload));
                return;
            }
        } catch (InvalidJson | IllegalArgumentException unknown) {
            // Said below.
        }
        throw new CannotReplay("replay-unknown", Long.toString(event.index()),
                Long.toString(event.entry().streamSeq()), Visible.line(event.type()));
    }

    /** The last event that counts: by its number, by the time when it was recorded, or the last of all. */
    private record Moment(@Nullable Long sequence, @Nullable Instant time) {

        static Moment of(@Nullable String text) throws Arguments.Misused {
            if (text == null || text.matches("\\d{1,18}")) {
                return new Moment(sequence(text), null);
            }
            try {
                return new Moment(null, OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException otherwise) {
                throw new Arguments.Misused();
            }
        }

        static @Nullable Long sequence(@Nullable String text) throws Arguments.Misused {
            if (text == null) {
                return null;
            }
            if (!text.matches("\\d{1,18}")) {
                throw new Arguments.Misused();
            }
            return Long.valueOf(text);
        }

        /** Its place, or -1 where there is none. */
        int lastOf(List<ItemEvents.Event> events) {
            if (sequence != null) {
                return sequence < events.size() ? sequence.intValue() : -1;
            }
            int last = -1;
            while (last + 1 < events.size() && (time == null
                    || events.get(last + 1).entry().recordedAt() <= time.toEpochMilli())) {
                last++;
            }
            return last;
        }
    }

    private static final class CannotReplay extends Exception {

        private static final long serialVersionUID = 1L;
        private final String key;
        private final transient List<String> values;

        CannotReplay(String key, String... values) {
            this.key = key;
            this.values = List.of(values);
        }
    }
}
