package org.taizhang.api.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where a live row is not what the events make.
 *
 * @param key the primary key's columns as a JSON object, or the whole row where it has none of its own
 * @param column null where the row as a whole is meant: on one side only, as a rule
 * @param live as JSON, shortened to 200 characters; null also for who may not see every item
 * @param replayed in the same way
 */
public record RowDifference(String table, Kind kind, String key, @Nullable String column, @Nullable String live,
        @Nullable String replayed) {

    /** What is wrong with the row. */
    public enum Kind {
        CHANGED("与事件不符", "is not what the events say"),
        MISSING("缺失", "is missing"),
        ADDED("没有事件依据", "comes from no event");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** Without what the row says. */
    public RowDifference withoutValues() {
        return new RowDifference(table, kind, key, column, null, null);
    }
}
