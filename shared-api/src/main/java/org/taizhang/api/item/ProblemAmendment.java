package org.taizhang.api.item;

import java.util.List;

import org.taizhang.api.privacy.FreeText;

/** A problem put in other words (问题表述): title, text and manifestations as they are to read. */
public record ProblemAmendment(@FreeText String title, @FreeText String text, @FreeText List<String> manifestations) {

    public ProblemAmendment {
        manifestations = List.copyOf(manifestations);
    }
}
