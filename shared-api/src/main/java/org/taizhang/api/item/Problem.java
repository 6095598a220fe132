package org.taizhang.api.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.privacy.FreeText;

/**
 * The problem as it was stated.
 *
 * @param person whose problem it is, with subject INDIVIDUAL only
 * @param aspect name from the catalogue of aspects
 * @param derived the document named no problem: the text follows from its heading
 * @param manifestations 具体表现, one text each
 * @param rootCause 原因剖析 as the document gave it, if it did
 * @param details what the source adds, by its own column names: 金额, 定性依据, 建议, 轮次, 反馈原文, 备注
 */
public record Problem(Subject subject, @Nullable PersonId person, @Nullable String aspect, ProblemSource source,
        @FreeText String title, @FreeText String text, boolean derived, @FreeText List<String> manifestations,
        @FreeText @Nullable String rootCause,
        @FreeText Map<String, String> details) {

    public Problem {
        manifestations = List.copyOf(manifestations);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** The same problem in other words. */
    public Problem reading(ProblemAmendment amendment) {
        return new Problem(subject, person, aspect, source, amendment.title(), amendment.text(), derived,
                amendment.manifestations(), rootCause, details);
    }
}
