package org.taizhang.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.taizhang.log.InvalidNote;
import org.taizhang.log.SignedNote;
import org.taizhang.log.VerifierKey;

/** Verifies the signature over one signed note. */
final class NoteCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;

    NoteCommand(PrintStream out, PrintStream err, Messages messages) {
        this.out = out;
        this.err = err;
        this.messages = messages;
    }

    Outcome run(String file, String keyText) {
        VerifierKey key;
        try {
            key = VerifierKey.parse(keyText);
        } catch (IllegalArgumentException invalid) {
            messages.print(err, "key-invalid");
            return Outcome.COULD_NOT_CHECK;
        }
        try {
            return verdict(InputFile.read(file, SignedNote.MAX_BYTES), key);
        } catch (IOException unreadable) {
            messages.print(err, "file-unreadable", file);
            return Outcome.COULD_NOT_CHECK;
        }
    }

    private Outcome verdict(byte[] bytes, VerifierKey key) {
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
}
