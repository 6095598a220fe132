package org.taizhang.standalone.identity;

import java.util.function.Supplier;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.jspecify.annotations.Nullable;

/** Whoever signed in with a one-time password gets no token before it is changed. */
final class PasswordPage {

    private PasswordPage() {}

    static AuthorizationDecision passwordIsTheirOwn(Supplier<? extends @Nullable Authentication> who,
            RequestAuthorizationContext context) {
        Authentication authentication = who.get();
        return new AuthorizationDecision(authentication != null && authentication.isAuthenticated()
                && authentication.getAuthorities().stream()
                        .noneMatch(held -> Accounts.MUST_CHANGE_PASSWORD.equals(held.getAuthority())));
    }
}
