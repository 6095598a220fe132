package org.taizhang.documents;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.taizhang.documents.PlanPreview.Confidence;

/** How sure one may be of what was read of a measure, judged by how it is written. */
final class Sureness {

    /** Labelled, or in a column of its own, in a form that is known. */
    private static final double SURE = 0.95;
    /** By its place only, or in a form that is taken to mean another. */
    private static final double LIKELY = 0.8;
    /** To be compared with the document. */
    private static final double DOUBTFUL = 0.6;

    private static final Pattern PERSON = Pattern
            .compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,12}·\\p{IsHan}{1,12}|[\\p{IsLatin} .'-]+");

    private Sureness() {}

    static Confidence of(String text, Metadata metadata, Deadlines.Reading deadline) {
        return new Confidence(unbalanced(text) ? DOUBTFUL : metadata.any() ? SURE : LIKELY,
                owners(metadata.get(Label.OWNERS)), unit(metadata.get(Label.RESPONSIBLE_UNIT)),
                deadline.deadline().kind() == DeadlineKind.UNCONFIRMED
                        ? DOUBTFUL
                        : deadline.warnings().isEmpty() ? SURE : LIKELY);
    }

    static boolean unbalanced(String text) {
        return text.chars().filter(c -> c == '“').count() != text.chars().filter(c -> c == '”').count();
    }

    private static @Nullable Double owners(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Names owners = Names.of(written);
        boolean persons = !owners.names().isEmpty() && !owners.placeholder() && !owners.group()
                && owners.names().stream().allMatch(name -> PERSON.matcher(name).matches());
        return !persons ? Double.valueOf(DOUBTFUL) : owners.note() == null ? SURE : LIKELY;
    }

    private static @Nullable Double unit(@Nullable String written) {
        int units = Names.of(written).names().size();
        return units == 0 ? null : Double.valueOf(units == 1 ? SURE : DOUBTFUL);
    }
}
