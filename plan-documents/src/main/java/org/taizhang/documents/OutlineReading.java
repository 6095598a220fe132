package org.taizhang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.taizhang.documents.MeasureReading.Declared;
import org.taizhang.documents.Parts.Kind;
import org.taizhang.documents.PlanPreview.Item;
import org.taizhang.documents.PlanPreview.Measure;
import org.taizhang.documents.PlanPreview.Warning;

/** Finds items and measures in the outline. Preambles and closing requirements yield none. */
final class OutlineReading {

    private static final Pattern NO_MEASURES = Pattern.compile("(?:整体|总体)(?:思路|要求|目标)|(?:整改|工作)?目标(?:任务)?|指导思想|基本原则"
            + "|(?:工作|有关|相关|几点)要求|组织(?:保障|领导|实施)|保障措施|(?:实施|方法)步骤|基本情况|工作安排");
    private static final Pattern PROBLEM_LIST = Pattern.compile("(?:存在的?)?(?:主要|突出)?问题(?:清单|和不足)?");
    private static final Pattern MEASURE_LIST = Pattern.compile("(?:具体|主要|下一步)?(?:整改|改进)?(?:措施|举措)(?:清单)?");

    private final MeasureReading measures;
    private final TableReading tables;
    private final Gathering found;

    OutlineReading(MeasureReading measures, TableReading tables, Gathering found) {
        this.measures = measures;
        this.tables = tables;
        this.found = found;
    }

    void read(Node root) {
        section(root, Metadata.NONE);
    }

    private void section(Node node, Metadata above) {
        if (node.rank > 0 && node.rank <= 2 && NO_MEASURES.matcher(bare(node.heading())).matches()) {
            return;
        }
        Metadata metadata = node.parts.metadata().inheriting(above);
        if (pairedLists(node, metadata)) {
            return;
        }
        if (item(node)) {
            readItem(node, metadata);
            return;
        }
        for (Source.Table table : node.tables) {
            tables.read(table, node.path, node.rank == 0 ? null : node.heading());
        }
        for (Node child : node.children) {
            if (!child.leaf()) {
                section(child, metadata);
            } else if (child.parts.complete() || child.parts.metadata().any() && child.rank > 1) {
                readItem(child, child.parts.metadata().inheriting(metadata));
            }
        }
    }

    /** It holds measures directly: a list of leaves, a table of measures, or measures in its own words. */
    private boolean item(Node node) {
        if (node.rank == 0) {
            return false;
        }
        if (node.parts.complete()) {
            return true;
        }
        // Under a heading of problems each line is a problem, not a measure.
        boolean leaves = !node.children.isEmpty() && !bare(node.heading()).endsWith("问题")
                && node.children.stream().allMatch(child -> child.leaf() && !child.parts.complete());
        boolean measureTable = node.children.isEmpty() && !node.tables.isEmpty()
                && node.tables.stream().allMatch(tables::holdsMeasuresOnly);
        return leaves && node.tables.stream().allMatch(tables::holdsMeasuresOnly) || measureTable;
    }

    private void readItem(Node node, Metadata metadata) {
        String problemText = node.parts.get(Kind.PROBLEM);
        boolean derived = problemText == null || problemText.isBlank();
        String problem = problemText == null || problemText.isBlank() ? node.heading() : problemText;
        List<Measure> given = new ArrayList<>();
        String own = node.parts.get(Kind.MEASURES);
        if (own != null && !own.isBlank()) {
            for (String text : MeasureReading.split(own)) {
                given.add(measures.read(node.path + "-" + (given.size() + 1), text, metadata, Declared.NOTHING,
                        node.place));
            }
        }
        for (Node child : node.children) {
            if (!NO_MEASURES.matcher(bare(child.heading())).matches()) {
                childMeasures(child, metadata, given);
            }
        }
        node.tables.forEach(table -> given.addAll(tables.measures(table, node.path)));
        if (given.isEmpty() && metadata.any()) {
            // A problem line with units or a deadline and no measure: the line is what is to be done.
            given.add(measures.read(node.path + "-1", node.parts.whole(), metadata, Declared.NOTHING, node.place));
            derived = false;
            problem = problem.isBlank() ? node.parts.whole() : problem;
        }
        if (!given.isEmpty()) {
            add(node, problem, derived, given);
        }
    }

    private void childMeasures(Node child, Metadata above, List<Measure> given) {
        if (child.leaf()) {
            given.add(measures.read(child.path, child.parts.whole(), child.parts.metadata().inheriting(above),
                    Declared.NOTHING, child.place));
        } else {
            Metadata metadata = child.parts.metadata().inheriting(above);
            child.children.forEach(grandchild -> childMeasures(grandchild, metadata, given));
        }
    }

    private void add(Node node, String problem, boolean derived, List<Measure> given) {
        Node heading = derived || node.parent == null || node.parent.rank == 0 ? node : node.parent;
        found.section(heading.path, heading.heading());
        String manifestation = node.parts.get(Kind.MANIFESTATION);
        String parent = node.parent == null ? null : node.parent.heading();
        found.items.add(new Item(node.path, heading.heading(), MeasureReading.firstSentence(problem), problem, derived,
                Gathering.aspect(node.heading(), parent, heading.heading()),
                manifestation == null || manifestation.isBlank() ? List.of() : List.of(manifestation),
                node.parts.get(Kind.CAUSE), Map.of(), null, Gathering.onlyUnit(given), given, List.of(),
                MeasureReading.source(node.place, problem, derived ? 0.8 : 0.95)));
    }

    /** Two lists, problems and then measures, pair by number where they are of the same length. */
    private boolean pairedLists(Node node, Metadata metadata) {
        Node problems = listNamed(node, PROBLEM_LIST);
        Node remedies = listNamed(node, MEASURE_LIST);
        if (problems == null || remedies == null) {
            return false;
        }
        boolean same = problems.children.size() == remedies.children.size();
        List<Warning> warnings = same ? List.of() : List.of(Warnings.LISTS_DIFFER.warning());
        found.section(node.rank == 0 ? problems.path : node.path, node.rank == 0 ? problems.heading() : node.heading());
        for (int i = 0; i < problems.children.size(); i++) {
            Node problem = problems.children.get(i);
            List<Measure> given = new ArrayList<>();
            if (same) {
                childMeasures(remedies.children.get(i), metadata, given);
            } else if (i == 0) {
                remedies.children.forEach(remedy -> childMeasures(remedy, metadata, given));
            }
            String text = problem.parts.whole();
            found.items.add(new Item(problem.path, node.heading(), MeasureReading.firstSentence(text), text, false,
                    Gathering.aspect(text, node.heading()), List.of(), null, Map.of(), null, Gathering.onlyUnit(given),
                    given, warnings, MeasureReading.source(problem.place, text, same ? 0.85 : 0.5)));
        }
        return true;
    }

    private static @org.jspecify.annotations.Nullable Node listNamed(Node node, Pattern name) {
        return node.children.stream()
                .filter(child -> !child.children.isEmpty() && name.matcher(bare(child.heading())).matches())
                .findFirst().orElse(null);
    }

    private static String bare(String heading) {
        return heading.lines().findFirst().orElse("").replaceAll("[：:。，,\\s]+$", "").strip();
    }
}
