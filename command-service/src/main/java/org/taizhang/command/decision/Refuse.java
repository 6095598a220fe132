package org.taizhang.command.decision;

import java.time.LocalDate;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

/** The checks that several decisions share. */
public final class Refuse {

    private Refuse() {}

    public static void when(boolean refused, RefusalCode code) {
        if (refused) {
            throw new Refusal(code);
        }
    }

    public static void blankText(String text) {
        when(text.isBlank(), GeneralRefusal.TEXT_REQUIRED);
    }

    public static void blankReason(String reason) {
        when(reason.isBlank(), GeneralRefusal.REASON_REQUIRED);
    }

    public static void future(LocalDate day, LocalDate today) {
        when(day.isAfter(today), GeneralRefusal.DATE_IN_FUTURE);
    }
}
