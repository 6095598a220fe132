package org.taizhang.standalone.identity;

import org.springframework.context.ApplicationContext;

/** Reads what an instance prints only on the console. */
public final class Passwords {

    private Passwords() {}

    public static String oneTime(ApplicationContext context, String account) {
        return context.getBean(Accounts.class).issueOneTimePassword(account);
    }
}
