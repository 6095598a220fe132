package org.taizhang.query.inbox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.message.MessageKind;
import org.taizhang.runtime.message.MessageTemplate;
import org.taizhang.api.message.TemplateName;
import org.taizhang.api.message.Wording;

/** Says in a sentence what a message tells, as the organisation words it. */
final class MessageSentences {

    private MessageSentences() {}

    /**
     * What the words are made of; null where the message is about none.
     *
     * @param number of the item
     * @param title of the item
     * @param act title of the notice
     * @param due the day that it is about
     * @param sentOn the day on which it was sent
     */
    record Words(@Nullable String number, @Nullable String title, @Nullable String measure, @Nullable String act,
            @Nullable String plan, @Nullable LocalDate due, LocalDate sentOn, @Nullable String by) {

        private long daysLate() {
            return due == null ? 0 : ChronoUnit.DAYS.between(due, sentOn);
        }

        private Map<TemplateName, Object> named(boolean english) {
            String item = number == null ? or(title) : number + " " + or(title);
            String quoted = english ? " \"" + measure + "\"" : "“" + measure + "”";
            Map<TemplateName, Object> named = new EnumMap<>(TemplateName.class);
            named.put(TemplateName.WHAT, measure == null ? item : item + quoted);
            named.put(TemplateName.NUMBER, or(number));
            named.put(TemplateName.TITLE, or(title));
            named.put(TemplateName.MEASURE, or(measure));
            named.put(TemplateName.NOTICE, or(act));
            named.put(TemplateName.PLAN, or(plan));
            named.put(TemplateName.DUE, due == null ? "" : due.toString());
            named.put(TemplateName.DAYS, Long.toString(daysLate()));
            named.put(TemplateName.LATE, daysLate() > 0);
            named.put(TemplateName.BY, by == null ? english ? "The system" : "系统" : by);
            return named;
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    static Sentence of(MessageKind kind, Wording wording, Words words) {
        return new Sentence(text(wording.zh(), kind.wording().zh(), words.named(false)),
                text(wording.en(), kind.wording().en(), words.named(true)));
    }

    /** @param usual where what was once allowed is so no longer */
    private static String text(String template, String usual, Map<TemplateName, Object> words) {
        try {
            return MessageTemplate.parse(template).with(words);
        } catch (IllegalArgumentException e) {
            return MessageTemplate.parse(usual).with(words);
        }
    }
}
