package org.taizhang.verify;

import java.io.PrintStream;

import org.taizhang.verify.Verdict.State;

/** A report for people. */
final class ReportText {

    private final Messages messages;

    ReportText(Messages messages) {
        this.messages = messages;
    }

    void print(Report report, PrintStream out) {
        messages.print(out, "outcome." + report.outcome());
        var manifest = report.manifest();
        if (manifest != null) {
            messages.print(out, "scope." + manifest.scope(), visible(String.valueOf(manifest.subject())));
        }
        var checkpoint = report.checkpoint();
        if (checkpoint != null) {
            messages.print(out, "checkpoint", visible(checkpoint.origin()), Long.toString(checkpoint.size()),
                    checkpoint.root().toString(), Long.toString(report.leaves()));
        }
        print("integrity", report.integrity(), out);
        if (!report.evidenceAskedFor()) {
            messages.print(out, "without-evidence");
        } else if (report.evidenceFiles() > 0) {
            messages.print(out, "evidence-files", Long.toString(report.evidenceFiles()));
        }
        if (report.redactedFiles() + report.redactedTexts() > 0) {
            messages.print(out, "redacted", Long.toString(report.redactedFiles()),
                    Long.toString(report.redactedTexts()));
        }
        if (manifest != null && !manifest.textsIncluded()) {
            messages.print(out, "texts-left-out");
        }
        print("completeness", report.completeness(), out);
        var shownUpTo = report.shownUpTo();
        if (shownUpTo != null && report.completeness().state() == State.HOLDS) {
            messages.print(out, "shown-up-to", Long.toString(shownUpTo));
        }
        report.restored().forEach(leaf -> messages.print(out, "restored", Long.toString(leaf.index()), leaf.size(),
                leaf.root()));
        print("anchoring", report.anchoring(), out);
        printSigners(report, out);
    }

    private void print(String which, Verdict verdict, PrintStream out) {
        messages.print(out, which + "." + verdict.state());
        var finding = verdict.finding();
        if (finding == null) {
            return;
        }
        var leaf = verdict.leaf();
        if (leaf != null && leaf.stream() != null) {
            messages.print(out, "leaf", Long.toString(leaf.index()), visible(leaf.stream()),
                    String.valueOf(leaf.seq()), visible(String.valueOf(leaf.type())));
        } else if (leaf != null) {
            messages.print(out, "leaf-unreadable", Long.toString(leaf.index()));
        }
        messages.print(out, "finding." + finding, verdict.details().stream().map(ReportText::visible).toArray());
    }

    private void printSigners(Report report, PrintStream out) {
        var policy = report.policy();
        if (policy == null || !report.anchoringAskedFor()) {
            return;
        }
        for (var key : policy.logKeys()) {
            messages.print(out, "log-key", visible(key.name()), key.keyId());
        }
        policy.witnesses().forEach((name, time) -> messages.print(out, "witness", visible(name), time.toString()));
    }

    private static String visible(String text) {
        return Visible.line(text);
    }
}
