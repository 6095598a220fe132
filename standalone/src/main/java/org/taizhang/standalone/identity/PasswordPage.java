package org.taizhang.standalone.identity;

import java.util.function.Supplier;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.jspecify.annotations.Nullable;

/** Whoever signed in with a one-time password gets no token before it is changed. */
final class PasswordPage {

    /** The anonymous count as authenticated by themselves; here they do not. */
    private static final AuthenticationTrustResolver SIGNED_IN = new AuthenticationTrustResolverImpl();

    private PasswordPage() {}

    static AuthorizationDecision passwordIsTheirOwn(Supplier<? extends @Nullable Authentication> who,
            RequestAuthorizationContext context) {
        Authentication authentication = who.get();
        return new AuthorizationDecision(SIGNED_IN.isAuthenticated(authentication)
                && authentication.getAuthorities().stream()
                        .noneMatch(held -> Accounts.MUST_CHANGE_PASSWORD.equals(held.getAuthority())));
    }
}
