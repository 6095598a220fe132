package org.taizhang.query.export;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.Figure;
import org.taizhang.api.statistics.FigureKind;
import org.taizhang.api.statistics.GroupsView.Group;
import org.taizhang.api.statistics.Tally;

/** Figures as rows of a table, the same in every kind of file: texts, numbers, and null for what has no value. */
record StatisticsRows(Dimension by, boolean english) {

    private record Title(String zh, String en) {}

    List<String> head() {
        List<Title> titles = new ArrayList<>(List.of(dimension(), new Title("口径", "Counted"),
                new Title("问题数", "Items"), new Title("措施数", "Measures")));
        List<String> head = new ArrayList<>(titles.stream().map(title -> english ? title.en() : title.zh()).toList());
        for (FigureKind kind : FigureKind.values()) {
            String name = english ? kind.en() : kind.zh();
            head.add(name + (english ? ": numerator" : "·分子"));
            head.add(name + (english ? ": denominator" : "·分母"));
            head.add(name);
        }
        return head;
    }

    private Title dimension() {
        return switch (by) {
            case PLAN -> new Title("整改方案", "Plan");
            case UNIT -> new Title("责任单位", "Responsible unit");
            case ASPECT -> new Title("方面", "Aspect");
            case SOURCE -> new Title("来源", "Source");
            case OWNER -> new Title("责任人", "Owner");
            case MONTH -> new Title("立项月份", "Month raised");
        };
    }

    /** What was taken over has a row of its own, where there is any. */
    List<List<@Nullable Object>> rows(Group group) {
        String name = name(group);
        List<List<@Nullable Object>> rows = new ArrayList<>(
                List.of(row(name, english ? "own" : "本系统", group.tally())));
        if (group.takenOver().items() > 0) {
            rows.add(row(name, english ? "taken over" : "接收旧账", group.takenOver()));
        }
        return rows;
    }

    String name(Group group) {
        if (group.keys().isEmpty()) {
            return english ? "All" : "全部";
        }
        var key = group.keys().getFirst();
        String value = key.name() == null ? key.value() : key.name();
        return value == null ? english ? "(none)" : "（无）" : value;
    }

    private static List<@Nullable Object> row(String name, String counted, Tally tally) {
        List<@Nullable Object> row = new ArrayList<>(List.of(name, counted, tally.items(), tally.measures()));
        for (FigureKind kind : FigureKind.values()) {
            Figure figure = tally.figures().getOrDefault(kind, Figure.of(0, 0));
            row.add(figure.numerator());
            row.add(figure.denominator());
            row.add(figure.value());
        }
        return row;
    }

    /** Whether a column of the head is a share, to be shown as a percentage. */
    static boolean isShare(int column) {
        int place = column - 4;
        return place >= 0 && place % 3 == 2 && List.of(FigureKind.values()).get(place / 3).isShare();
    }
}
