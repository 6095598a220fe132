package org.taizhang.verify;

import java.io.PrintStream;

/**
 * {@code BUNDLE} with options, {@code note FILE --key VERIFIER_KEY}, {@code replay BUNDLE --item ID}, or {@code witness}
 * with options. The verdict goes to the output, why a check could not be made to the error output.
 */
final class VerifyCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;

    VerifyCommand(PrintStream out, PrintStream err, Progress progress) {
        this.out = out;
        this.err = err;
        this.progress = progress;
    }

    Outcome run(String... args) {
        var messages = new Messages(Arguments.language(args));
        try {
            var arguments = Arguments.parse(args);
            if (arguments.isNote()) {
                return new NoteCommand(out, err, messages).run(arguments.words().get(1),
                        arguments.required(Arguments.KEY));
            }
            if (arguments.isWitness()) {
                return new WitnessCommand(out, err, messages).run(arguments);
            }
            if (arguments.isReplay()) {
                return new ReplayCommand(out, err, messages, progress).run(arguments);
            }
            if (arguments.isBundle()) {
                return new BundleCommand(out, err, messages, progress).run(arguments);
            }
            throw new Arguments.Misused();
        } catch (Arguments.Misused misused) {
            messages.print(err, "usage");
            return Outcome.COULD_NOT_CHECK;
        }
    }
}
