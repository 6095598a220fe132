package org.taizhang.command.redaction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.taizhang.api.person.PersonId;
import org.taizhang.api.redaction.RedactedText;
import org.taizhang.api.redaction.RedactionApproved;
import org.taizhang.api.redaction.RedactionCarriedOut;
import org.taizhang.api.redaction.RedactionDeclined;
import org.taizhang.api.redaction.RedactionEvent;
import org.taizhang.api.redaction.RedactionProposed;

/** A redaction's life: proposed → approved → carried out, or declined. */
sealed interface Redaction {

    Redaction NONE = new None();

    /** Nobody asked for it. */
    record None() implements Redaction {}

    /** Somebody asked for it. */
    record Proposed(PersonId by, List<RedactedText> texts, List<String> files) implements Redaction {

        public Proposed {
            texts = List.copyOf(texts);
            files = List.copyOf(files);
        }
    }

    /** Another one agreed: it is being done. */
    record Approved(Set<String> streams, List<String> files) implements Redaction {

        public Approved {
            streams = new TreeSet<>(streams);
            files = List.copyOf(files);
        }
    }

    /** It was done, or will not be. */
    record Over() implements Redaction {}

    /** The state after one more event. */
    static Redaction evolve(RedactionEvent event, PersonId actor) {
        return switch (event) {
            case RedactionProposed e -> new Proposed(actor, e.texts(), e.files());
            case RedactionApproved e -> new Approved(streams(e.texts()), e.files());
            case RedactionDeclined _,RedactionCarriedOut _ -> new Over();
        };
    }

    static Set<String> streams(List<RedactedText> texts) {
        Set<String> streams = new TreeSet<>();
        texts.forEach(text -> streams.add(text.stream()));
        return streams;
    }
}
