package org.taizhang.verify;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.CanonicalJson;

/**
 * A report for machines: one object in the form of RFC 8785. {@code format} is {@code taizhang-verdict/1}; a verdict has
 * {@code state} ({@code HOLDS}, {@code FAILS}, {@code NOT_CHECKED}), and where it does not hold {@code finding},
 * {@code details} and, where one can be named, {@code leaf}.
 */
final class ReportJson {

    private ReportJson() {}

    static byte[] of(Report report) {
        var json = new TreeMap<String, Object>();
        json.put("format", "taizhang-verdict/1");
        json.put("exitCode", report.outcome().exitCode());
        json.put("integrity", verdict(report.integrity()));
        json.put("completeness", verdict(report.completeness()));
        json.put("anchoring", verdict(report.anchoring()));
        json.put("leaves", report.leaves());
        json.put("evidenceFiles", report.evidenceFiles());
        json.put("redactedFiles", report.redactedFiles());
        json.put("redactedTexts", report.redactedTexts());
        json.put("restored", report.restored().stream()
                .map(leaf -> Map.of("index", leaf.index(), "size", leaf.size(), "root", leaf.root())).toList());
        put(json, "shownUpTo", report.shownUpTo());
        var manifest = report.manifest();
        if (manifest != null) {
            json.put("scope", manifest.scope().name());
            put(json, "subject", manifest.subject());
        }
        var checkpoint = report.checkpoint();
        if (checkpoint != null) {
            json.put("origin", checkpoint.origin());
            json.put("size", checkpoint.size());
            json.put("root", checkpoint.root().toString());
        }
        var policy = report.policy();
        if (policy != null) {
            var witnesses = new TreeMap<String, Object>();
            policy.witnesses().forEach((name, time) -> witnesses.put(name, time.toString()));
            json.put("witnesses", witnesses);
            json.put("logKeys", policy.logKeys().stream().map(key -> key.name() + "+" + key.keyId()).toList());
        }
        return CanonicalJson.write(json);
    }

    static Map<String, Object> verdict(Verdict verdict) {
        var json = new TreeMap<String, Object>();
        json.put("state", verdict.state().name());
        if (verdict.finding() != null) {
            json.put("finding", verdict.finding().name());
            json.put("details", verdict.details());
        }
        if (verdict.leaf() != null) {
            json.put("leaf", leaf(verdict.leaf()));
        }
        return json;
    }

    private static Map<String, Object> leaf(Leaf leaf) {
        var json = new TreeMap<String, Object>();
        json.put("index", leaf.index());
        put(json, "stream", leaf.stream());
        put(json, "seq", leaf.seq());
        put(json, "type", leaf.type());
        return json;
    }

    static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
