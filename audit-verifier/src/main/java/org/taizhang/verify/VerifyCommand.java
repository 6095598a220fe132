package org.taizhang.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.taizhang.log.InvalidNote;
import org.taizhang.log.SignedNote;
import org.taizhang.log.VerifierKey;

/**
 * {@code note FILE --key VERIFIER_KEY [--lang zh|en]}. The verdict goes to the output, why a check could not be made
 * to the error output.
 */
final class VerifyCommand {

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    Outcome run(String... args) {
        var messages = new Messages(Arguments.language(args));
        try {
            var arguments = Arguments.parse(args);
            if (arguments.words().size() != 2 || !arguments.words().getFirst().equals("note")
                    || !Set.of("zh", "en").contains(arguments.options().getOrDefault("--lang", "zh"))) {
                throw new Arguments.Misused();
            }
            return note(arguments.words().get(1), arguments.required("--key"), messages);
        } catch (Arguments.Misused misused) {
            messages.print(err, "usage");
            return Outcome.COULD_NOT_CHECK;
        }
    }

    private Outcome note(String file, String keyText, Messages messages) {
        VerifierKey key;
        try {
            key = VerifierKey.parse(keyText);
        } catch (IllegalArgumentException invalid) {
            messages.print(err, "key-invalid");
            return Outcome.COULD_NOT_CHECK;
        }
        try {
            return verdict(read(file), key, messages);
        } catch (IOException | InvalidPathException unreadable) {
            messages.print(err, "file-unreadable", file);
            return Outcome.COULD_NOT_CHECK;
        }
    }

    private Outcome verdict(byte[] bytes, VerifierKey key, Messages messages) {
        try {
            var note = SignedNote.parse(bytes);
            note.verify(List.of(key));
            messages.print(out, "verified", key.name(), key.keyId());
            out.print(Visible.text(note.text()));
            messages.print(out, "only-the-signature");
            return Outcome.VERIFIED;
        } catch (InvalidNote invalid) {
            messages.print(out, "not-verified." + invalid.problem(), key.name(), key.keyId());
            return Outcome.NOT_VERIFIED;
        }
    }

    /** One byte more than a note may have is enough to see that it is too long. */
    private static byte[] read(String file) throws IOException {
        try (var in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(SignedNote.MAX_BYTES + 1);
        }
    }
}
