package org.taizhang.command.person;

import java.util.regex.Pattern;

/** What can be written to: one address in its plain form, as every mail server takes it. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private MailAddress() {}

    public static boolean suits(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches() && !text.contains("..")
                && !text.startsWith(".") && !text.contains(".@");
    }
}
