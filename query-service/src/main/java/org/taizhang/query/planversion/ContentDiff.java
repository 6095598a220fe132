package org.taizhang.query.planversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemContent;
import org.taizhang.api.item.MeasureContent;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.ledger.PlanDiffView.FieldChange;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.query.edge.Names;

/** Field by field, what reads differently in two contents of an item. */
final class ContentDiff {

    private static final Sentence MEASURE = new Sentence("整改措施", "Measure");

    private final List<FieldChange> changes = new ArrayList<>();
    private final Names names;
    private final boolean english;

    private ContentDiff(Names names, boolean english) {
        this.names = names;
        this.english = english;
    }

    static List<FieldChange> of(ItemContent before, ItemContent after, Names names, boolean english) {
        ContentDiff diff = new ContentDiff(names, english);
        diff.field("title", new Sentence("问题标题", "Title"), null, before.problem().title(), after.problem().title());
        diff.field("problem", new Sentence("问题", "Problem"), null, before.problem().text(), after.problem().text());
        diff.field("manifestations", new Sentence("具体表现", "Manifestations"), null,
                String.join("\n", before.problem().manifestations()),
                String.join("\n", after.problem().manifestations()));
        diff.field("aspect", new Sentence("问题方面", "Aspect"), null, before.problem().aspect(),
                after.problem().aspect());
        diff.field("responsibleUnit", new Sentence("责任单位", "Responsible unit"), null, diff.unit(before),
                diff.unit(after));
        diff.measures(byId(before), byId(after));
        return diff.changes;
    }

    private void measures(Map<MeasureId, MeasureContent> before, Map<MeasureId, MeasureContent> after) {
        Set<MeasureId> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (MeasureId id : all) {
            MeasureContent old = before.get(id);
            MeasureContent changed = after.get(id);
            if (old == null || changed == null) {
                field("measure", MEASURE, id, of(old, MeasureContent::text), of(changed, MeasureContent::text));
            } else {
                field("measureTitle", new Sentence("措施标题", "Measure's title"), id, old.title(), changed.title());
                field("measureText", new Sentence("措施内容", "Measure's text"), id, old.text(), changed.text());
                field("deadline", new Sentence("完成时限", "Deadline"), id, due(old.deadline()), due(changed.deadline()));
            }
        }
    }

    private void field(String name, Sentence label, @Nullable MeasureId measure, @Nullable String before,
            @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(name, label, measure == null ? null : measure.value(), before, after));
        }
    }

    private @Nullable String unit(ItemContent content) {
        return content.responsibleUnit() == null ? null : names.unit(content.responsibleUnit().value()).name();
    }

    /** The day of an IMMEDIATE deadline follows from claiming: it is no difference. */
    private String due(Deadline deadline) {
        String day = Objects.toString(deadline.date(), "");
        String cycle = deadline.reviewEvery() == null ? "" : " (" + deadline.reviewEvery() + ")";
        return switch (deadline.kind()) {
            case IMMEDIATE -> english ? "immediately" : "立行立改";
            case BY_DATE -> day;
            case CONTINUOUS -> (english ? "continuously" : "长期坚持") + cycle;
            case BY_DATE_THEN_SUSTAIN -> day + (english ? " and kept up from then on" : "，并长期坚持") + cycle;
            case UNCONFIRMED -> english ? "not settled" : "待明确";
        };
    }

    private static @Nullable String of(@Nullable MeasureContent measure, Function<MeasureContent, String> field) {
        return measure == null ? null : field.apply(measure);
    }

    private static Map<MeasureId, MeasureContent> byId(ItemContent content) {
        Map<MeasureId, MeasureContent> byId = new LinkedHashMap<>();
        content.measures().forEach(measure -> byId.put(measure.measureId(), measure));
        return byId;
    }
}
