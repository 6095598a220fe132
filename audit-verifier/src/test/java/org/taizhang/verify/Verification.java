package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.taizhang.log.CanonicalJson;
import org.taizhang.log.InvalidJson;

/** One run of the program over a bundle, as an auditor makes it. */
final class Verification {

    final int exitCode;
    final String out;
    final String err;

    private Verification(int exitCode, String out, String err) {
        this.exitCode = exitCode;
        this.out = out;
        this.err = err;
    }

    static Verification run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var outcome = new VerifyCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8),
                Progress.NONE)
                .run(args);
        return new Verification(outcome.exitCode(), out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Under the policy of a log, with further arguments; the answer is JSON. */
    static Verification of(Path folder, byte[] bundle, SampleLog believed, String... more) {
        var args = new ArrayList<>(List.of(write(folder, "bundle.zip", bundle), "--json", "--policy",
                write(folder, "policy", believed.policy().getBytes(UTF_8))));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    static String write(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content).toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String integrity() {
        return verdict("integrity");
    }

    String completeness() {
        return verdict("completeness");
    }

    String anchoring() {
        return verdict("anchoring");
    }

    Object field(String name) {
        return json().get(name);
    }

    /** {@code HOLDS}, or the finding, and the leaf where one is named: {@code PAYLOAD_DIFFERS at 3 (i-a 1 item.Reported)}. */
    private String verdict(String which) {
        var verdict = (Map<?, ?>) json().get(which);
        if (!(verdict.get("finding") instanceof String finding)) {
            return (String) verdict.get("state");
        }
        var state = verdict.get("state").equals("FAILS") ? "" : verdict.get("state") + " ";
        if (!(verdict.get("leaf") instanceof Map<?, ?> leaf)) {
            return state + finding;
        }
        var index = ((Double) leaf.get("index")).longValue();
        return state + finding + " at " + index + (leaf.get("stream") == null
                ? ""
                : " (" + leaf.get("stream") + " " + ((Double) leaf.get("seq")).longValue() + " " + leaf.get("type")
                        + ")");
    }

    private Map<?, ?> json() {
        try {
            return (Map<?, ?>) CanonicalJson.parse(out.strip().getBytes(UTF_8));
        } catch (InvalidJson broken) {
            throw new AssertionError(out + err, broken);
        }
    }
}
