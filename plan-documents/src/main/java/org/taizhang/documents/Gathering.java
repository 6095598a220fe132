package org.taizhang.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.documents.PlanPreview.Failure;
import org.taizhang.documents.PlanPreview.Item;
import org.taizhang.documents.PlanPreview.Measure;
import org.taizhang.documents.PlanPreview.Section;
import org.taizhang.documents.PlanPreview.Warning;

/** What was found so far. */
final class Gathering {

    static final List<String> ASPECTS = List.of("理论学习", "政治素质", "能力本领", "担当作为", "工作作风", "廉洁自律");

    final List<Item> items = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    final List<Failure> failures = new ArrayList<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();

    void section(String path, String title) {
        sections.putIfAbsent(path, new Section(path, title));
    }

    List<Section> sections() {
        return List.copyOf(sections.values());
    }

    int measures() {
        return items.stream().mapToInt(item -> item.measures().size()).sum();
    }

    /** The aspect that one of the texts names, if any. */
    static @Nullable String aspect(@Nullable String... texts) {
        for (String text : texts) {
            for (String aspect : ASPECTS) {
                if (text != null && text.contains(aspect)) {
                    return aspect;
                }
            }
        }
        return null;
    }

    /** The one unit that every measure names; null where they differ or name none. */
    static @Nullable String onlyUnit(List<Measure> measures) {
        List<@Nullable String> units = measures.stream().<@Nullable String>map(Measure::responsibleUnit).distinct()
                .toList();
        return units.size() == 1 ? units.getFirst() : null;
    }
}
