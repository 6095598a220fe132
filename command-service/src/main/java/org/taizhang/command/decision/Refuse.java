package org.taizhang.command.decision;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
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

    /** The value, or the refusal where there is none. */
    public static <T> T missing(@Nullable T value, RefusalCode code) {
        if (value == null) {
            throw new Refusal(code);
        }
        return value;
    }

    /** A year mistyped: nothing is promised for a day so far ahead. */
    public static void implausible(LocalDate day, LocalDate today) {
        when(day.isAfter(today.plusYears(10)), GeneralRefusal.DATE_IMPLAUSIBLE);
    }

    public static void future(LocalDate day, LocalDate today) {
        when(day.isAfter(today), GeneralRefusal.DATE_IN_FUTURE);
    }
}
