package org.taizhang.standalone.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** A preview as a table on a terminal, where a Chinese character is two columns wide. */
final class PreviewTable {

    private static final int[] WIDTHS = {12, 44, 16, 16, 22, 30 };

    private final PrintStream out;

    PreviewTable(PrintStream out) {
        this.out = out;
    }

    void print(JsonNode document) {
        out.println(document.path("title").asString());
        JsonNode totals = document.path("totals");
        out.printf("章节 %s  问题 %s  措施 %s%n", totals.path("sections").asString(), totals.path("items").asString(),
                totals.path("measures").asString());
        line("编号", "措施 · measure", "责任人 · owner", "责任单位 · unit", "时限 · due", "提示 · warnings");
        for (JsonNode item : document.path("items")) {
            out.println("── " + cut(item.path("path").asString() + "  "
                    + item.path("problem").asString().lines().findFirst().orElse(""), 120));
            item.path("measures").forEach(this::measure);
        }
        document.path("warnings").forEach(warning -> out.println("! " + warning.path("zh").asString()));
        document.path("failures").forEach(failure -> out.println("✗ " + failure.path("zh").asString()));
    }

    private void measure(JsonNode measure) {
        JsonNode deadline = measure.path("deadline");
        String due = deadline.path("date").asString("").isEmpty()
                ? deadline.path("kind").asString()
                : deadline.path("date").asString();
        List<String> units = new ArrayList<>();
        if (measure.hasNonNull("responsibleUnit")) {
            units.add(measure.path("responsibleUnit").asString());
        }
        measure.path("leadUnits").forEach(unit -> units.add(unit.asString()));
        line(measure.path("path").asString(), measure.path("title").asString(), joined(measure.path("owners")),
                String.join("、", units), due, warnings(measure.path("warnings")));
    }

    private static String joined(JsonNode names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.asString()));
        return texts.isEmpty() ? "（未明确）" : String.join("、", texts);
    }

    private static String warnings(JsonNode warnings) {
        StringBuilder text = new StringBuilder();
        warnings.forEach(warning -> text.append(warning.path("zh").asString()));
        return text.toString();
    }

    private void line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = cut(cells[i], WIDTHS[i]);
            line.append(cell).append(" ".repeat(WIDTHS[i] - width(cell) + 1));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length() && used + width(text.charAt(i)) < width; i++) {
            cut.append(text.charAt(i));
            used += width(text.charAt(i));
        }
        return cut + "…";
    }

    private static int width(String text) {
        return text.chars().map(PreviewTable::width).sum();
    }

    private static int width(int c) {
        return c >= 0x1100 && c != '…' ? 2 : 1;
    }
}
