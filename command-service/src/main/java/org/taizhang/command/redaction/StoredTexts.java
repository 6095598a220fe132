package org.taizhang.command.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.redaction.RedactedText;
import org.taizhang.api.redaction.RedactionRefusal;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.log.seal.SealedText;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;
import org.taizhang.runtime.raw.RawEvents;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds sealed texts in events as they are stored. */
@Component
class StoredTexts {

    /** @param path a JSON pointer */
    record Place(String stream, long sequence, String path) {

        @Override
        public String toString() {
            return stream + "#" + sequence + path;
        }
    }

    private final RawEvents events;
    private final KeyStore keys;
    private final JsonMapper json;

    StoredTexts(RawEvents events, KeyStore keys, JsonMapper json) {
        this.events = events;
        this.keys = keys;
        this.json = json;
    }

    /**
     * What lies at these places.
     *
     * @throws Refusal REDACTION_PLACE_UNKNOWN, REDACTION_OF_PERSON or REDACTION_DONE; each place is named
     */
    List<RedactedText> at(Collection<Place> places) {
        Map<String, List<RawEvent>> streams = new HashMap<>();
        List<RedactedText> found = new ArrayList<>();
        for (Place place : places) {
            RawEvent event = streams.computeIfAbsent(place.stream(), events::ofAggregate).stream()
                    .filter(each -> each.sequence() == place.sequence()).findFirst()
                    .orElseThrow(() -> refused(RedactionRefusal.REDACTION_PLACE_UNKNOWN, place));
            // What is sealed in a person's record is sealed with the one key of that person.
            if (event.name().startsWith("person.")) {
                throw refused(RedactionRefusal.REDACTION_OF_PERSON, place);
            }
            KeyRef key = keyAt(event, place.path())
                    .orElseThrow(() -> refused(RedactionRefusal.REDACTION_PLACE_UNKNOWN, place));
            if (keys.find(key) == null) {
                throw refused(RedactionRefusal.REDACTION_DONE, place);
            }
            found.add(new RedactedText(place.stream(), place.sequence(), place.path(), key.toString()));
        }
        return found;
    }

    private Optional<KeyRef> keyAt(RawEvent event, String path) {
        try {
            JsonNode node = json.readTree(event.payload()).at(path);
            return node.isString()
                    ? SealedText.parse(node.stringValue()).map(text -> KeyRef.parse(text.ref()))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Refusal refused(RedactionRefusal code, Place place) {
        return new Refusal(code, List.of(Missing.of(code, place.toString())));
    }
}
