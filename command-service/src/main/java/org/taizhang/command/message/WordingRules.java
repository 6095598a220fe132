package org.taizhang.command.message;

import java.util.List;
import java.util.stream.Stream;

import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.runtime.message.MessageTemplate;
import org.taizhang.api.message.Wording;
import org.taizhang.api.message.WordingRefusal;
import org.taizhang.command.decision.Refuse;

/** How a message can be worded. */
final class WordingRules {

    private WordingRules() {}

    /** @throws Refusal with a code of {@link WordingRefusal} */
    static void check(Wording before, Wording wording) {
        Stream.of(wording.zh(), wording.en()).forEach(WordingRules::check);
        Refuse.when(before.equals(wording), WordingRefusal.WORDING_UNCHANGED);
    }

    private static void check(String template) {
        Refuse.when(template.isBlank(), WordingRefusal.TEMPLATE_EMPTY);
        Refuse.when(template.codePointCount(0, template.length()) > MessageTemplate.LONGEST,
                WordingRefusal.TEMPLATE_TOO_LONG);
        try {
            MessageTemplate.parse(template);
        } catch (IllegalArgumentException e) {
            throw new Refusal(WordingRefusal.TEMPLATE_UNREADABLE,
                    List.of(Missing.of(WordingRefusal.TEMPLATE_UNREADABLE, e.getMessage())));
        }
    }
}
