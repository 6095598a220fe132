package org.taizhang.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.replay.FieldState;
import org.taizhang.log.CanonicalJson;

/**
 * A replayed item for machines: one object in the form of RFC 8785. {@code format} is {@code taizhang-replay/1}. A field
 * has {@code value} and {@code setBy}; a text that was redacted is <code>{"redacted":true}</code>, one that the bundle has
 * no key for <code>{"sealed":true}</code>.
 */
final class ReplayJson {

    private ReplayJson() {}

    static byte[] of(Report report, Outcome outcome, Replayed replayed) {
        var json = new TreeMap<String, Object>();
        json.put("format", "taizhang-replay/1");
        json.put("exitCode", outcome.exitCode());
        json.put("integrity", ReportJson.verdict(report.integrity()));
        json.put("completeness", ReportJson.verdict(report.completeness()));
        ReportJson.put(json, "shownUpTo", report.shownUpTo());
        json.put("item", replayed.item());
        json.put("events", replayed.events().stream().map(ReplayJson::event).toList());
        var state = new TreeMap<String, Object>();
        replayed.state().forEach((path, field) -> state.put(path, field(field)));
        json.put("state", state);
        if (replayed.from() != null) {
            json.put("from", replayed.from());
            json.put("changes", changes(replayed));
        }
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> event(ItemEvents.Event event) {
        return Map.of("seq", event.entry().streamSeq(), "type", event.type(), "recordedAt",
                Replayed.recordedAt(event).toString(), "leaf", event.index(), "actor", event.entry().get("actor"));
    }

    private static List<Object> changes(Replayed replayed) {
        var changes = new ArrayList<Object>();
        for (var change : replayed.changes()) {
            var json = new TreeMap<String, Object>(Map.of("path", change.path()));
            if (change.before() != null) {
                json.put("before", field(change.before()));
            }
            if (change.after() != null) {
                json.put("after", field(change.after()));
            }
            changes.add(json);
        }
        return changes;
    }

    private static Map<String, @Nullable Object> field(FieldState field) {
        var json = new TreeMap<String, @Nullable Object>();
        json.put("value", value(field.value()));
        json.put("setBy", field.setBy());
        return json;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case OpenedTexts.Closed(_, var redacted) -> Map.of(redacted ? "redacted" : "sealed", true);
            case List<?> list -> list.stream().map(ReplayJson::value).toList();
            case Map<?, ?> map -> {
                var json = new TreeMap<String, @Nullable Object>();
                map.forEach((name, field) -> json.put(String.valueOf(name), value(field)));
                yield json;
            }
            case null, default -> value;
        };
    }
}
