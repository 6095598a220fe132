package org.taizhang.verify;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the program says, in one language. */
final class Messages {

    private final ResourceBundle bundle;

    Messages(Locale language) {
        this.bundle = ResourceBundle.getBundle("org.taizhang.verify.messages", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    void print(PrintStream to, String key, Object... values) {
        to.println(text(key, values));
    }

    String text(String key, Object... values) {
        return MessageFormat.format(bundle.getString(key), values);
    }
}
