package org.taizhang.query.audit;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.taizhang.runtime.StartRefused;

/**
 * {@code taizhang.audit}.
 *
 * @param dir a folder apart from the database, with the signing key and what was signed last; an instance without one
 *        does not keep the log. Instances that share the log share the folder
 * @param origin the log's name; {@code taizhang/} and the organisation unless it is said
 * @param signEvery how long a leaf waits at most for a checkpoint over it
 * @param headsEvery how often the heads of all streams are logged while something is new
 * @param accessEvery how often the log of who looked is anchored while something is new
 * @param accessKept how many months of it are kept, six at least
 * @param checkEvery how often a part of the stored events is compared with the log
 */
@ConfigurationProperties("taizhang.audit")
record AuditSettings(@Nullable Path dir, @Nullable String origin, @DefaultValue("1s") Duration signEvery,
        @DefaultValue("1h") Duration headsEvery, @DefaultValue("10m") Duration accessEvery,
        @DefaultValue("12") int accessKept, @DefaultValue("5s") Duration checkEvery) {

    AuditSettings {
        if (accessKept < 6) {
            throw new StartRefused("访问日志至少保存六个月 · The log of who looked is kept for six months at least.",
                    "请更正 taizhang.audit.access-kept。 · Correct taizhang.audit.access-kept.",
                    new IllegalArgumentException("access-kept: " + accessKept));
        }
    }

    String originOf(String organisation) {
        return origin == null ? "taizhang/" + organisation : origin;
    }
}
