package org.taizhang.standalone.identity;

import java.util.List;

/** Accounts that whoever comes may sign in with, at one press of a button: a demonstration has some. */
public interface OfferedAccounts {

    List<Offered> offered();

    /** @param person who it is, for people to read */
    record Offered(String account, String password, String person) {}
}
