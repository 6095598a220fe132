package org.taizhang.query.stream;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.RawEvent;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one stored event changes, as far as it is told. What can only be seen in the payload is looked for by the names
 * of its fields, so that no stored revision is too old for it.
 *
 * @param items that may look different now; also ids of what is no item
 * @param outOfSight whether an item may have left somebody's sight
 * @param tasks whether tasks may have changed of who does not see one of the items
 * @param told persons whose messages changed
 * @param person whose scope may have changed
 * @param everything whether all rows may look different
 */
record Change(long position, Set<String> items, boolean outOfSight, boolean tasks, Set<String> told,
        @Nullable String person, boolean everything) {

    private static final Set<String> OUT_OF_SIGHT = Set.of("item.MeasureReassigned", "item.ResponsibleUnitAssigned");

    static Change of(RawEvent event, JsonMapper json) {
        String name = event.name();
        return switch (name.replaceFirst("\\..*", "")) {
            case "item" -> new Change(event.position(), Set.of(event.aggregateId()), OUT_OF_SIGHT.contains(name),
                    OUT_OF_SIGHT.contains(name), Set.of(), null, false);
            case "notice", "inspection", "lookback", "rule", "accountability", "redaction" ->
                new Change(event.position(), texts(json.readTree(event.payload()), "itemId", "itemIds", "streams"),
                        false, true, Set.of(), null, false);
            case "plan" -> new Change(event.position(), Set.of(), false, true, Set.of(), null, false);
            case "message", "inbox" -> new Change(event.position(), Set.of(), false, false,
                    texts(json.readTree(event.payload()), "to", "person"), null, false);
            case "person" ->
                new Change(event.position(), Set.of(), false, false, Set.of(), event.aggregateId(), false);
            case "settings" -> new Change(event.position(), Set.of(), false, false, Set.of(), null, true);
            default -> new Change(event.position(), Set.of(), false, false, Set.of(), null, false);
        };
    }

    /** The texts that fields of these names hold, alone or several, however deep. */
    private static Set<String> texts(JsonNode payload, String... fields) {
        return List.of(fields).stream().flatMap(field -> payload.findValues(field).stream())
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isString).map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
