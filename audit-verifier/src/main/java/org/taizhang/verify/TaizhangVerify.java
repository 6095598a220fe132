package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Where the command line begins. */
public final class TaizhangVerify {

    private TaizhangVerify() {}

    /** Verifies what the arguments name and ends with the exit code of {@link Outcome}. */
    public static void main(String[] args) {
        // A terminal may call itself ASCII; Chinese is printed all the same.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        var progress = Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .map(console -> Progress.bar(err)).orElse(Progress.NONE);
        System.exit(new VerifyCommand(out, err, progress).run(args).exitCode());
    }
}
