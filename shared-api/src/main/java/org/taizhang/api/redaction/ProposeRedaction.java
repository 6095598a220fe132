package org.taizhang.api.redaction;

import java.util.List;

/**
 * Asks for texts and files to be made unreadable.
 *
 * @param texts what was found at the places that were named; filled in by the service
 * @param files SHA-256 of files that are stored, 64 lower-case hexadecimal digits
 * @param grounds why it is lawful and needed
 */
public record ProposeRedaction(RedactionId redactionId, List<RedactedText> texts, List<String> files, String grounds)
        implements
            RedactionCommand {

    public ProposeRedaction {
        texts = List.copyOf(texts);
        files = List.copyOf(files);
    }
}
