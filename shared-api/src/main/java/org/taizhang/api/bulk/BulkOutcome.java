package org.taizhang.api.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of one target.
 *
 * @param code why nothing did, as a refusal code; null where it was done
 */
public record BulkOutcome(BulkTarget target, Result result, @Nullable String code) {

    /** The three groups of a dry run and of a job's result. */
    public enum Result {
        /** 可执行 · 已执行. */
        DONE,
        /** 跳过: a rule does not allow it. */
        SKIPPED,
        /** 冲突: the item changed since it was seen. */
        CONFLICT
    }
}
