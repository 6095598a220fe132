package org.taizhang.api.item;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonId;

/**
 * The problem as it was stated.
 *
 * @param person whose problem it is, with subject INDIVIDUAL only
 * @param aspect name from the catalogue of aspects
 * @param derived the document named no problem: the text follows from its heading
 * @param manifestations 具体表现, one text each
 */
public record Problem(Subject subject, @Nullable PersonId person, @Nullable String aspect, ProblemSource source,
        String title, String text, boolean derived, List<String> manifestations) {

    public Problem {
        manifestations = List.copyOf(manifestations);
    }
}
