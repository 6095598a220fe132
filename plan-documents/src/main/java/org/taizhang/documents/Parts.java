package org.taizhang.documents;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a numbered line and the paragraphs under it say: heading, problem, manifestation, cause, measures, metadata. */
final class Parts {

    /** What a labelled paragraph is about. */
    enum Kind {
        HEADING,
        PROBLEM,
        MANIFESTATION,
        CAUSE,
        MEASURES,
        GOAL
    }

    private static final Map<Kind, Pattern> LABELS = new EnumMap<>(Kind.class);

    static {
        label(Kind.PROBLEM, "(?:存在的?)?(?:主要|突出|具体|反馈)?问题(?:描述)?");
        label(Kind.MANIFESTATION, "(?:具体|主要|问题)表现");
        label(Kind.CAUSE, "(?:原因(?:剖析|分析)|产生原因|问题根源)");
        label(Kind.MEASURES, "(?:具体|主要|下一步)?(?:整改|改进)?(?:措施|举措)");
        label(Kind.GOAL, "(?:整改|工作)?目标");
    }

    private final Map<Kind, StringBuilder> texts = new EnumMap<>(Kind.class);
    private Metadata metadata = Metadata.NONE;
    private Kind current = Kind.HEADING;

    private static void label(Kind kind, String names) {
        LABELS.put(kind, Pattern.compile("^[【\\[]?" + names + "[】\\]]?\\s*[:：]\\s*(.*)$", Pattern.DOTALL));
    }

    void add(String line) {
        Metadata read = Metadata.extract(line);
        metadata = metadata.inheriting(read);
        String text = read.text();
        for (var label : LABELS.entrySet()) {
            Matcher matcher = label.getValue().matcher(text);
            if (matcher.matches()) {
                current = label.getKey();
                texts.computeIfAbsent(current, kind -> new StringBuilder());
                text = matcher.group(1);
                break;
            }
        }
        addText(text);
    }

    void addText(String text) {
        if (!text.isBlank()) {
            StringBuilder part = texts.computeIfAbsent(current, kind -> new StringBuilder());
            part.append(part.isEmpty() ? "" : "\n").append(text.strip());
        }
    }

    Metadata metadata() {
        return metadata;
    }

    boolean has(Kind kind) {
        return texts.containsKey(kind);
    }

    /** Null where there is none; empty where only its label stands. */
    @Nullable
    String get(Kind kind) {
        StringBuilder text = texts.get(kind);
        return text == null ? null : text.toString();
    }

    /** It names a problem or measures by itself. */
    boolean complete() {
        return has(Kind.PROBLEM) || has(Kind.MEASURES);
    }

    String heading() {
        String heading = get(Kind.HEADING);
        return heading == null ? "" : heading;
    }

    /** Everything it says, whatever about. */
    String whole() {
        return String.join("\n", texts.values());
    }
}
