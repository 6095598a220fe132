package org.taizhang.api.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The state of one item, event by event, from the events' JSON as it is stored. Fields lie under paths: those of the item
 * by their names ({@code status}, {@code problem.title}), those of its parts under the part's id
 * ({@code measures/<id>/state}, {@code evidence/<id>/files}, {@code extensions/<id>/to}). Of each field is known which
 * event set it. It shares no code with the models, so that each can be checked by the other.
 */
public final class ItemReplay {

    private static final String STATUS = "status";
    private static final String STATE = "state";
    private static final String CLOSURE = "closure";
    private static final Set<String> IDS = Set.of("itemId", "measureId", "evidenceId", "extensionId");

    private final TreeMap<String, FieldState> fields = new TreeMap<>();
    private long sequence = -1;

    /** Whether events of this name are an item's. */
    public static boolean replays(String name) {
        return name.startsWith("item.");
    }

    /**
     * The next event.
     *
     * @param name logical name, such as {@code item.EvidenceSubmitted}
     * @param payload its JSON object as maps, lists, texts, numbers and truth values
     * @throws IllegalArgumentException for an event that an item does not have, or one out of order
     */
    public void apply(long next, String name, Map<String, ?> payload) {
        if (next != sequence + 1) {
            throw new IllegalArgumentException("event " + next + " after " + sequence);
        }
        sequence = next;
        String part = partOf(payload);
        switch (name) {
            case "item.ProblemRaised", "item.ItemTakenOver" -> {
                put("", payload);
                put(STATUS, "RAISED");
                put("round", 1);
                put("takenOver", name.equals("item.ItemTakenOver"));
            }
            case "item.ResponsibleUnitAssigned" -> put("", payload);
            case "item.ItemClaimed" -> {
                put(STATUS, "CLAIMED");
                put("claim.unit", payload.get("unit"));
                put("claim.on", payload.get("claimedOn"));
                object(payload, "immediateDeadlines")
                        .forEach((measure, day) -> put("measures/" + measure + "/deadline.date", day));
            }
            case "item.ItemPutInForce" -> {
                put("inForce", true);
                replace("plan", payload);
            }
            case "item.ProblemAmended" -> {
                object(payload, "amendment").forEach((field, value) -> put("problem." + field, value));
                put("amendment.reason", payload.get("reason"));
                put("amendment.planVersion", payload.get("planVersion"));
            }
            case "item.RootCauseRecorded" -> put("problem.rootCause", payload.get("text"));
            case "item.SameTypeCheckRecorded" -> replace("sameTypeCheck", payload);
            case "item.RepeatedProblemLinked" -> put("repeats/" + payload.get("earlier"), payload);
            case "item.EstablishedRuleLinked" -> put("rules/" + payload.get("ruleId"), payload);
            case "item.RuleDemandMet" -> replace("ruleDemand", payload);
            case "item.ItemWithdrawn" -> ended("WITHDRAWN", payload);
            case "item.ItemMerged" -> ended("MERGED", payload);
            case "item.MeasureAssigned" -> {
                Map<String, ?> measure = object(payload, "measure");
                String path = "measures/" + measure.get("measureId");
                put(path, measure);
                put(path + "/" + STATE, "OPEN");
            }
            case "item.MeasureAmended" -> {
                remove(part + "/deadline");
                put(part, payload);
            }
            case "item.DeadlineSettled" -> replace(part + "/deadline", object(payload, "deadline"));
            case "item.MeasureReassigned" -> {
                replace(part + "/assignment", object(payload, "assignment"));
                put(part + "/reassignment.reason", payload.get("reason"));
            }
            case "item.MeasureDropped" -> measure(part, "DROPPED", "drop", payload);
            case "item.MeasureBasicallyCompleted" -> done(part, "BASICALLY_COMPLETED", "basicallyCompleted", payload);
            case "item.MeasureCompleted" -> done(part, "COMPLETED", "completion", payload);
            case "item.MeasureReviewed" -> done(part, Boolean.TRUE.equals(payload.get("positive"))
                    ? "SUSTAINED"
                    : "OPEN", "review", payload);
            case "item.ProgressReported" -> {
                replace(part + "/progress", payload);
                begun();
            }
            case "item.MeasureFellOverdue" -> put(part + "/overdueSince", payload.get("due"));
            case "item.ExtensionRequested" -> part(part, "REQUESTED", payload);
            case "item.ExtensionGranted" -> {
                part(part, "GRANTED", payload);
                put("measures/" + payload.get("measureId") + "/extendedTo", payload.get("to"));
            }
            case "item.ExtensionDeclined" -> part(part, "DECLINED", payload);
            case "item.ExtensionWithdrawn" -> part(part, "WITHDRAWN", payload);
            case "item.EvidenceSubmitted" -> {
                part(part, "SUBMITTED", payload);
                begun();
            }
            case "item.EvidenceAccepted" -> part(part, "ACCEPTED", payload);
            case "item.EvidenceReturned" -> part(part, "RETURNED", payload);
            case "item.EvidenceWithdrawn" -> part(part, "WITHDRAWN", payload);
            case "item.ClosureRequested" -> {
                put(STATUS, "CLOSURE_REQUESTED");
                replace(CLOSURE, payload);
            }
            case "item.ClosureStepApproved" -> put("closure/steps/" + payload.get("position"), payload);
            case "item.ClosureReturned" -> backToWork(payload);
            case "item.ItemClosed", "item.TakenOverClosureAccepted" -> {
                put(STATUS, "CLOSED");
                replace("closed", payload);
            }
            case "item.ItemReopened" -> {
                backToWork(payload);
                remove("closed");
                put("round", payload.get("round"));
                replace("reopened", payload);
                list(payload, "measures").forEach(measure -> reopen("measures/" + measure));
            }
            default -> throw new IllegalArgumentException("not an event of an item: " + name);
        }
    }

    /** The sequence number of the last event; -1 before the first. */
    public long sequence() {
        return sequence;
    }

    /** Every field by its path, as of now; later events do not change it. */
    public SortedMap<String, FieldState> state() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** What differs between two states, by path. */
    public static List<FieldChange> difference(SortedMap<String, FieldState> before,
            SortedMap<String, FieldState> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String path : paths) {
            FieldState then = before.get(path);
            FieldState now = after.get(path);
            if (then == null || now == null || !then.value().equals(now.value())) {
                changes.add(new FieldChange(path, then, now));
            }
        }
        return List.copyOf(changes);
    }

    private static String partOf(Map<String, ?> payload) {
        if (payload.containsKey("extensionId")) {
            return "extensions/" + payload.get("extensionId");
        }
        if (payload.containsKey("evidenceId")) {
            return "evidence/" + payload.get("evidenceId");
        }
        return "measures/" + payload.get("measureId");
    }

    /** The first thing done turns claimed into in progress. */
    private void begun() {
        FieldState status = fields.get(STATUS);
        if (status != null && status.value().equals("CLAIMED")) {
            put(STATUS, "IN_PROGRESS");
        }
    }

    private void ended(String status, Map<String, ?> payload) {
        put(STATUS, status);
        replace("ended", payload);
    }

    private void backToWork(Map<String, ?> payload) {
        put(STATUS, "IN_PROGRESS");
        remove(CLOSURE);
        put("returned.reason", payload.get("reason"));
    }

    private void measure(String part, String state, String what, Map<String, ?> payload) {
        put(part + "/" + STATE, state);
        replace(part + "/" + what, payload);
    }

    private void done(String part, String state, String what, Map<String, ?> payload) {
        measure(part, state, what, payload);
        begun();
    }

    private void part(String part, String state, Map<String, ?> payload) {
        put(part + "/" + STATE, state);
        if (payload.get("measureId") instanceof String measure) {
            put(part + "/measure", measure);
        }
        put(part, payload);
    }

    private void reopen(String part) {
        put(part + "/" + STATE, "OPEN");
        List.of("completion", "basicallyCompleted", "progress", "review").forEach(what -> remove(part + "/" + what));
    }

    private void replace(String path, Map<String, ?> payload) {
        remove(path);
        put(path, payload);
    }

    private void remove(String path) {
        fields.keySet().removeIf(field -> field.equals(path) || field.startsWith(path + ".")
                || field.startsWith(path + "/"));
    }

    /** An object's fields each under their own path; null is as if the field were not there. */
    private void put(String path, @Nullable Object value) {
        if (value == null) {
            remove(path);
        } else if (value instanceof Map<?, ?> object) {
            object.forEach((name, field) -> {
                if (!IDS.contains(name)) {
                    put(under(path, String.valueOf(name)), field);
                }
            });
        } else {
            Object plain = value instanceof Number number && number.doubleValue() == number.longValue()
                    ? number.longValue()
                    : value;
            FieldState now = fields.get(path);
            if (now == null || !now.value().equals(plain)) {
                fields.put(path, new FieldState(plain, sequence));
            }
        }
    }

    /** Parts have a stroke before their fields, fields of fields a dot. */
    private static String under(String path, String name) {
        if (path.isEmpty()) {
            return name;
        }
        return path + (path.matches("\\w+/[^/]+|closure/steps/\\d+") ? "/" : ".") + name;
    }

    private static Map<String, ?> object(Map<String, ?> payload, String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (payload.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> object.put(String.valueOf(key), Objects.requireNonNullElse(value, "")));
        }
        return object;
    }

    private static List<?> list(Map<String, ?> payload, String name) {
        return payload.get(name) instanceof List<?> list ? list : List.of();
    }
}
