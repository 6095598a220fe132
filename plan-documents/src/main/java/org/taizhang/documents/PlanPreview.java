package org.taizhang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What was read of a document; nothing is saved. Every row tells where it stood and how sure the reading is.
 *
 * @param documentSha256 hash of the bytes, 64 hex digits
 * @param failures rows that could not be read; they stop nothing else
 */
public record PlanPreview(String documentSha256, String title, Totals totals, List<Section> sections, List<Item> items,
        List<Warning> warnings, List<Failure> failures) {

    public record Totals(int sections, int items, int measures) {}

    /** A heading under which items stand. */
    public record Section(String path, String title) {}

    /**
     * @param path place in the document, such as {@code 三-(一)}
     * @param problemDerived the document names no problem here: the text follows from the heading
     * @param details columns that only some sources have, by name
     */
    public record Item(String path, @Nullable String section, String title, String problem, boolean problemDerived,
            @Nullable String aspect, List<String> manifestations, @Nullable String rootCause,
            Map<String, String> details, @Nullable String declaredStatus, @Nullable String responsibleUnit,
            List<Measure> measures, List<Warning> warnings, Source source) {}

    /**
     * @param owners names as written, without placeholders; groups such as 班子成员 are among them, with a warning
     * @param unassigned nobody is named
     * @param ownersNote what the document adds about owners: titles, 下同, 按职责分工负责
     */
    public record Measure(String path, String title, String text, List<String> owners, boolean unassigned,
            @Nullable String ownersNote, List<String> leadLeaders, @Nullable String responsibleUnit,
            List<String> leadUnits, List<String> assistingUnits, @Nullable String oversightUnit, Deadline deadline,
            @Nullable String declaredStatus, @Nullable String declaredProgress, List<String> evidenceReferences,
            List<Warning> warnings, Confidence confidence, Source source) {}

    /** How sure the reading of each part is, 0 to 1; of owners and unit, where the document names any. */
    public record Confidence(double text, @Nullable Double owners, @Nullable Double unit, double deadline) {

        /** The part that is least sure. */
        double least() {
            return Stream.of(text, owners, unit, deadline).filter(Objects::nonNull).mapToDouble(part -> part).min()
                    .orElseThrow();
        }
    }

    /**
     * @param date last day; null while unknown
     * @param reviewEvery MONTH, QUARTER, HALF_YEAR or YEAR for what is kept up
     */
    public record Deadline(DeadlineKind kind, @Nullable LocalDate date, @Nullable String reviewEvery,
            @Nullable String rawText) {}

    /**
     * @param place such as 第 12 行, or a sheet and row
     * @param confidence 0 to 1: of what is least sure in the row
     */
    public record Source(String place, String excerpt, double confidence) {}

    public record Warning(String code, String zh, String en) {}

    public record Failure(Source source, String code, String zh, String en) {}
}
