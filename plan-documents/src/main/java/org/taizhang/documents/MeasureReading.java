package org.taizhang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.taizhang.documents.PlanPreview.Confidence;
import org.taizhang.documents.PlanPreview.Measure;
import org.taizhang.documents.PlanPreview.Warning;

/** Makes a measure of a text with its metadata. */
final class MeasureReading {

    private static final Pattern ENUMERATED = Pattern.compile("(?:^|(?<=[。；;，,：:\\n]))\\s*[一二三四五六七八九]是(?:要)?");
    private static final Pattern NUMBERED = Pattern
            .compile("(?:^|(?<=[。；;\\n]))\\s*(?:[0-9０-９]{1,2}[.．、](?!\\d)|[（(][0-9０-９]{1,2}[）)]|[①-⑳])\\s*");

    private final ReadingContext context;

    MeasureReading(ReadingContext context) {
        this.context = context;
    }

    /** What a running ledger adds. */
    record Declared(@Nullable String status, @Nullable String progress, List<String> references) {

        static final Declared NOTHING = new Declared(null, null, List.of());
    }

    /** The single measures of a text that holds several: 一是…二是…, or 1、…2、…. */
    static List<String> split(String text) {
        for (Pattern marks : List.of(ENUMERATED, NUMBERED)) {
            Matcher mark = marks.matcher(text);
            List<Integer> starts = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            while (mark.find()) {
                starts.add(mark.start());
                ends.add(mark.end());
            }
            if (starts.size() > 1 || starts.size() == 1 && starts.getFirst() == 0) {
                List<String> measures = new ArrayList<>();
                for (int i = 0; i < starts.size(); i++) {
                    int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
                    measures.add(text.substring(ends.get(i), end).strip());
                }
                return measures.stream().filter(measure -> !measure.isEmpty()).toList();
            }
        }
        return List.of(text.strip());
    }

    Measure read(String path, String text, Metadata metadata, Declared declared, String place) {
        List<Warning> warnings = new ArrayList<>();
        Names owners = Names.of(metadata.get(Label.OWNERS));
        List<String> units = Names.of(metadata.get(Label.RESPONSIBLE_UNIT)).names();
        List<String> assisting = new ArrayList<>();
        if (units.size() > 1) {
            assisting.addAll(units.subList(1, units.size()));
            warnings.add(Warnings.SEVERAL_UNITS.warning());
        }
        Names.of(metadata.get(Label.ASSISTING_UNITS)).names().stream().filter(unit -> !assisting.contains(unit))
                .forEach(assisting::add);
        if (owners.placeholder() && owners.names().isEmpty()) {
            warnings.add(Warnings.PLACEHOLDER_OWNER.warning());
        }
        if (owners.group()) {
            warnings.add(Warnings.GROUP_OWNER.warning());
        }
        if (Sureness.unbalanced(text)) {
            warnings.add(Warnings.UNBALANCED_QUOTE.warning());
        }
        Deadlines.Reading deadline = Deadlines.read(metadata.get(Label.DEADLINE), context);
        warnings.addAll(deadline.warnings());
        Confidence confidence = Sureness.of(text, metadata, deadline);
        return new Measure(path, firstSentence(text), text, owners.names(), owners.names().isEmpty(), owners.note(),
                Names.of(metadata.get(Label.LEAD_LEADERS)).names(), units.isEmpty() ? null : units.getFirst(),
                Names.of(metadata.get(Label.LEAD_UNITS)).names(), assisting,
                first(Names.of(metadata.get(Label.OVERSIGHT_UNIT)).names()), deadline.deadline(), declared.status(),
                declared.progress(), declared.references(), warnings, confidence,
                source(place, text, confidence.least()));
    }

    static PlanPreview.Source source(String place, String text, double confidence) {
        String line = text.replace('\n', ' ');
        return new PlanPreview.Source(place, line.length() > 60 ? line.substring(0, 60) + "…" : line, confidence);
    }

    static String firstSentence(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        int end = line.indexOf('。');
        String sentence = end > 0 ? line.substring(0, end + 1) : line;
        return sentence.length() > 80 ? sentence.substring(0, 80) : sentence;
    }

    private static @Nullable String first(List<String> list) {
        return list.isEmpty() ? null : list.getFirst();
    }
}
