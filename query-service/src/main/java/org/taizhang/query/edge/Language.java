package org.taizhang.query.edge;

import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;

/** The language of the request. */
public final class Language {

    private Language() {}

    /** Chinese unless English is asked for. */
    public static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
