package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.InvalidNote;
import org.taizhang.log.InvalidPolicy;
import org.taizhang.log.Policy;
import org.taizhang.log.SignedNote;

/** Verifies a bundle with what the auditor brings: a policy, and checkpoints held from before. */
final class BundleCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final Progress progress;

    BundleCommand(PrintStream out, PrintStream err, Messages messages, Progress progress) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.progress = progress;
    }

    Outcome run(Arguments arguments) {
        var file = arguments.words().getFirst();
        try {
            var policy = policy(arguments.option(Arguments.POLICY));
            var known = known(arguments.all(Arguments.KNOWN));
            var report = new BundleCheck(InputFile.path(file), policy, known,
                    !arguments.has(Arguments.WITHOUT_ANCHORING),
                    !arguments.has(Arguments.WITHOUT_EVIDENCE), progress).run();
            if (arguments.has(Arguments.JSON)) {
                out.println(new String(ReportJson.of(report), UTF_8));
            } else {
                new ReportText(messages).print(report, out);
            }
            return report.outcome();
        } catch (IOException unreadable) {
            messages.print(err, "file-unreadable", file);
        } catch (CannotStart cannot) {
            messages.print(err, cannot.key, cannot.values.toArray());
        }
        return Outcome.COULD_NOT_CHECK;
    }

    private static @Nullable Policy policy(@Nullable String file) throws CannotStart {
        if (file == null) {
            return null;
        }
        try {
            return Policy.parse(InputFile.read(file, Policy.MAX_BYTES));
        } catch (IOException unreadable) {
            throw new CannotStart("file-unreadable", file);
        } catch (InvalidPolicy invalid) {
            throw new CannotStart("policy-invalid", file, String.valueOf(invalid.getMessage()));
        }
    }

    private static List<KnownCheckpoint> known(List<String> files) throws CannotStart {
        var known = new ArrayList<KnownCheckpoint>();
        for (var file : files) {
            try {
                var note = SignedNote.parse(InputFile.read(file, SignedNote.MAX_BYTES));
                known.add(new KnownCheckpoint(file, note, Checkpoint.parse(note.text())));
            } catch (IOException unreadable) {
                throw new CannotStart("file-unreadable", file);
            } catch (InvalidNote invalid) {
                throw new CannotStart("known-invalid", file);
            }
        }
        return known;
    }

    /** What the auditor brought cannot be used, so that no verdict would mean what was asked. */
    private static final class CannotStart extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient List<String> values;

        CannotStart(String key, String... values) {
            this.key = key;
            this.values = List.of(values);
        }
    }
}
