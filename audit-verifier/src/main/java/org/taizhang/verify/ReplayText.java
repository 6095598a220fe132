package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.Erased;
import org.taizhang.api.replay.FieldState;
import org.taizhang.log.CanonicalJson;

/** A replayed item for people. */
final class ReplayText {

    private final Messages messages;

    ReplayText(Messages messages) {
        this.messages = messages;
    }

    void print(Replayed replayed, PrintStream out) {
        var last = replayed.last();
        messages.print(out, "replay-state", Visible.line(replayed.item()), Long.toString(last.entry().streamSeq()),
                Visible.line(last.type()), Replayed.recordedAt(last).toString(), Long.toString(last.index()));
        replayed.state().forEach((path, field) -> messages.print(out, "replay-field", Visible.line(path),
                text(field), Long.toString(field.setBy()), setBy(replayed, field)));
        if (replayed.from() == null) {
            return;
        }
        messages.print(out, "replay-changes", Long.toString(replayed.from()),
                Long.toString(last.entry().streamSeq()), Integer.toString(replayed.changes().size()));
        for (var change : replayed.changes()) {
            var path = Visible.line(change.path());
            var after = change.after();
            if (after == null) {
                messages.print(out, "replay-removed", path, text(change.before()));
            } else {
                messages.print(out, "replay-change", path, text(change.before()), text(after),
                        Long.toString(after.setBy()), setBy(replayed, after));
            }
        }
    }

    private static String setBy(Replayed replayed, FieldState field) {
        return Visible.line(replayed.event(field.setBy()).type());
    }

    private String text(@Nullable FieldState field) {
        if (field == null) {
            return messages.text("replay-nothing");
        }
        var shown = shown(field.value());
        return Visible.line(shown instanceof String text ? text : new String(CanonicalJson.write(shown), UTF_8));
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case OpenedTexts.Closed(_, var redacted) -> redacted ? Erased.TEXT : messages.text("replay-sealed");
            case List<?> list -> list.stream().map(this::shown).toList();
            case Map<?, ?> map -> {
                var shown = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, field) -> shown.put(String.valueOf(name), shown(field)));
                yield shown;
            }
            case null, default -> value;
        };
    }
}
