package org.taizhang.api.redaction;

import java.util.List;

import org.taizhang.api.EventName;

/** These texts and files are made unreadable: their keys are destroyed and the files deleted. */
@EventName("redaction.RedactionApproved")
public record RedactionApproved(RedactionId redactionId, List<RedactedText> texts, List<String> files)
        implements
            RedactionEvent {

    public RedactionApproved {
        texts = List.copyOf(texts);
        files = List.copyOf(files);
    }
}
