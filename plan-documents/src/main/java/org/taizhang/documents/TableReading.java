package org.taizhang.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.taizhang.documents.MeasureReading.Declared;
import org.taizhang.documents.PlanPreview.Item;
import org.taizhang.documents.PlanPreview.Measure;

/** Reads ledgers in tables: title rows above the header, cells left empty by merging, several measures in a cell. */
final class TableReading {

    private static final Pattern TOTALS = Pattern.compile("合\\s*计|总\\s*计|小\\s*计");
    private static final Pattern COUNTED = Pattern.compile("(\\d+)\\s*(个问题|条措施|项措施|条问题|项问题)");
    private static final Pattern SECTION = Pattern.compile(".*(方面|领域)$");
    private static final Pattern YES = Pattern.compile("[√✓✔]|是|完成");

    private final MeasureReading measures;
    private final Gathering found;

    TableReading(MeasureReading measures, Gathering found) {
        this.measures = measures;
        this.found = found;
    }

    /** The known columns by their place, and the row after the header; null where no row is one. */
    private record Header(Map<Column, Integer> columns, int firstRow) {

        static @Nullable Header of(Source.Table table) {
            for (int i = 0; i < table.rows().size(); i++) {
                Map<Column, Integer> columns = new EnumMap<>(Column.class);
                List<String> cells = table.rows().get(i).cells();
                for (int c = 0; c < cells.size(); c++) {
                    Column column = Column.named(cells.get(c));
                    if (column != null) {
                        columns.putIfAbsent(column, c);
                    }
                }
                boolean says = columns.containsKey(Column.MEASURE) || columns.containsKey(Column.PROBLEM);
                if (says && columns.size() >= 2) {
                    return new Header(columns, i + 1);
                }
            }
            return null;
        }

        String cell(Source.Row row, Column column) {
            Integer place = columns.get(column);
            return place == null ? "" : row.cell(place).strip();
        }
    }

    boolean hasHeader(Source.Table table) {
        return Header.of(table) != null;
    }

    /** No column for problems: its rows are measures of what stands above it. */
    boolean holdsMeasuresOnly(Source.Table table) {
        Header header = Header.of(table);
        return header != null && header.columns().containsKey(Column.MEASURE)
                && !header.columns().containsKey(Column.PROBLEM) && !header.columns().containsKey(Column.MANIFESTATION);
    }

    List<Measure> measures(Source.Table table, String path) {
        Header header = Header.of(table);
        List<Measure> given = new ArrayList<>();
        if (header != null) {
            for (Source.Row row : table.rows().subList(header.firstRow(), table.rows().size())) {
                readMeasures(row, header, path, given, null);
            }
        }
        return given;
    }

    /** An item under way: rows that continue it add measures. */
    private static final class Open {
        String path = "";
        String problem = "";
        @Nullable
        String section;
        List<String> manifestations = new ArrayList<>();
        Map<String, String> details = new LinkedHashMap<>();
        @Nullable
        String cause;
        @Nullable
        String aspect;
        String place = "";
        final List<Measure> measures = new ArrayList<>();
    }

    void read(Source.Table table, String above, @Nullable String heading) {
        Header header = Header.of(table);
        if (header == null) {
            return;
        }
        Open open = null;
        Source.Row filled = null;
        String lastProblem = "";
        for (Source.Row row : table.rows().subList(header.firstRow(), table.rows().size())) {
            if (row.cells().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (row.cells().stream().limit(3).anyMatch(cell -> TOTALS.matcher(cell.strip()).matches())) {
                close(open, heading);
                open = null;
                checkTotals(row);
                continue;
            }
            String problemCell = header.cell(row, Column.PROBLEM);
            lastProblem = problemCell.isEmpty() ? lastProblem : problemCell;
            if (open == null || begins(row, header)) {
                close(open, heading);
                open = begin(row, header, above, lastProblem, found.items.size() + 1);
                filled = null;
            }
            readMeasures(row, header, open.path, open.measures, filled);
            filled = row;
        }
        close(open, heading);
    }

    /** A row with its own number, or its own problem where no numbers are given, begins an item. */
    private static boolean begins(Source.Row row, Header header) {
        return header.columns().containsKey(Column.ORDINAL)
                ? !header.cell(row, Column.ORDINAL).isEmpty()
                : !header.cell(row, Column.PROBLEM).isEmpty() || !header.cell(row, Column.MANIFESTATION).isEmpty();
    }

    private static Open begin(Source.Row row, Header header, String above, String problem, int count) {
        Open open = new Open();
        String ordinal = header.cell(row, Column.ORDINAL).replaceAll("\\.0$", "");
        String number = ordinal.isEmpty() ? Integer.toString(count) : ordinal;
        open.path = above.isEmpty() ? number : above + "-" + number;
        open.place = row.place();
        String manifestation = unnumbered(header.cell(row, Column.MANIFESTATION));
        String text = unnumbered(problem);
        if (SECTION.matcher(text).matches() && !manifestation.isEmpty()) {
            open.section = problem;
            open.problem = manifestation;
        } else {
            open.problem = text.isEmpty() ? manifestation : text;
            if (!manifestation.isEmpty() && !text.isEmpty()) {
                open.manifestations.add(manifestation);
            }
        }
        open.cause = empty(header.cell(row, Column.CAUSE));
        open.aspect = Gathering.aspect(header.cell(row, Column.ASPECT), problem);
        for (Column column : header.columns().keySet()) {
            if (column.detail() && !header.cell(row, column).isEmpty()) {
                open.details.put(column.title(), header.cell(row, column));
            }
        }
        return open;
    }

    private void close(@Nullable Open open, @Nullable String heading) {
        if (open == null || open.problem.isEmpty() && open.measures.isEmpty()) {
            return;
        }
        boolean derived = open.problem.isEmpty();
        String problem = derived ? open.measures.getFirst().title() : open.problem;
        String section = open.section != null ? open.section : heading;
        if (section != null) {
            found.section(section, section);
        }
        found.items.add(new Item(open.path, section, MeasureReading.firstSentence(problem), problem, derived,
                open.aspect == null ? Gathering.aspect(section) : open.aspect, open.manifestations, open.cause,
                open.details, null, Gathering.onlyUnit(open.measures), List.copyOf(open.measures), List.of(),
                MeasureReading.source(open.place, problem, 0.9)));
    }

    private void readMeasures(Source.Row row, Header header, String path, List<Measure> given,
            Source.@Nullable Row before) {
        String cell = header.cell(row, Column.MEASURE);
        if (cell.isEmpty()) {
            return;
        }
        Map<Label, String> values = new EnumMap<>(Label.class);
        put(values, Label.OWNERS, Column.OWNERS, row, header, before);
        put(values, Label.LEAD_LEADERS, Column.LEAD_LEADERS, row, header, before);
        put(values, Label.RESPONSIBLE_UNIT, Column.RESPONSIBLE_UNIT, row, header, before);
        put(values, Label.LEAD_UNITS, Column.LEAD_UNITS, row, header, before);
        put(values, Label.ASSISTING_UNITS, Column.ASSISTING_UNITS, row, header, null);
        put(values, Label.OVERSIGHT_UNIT, Column.OVERSIGHT_UNIT, row, header, before);
        put(values, Label.DEADLINE, Column.DEADLINE, row, header, before);
        Declared declared = new Declared(status(header.cell(row, Column.DONE)),
                empty(header.cell(row, Column.PROGRESS)),
                references(header.cell(row, Column.EVIDENCE)));
        for (String text : MeasureReading.split(cell)) {
            Metadata own = Metadata.extract(text).inheriting(new Metadata(values, ""));
            given.add(measures.read(path + "-" + (given.size() + 1), own.text(), own, declared, row.place()));
        }
    }

    /** A cell left empty in a continuing row was merged with the one above. */
    private static void put(Map<Label, String> values, Label label, Column column, Source.Row row, Header header,
            Source.@Nullable Row before) {
        String cell = header.cell(row, column);
        String value = cell.isEmpty() && before != null ? header.cell(before, column) : cell;
        if (!value.isEmpty()) {
            values.put(label, value);
        }
    }

    private void checkTotals(Source.Row row) {
        Matcher counted = COUNTED.matcher(String.join(" ", row.cells()));
        while (counted.find()) {
            int actual = counted.group(2).endsWith("措施") ? found.measures() : found.items.size();
            if (Integer.parseInt(counted.group(1)) != actual
                    && !found.warnings.contains(Warnings.SUM_DIFFERS.warning())) {
                found.warnings.add(Warnings.SUM_DIFFERS.warning());
            }
        }
    }

    private static @Nullable String status(String cell) {
        return cell.isEmpty() ? null : YES.matcher(cell).matches() ? "已完成" : cell;
    }

    private static List<String> references(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("[；;、\\n]+"));
    }

    private static String unnumbered(String text) {
        Numbering number = Numbering.of(text);
        return number == null ? text : number.rest();
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
