package org.taizhang.api.item;

import java.util.List;

/** A problem put in other words (问题表述): title, text and manifestations as they are to read. */
public record ProblemAmendment(String title, String text, List<String> manifestations) {

    public ProblemAmendment {
        manifestations = List.copyOf(manifestations);
    }
}
