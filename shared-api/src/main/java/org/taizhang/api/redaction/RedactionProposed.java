package org.taizhang.api.redaction;

import java.util.List;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** Somebody asked for texts and files to be made unreadable. */
@EventName("redaction.RedactionProposed")
public record RedactionProposed(RedactionId redactionId, List<RedactedText> texts, List<String> files,
        @FreeText String grounds) implements RedactionEvent {

    public RedactionProposed {
        texts = List.copyOf(texts);
        files = List.copyOf(files);
    }
}
