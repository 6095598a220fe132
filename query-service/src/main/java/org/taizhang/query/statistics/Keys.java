package org.taizhang.query.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.GroupsView;
import org.taizhang.query.edge.Names;

/** Keys of groups with the names of what they are ids of. */
record Keys(List<Dimension> by, Names names, Map<String, String> plans) {

    static Keys of(JdbcClient jdbc, List<Dimension> by, Collection<List<@Nullable String>> groups) {
        Names.Wanted wanted = new Names.Wanted();
        List<String> plans = new ArrayList<>();
        for (List<@Nullable String> keys : groups) {
            for (int i = 0; i < by.size(); i++) {
                String key = keys.get(i);
                if (key != null) {
                    switch (by.get(i)) {
                        case UNIT -> wanted.unit(key);
                        case OWNER -> wanted.person(key);
                        case PLAN -> plans.add(key);
                        case ASPECT, SOURCE, MONTH -> {
                        }
                    }
                }
            }
        }
        Map<String, String> titles = new HashMap<>();
        jdbc.sql("SELECT plan_id, title FROM plan_row WHERE plan_id = ANY (?)").param(plans.toArray(String[]::new))
                .query(row -> {
                    titles.put(row.getString(1), row.getString(2));
                });
        return new Keys(by, wanted.find(jdbc), titles);
    }

    List<GroupsView.Key> of(List<@Nullable String> values) {
        List<GroupsView.Key> keys = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            keys.add(key(by.get(i), values.get(i)));
        }
        return keys;
    }

    private GroupsView.Key key(Dimension dimension, @Nullable String value) {
        if (value == null) {
            return new GroupsView.Key(null, null);
        }
        return new GroupsView.Key(value, switch (dimension) {
            case UNIT -> names.unit(value).name();
            case OWNER -> names.person(value).name();
            case PLAN -> plans.getOrDefault(value, value);
            case ASPECT, SOURCE, MONTH -> null;
        });
    }

    /** Those without a value come last. */
    static String order(List<GroupsView.Key> keys) {
        return keys.stream().map(key -> key.value() == null
                ? "\uffff"
                : key.name() == null ? key.value() : key.name() + '\u0001' + key.value())
                .collect(Collectors.joining("\u0000"));
    }
}
