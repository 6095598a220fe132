package org.taizhang.command.item;

import java.time.LocalDate;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

/** The checks that several decisions share. */
final class Refuse {

    private Refuse() {}

    static void when(boolean refused, RefusalCode code) {
        if (refused) {
            throw new Refusal(code);
        }
    }

    static void blankText(String text) {
        when(text.isBlank(), GeneralRefusal.TEXT_REQUIRED);
    }

    static void blankReason(String reason) {
        when(reason.isBlank(), GeneralRefusal.REASON_REQUIRED);
    }

    static void future(LocalDate day, LocalDate today) {
        when(day.isAfter(today), GeneralRefusal.DATE_IN_FUTURE);
    }
}
