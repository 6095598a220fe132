package org.taizhang.standalone.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Role;
import org.taizhang.runtime.directory.Directory;

/**
 * Opens the account {@code admin} at the first start and prints its one-time password. It can only appoint the three
 * administrators; once they are there it is locked.
 */
@Component
@Profile("!demo")
@Order(1)
class FirstAdministrator implements ApplicationRunner {

    static final String ACCOUNT = "admin";

    private final Accounts accounts;
    private final Directory directory;

    FirstAdministrator(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (directory.anyoneHolds(Role.AUDIT_ADMIN)) {
            accounts.lock(ACCOUNT);
        } else {
            // Anew at every start until then: whoever lost it starts again.
            String password = accounts.issueOneTimePassword(ACCOUNT);
            System.out.printf("%n首位管理员 · first administrator:  %s  一次性密码 · one-time password:  %s%n%n", ACCOUNT,
                    password);
        }
    }
}
