package org.taizhang.query.redaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Role;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.api.redaction.FindTexts;
import org.taizhang.api.redaction.TextsView;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.log.seal.SealedText;
import org.taizhang.query.edge.Visibility;
import org.taizhang.runtime.privacy.Seal;
import org.taizhang.runtime.raw.RawEvents;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds where somebody is named, whatever became of it since: in the events themselves, one after the other, because
 * texts lie there sealed and no index may hold them. It looks for a while and says how to go on.
 */
@Component
class TextQueries {

    private static final int EVENTS_AT_ONCE = 500;
    private static final int MOST = 200;
    private static final Duration AT_A_TIME = Duration.ofSeconds(3);
    private static final int AROUND = 30;

    private final RawEvents events;
    private final Seal seal;
    private final JsonMapper json;

    TextQueries(RawEvents events, Seal seal, JsonMapper json) {
        this.events = events;
        this.seal = seal;
        this.json = json;
    }

    @QueryHandler
    TextsView handle(FindTexts query) {
        if (!Visibility.everything(query.caller()) || !query.caller().holds(Role.OFFICE)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        if (query.q().isBlank()) {
            throw new Refusal(GeneralRefusal.TEXT_REQUIRED);
        }
        long position = query.cursor() == null ? -1 : positionOf(query.cursor());
        long head = events.head();
        long end = System.nanoTime() + AT_A_TIME.toNanos();
        List<TextsView.Found> found = new ArrayList<>();
        while (position < head && found.size() < MOST && System.nanoTime() < end) {
            List<RawEvent> page = events.after(position, EVENTS_AT_ONCE);
            page.forEach(event -> look(event, query.q(), found));
            position = page.isEmpty() ? head : page.getLast().position();
        }
        return new TextsView(found, position < head ? Long.toString(position) : null, position + 1, head + 1);
    }

    private static long positionOf(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Refusal(LedgerRefusal.CURSOR_INVALID);
        }
    }

    /** Persons' own records are erased as a whole, and are not searched. */
    private void look(RawEvent event, String wanted, List<TextsView.Found> found) {
        if (event.name().startsWith("person.")) {
            return;
        }
        try {
            walk(json.readTree(event.payload()), "", (path, sealed) -> {
                String text = seal.open(sealed);
                int at = text.indexOf(wanted);
                if (at >= 0) {
                    found.add(new TextsView.Found(event.aggregateId(),
                            Objects.requireNonNullElse(event.aggregateType(), ""), event.sequence(), path, event.name(),
                            Instant.ofEpochMilli(event.recordedAt()), excerpt(text, at, wanted.length())));
                }
            });
        } catch (JacksonException e) {
            // An event that was altered; the audit names it.
        }
    }

    private interface Found {
        void at(String path, String sealed);
    }

    private static void walk(JsonNode node, String path, Found found) {
        if (node.isString()) {
            if (SealedText.parse(node.stringValue()).isPresent()) {
                found.at(path, node.stringValue());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "/" + i, found);
            }
        } else {
            node.properties().forEach(each -> walk(each.getValue(),
                    path + "/" + each.getKey().replace("~", "~0").replace("/", "~1"), found));
        }
    }

    private static String excerpt(String text, int at, int length) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + length + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
