package org.taizhang.runtime.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.PersonId;
import org.taizhang.runtime.directory.Directory;

/** Gives endpoints the {@link Caller}: the token proves issuer and subject, everything else is the person's record. */
@Component
public class CallerArgument implements HandlerMethodArgumentResolver {

    /** Who the first administrator acts as: nobody's record, no role, only the appointing of the three administrators. */
    public static final PersonId FIRST_ADMINISTRATOR = new PersonId("first-administrator");

    private static final String ATTRIBUTE = CallerArgument.class.getName();

    private final Directory directory;
    private final String accountIssuer;
    private final Account firstAdministrator;

    /**
     * @param accountIssuer what the issuer is called in persons' accounts; empty: by its address. A provider that moves
     * with its addresses keeps a name of its own, or nobody would be registered after a move.
     */
    CallerArgument(Directory directory, @Value("${taizhang.account-issuer:}") String accountIssuer,
            @Value("${taizhang.first-administrator.issuer:}") String issuer,
            @Value("${taizhang.first-administrator.subject:}") String subject) {
        this.directory = directory;
        this.accountIssuer = accountIssuer;
        this.firstAdministrator = new Account(issuer, subject);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current();
    }

    /**
     * The same for the whole of a request, and looked up once.
     *
     * @throws Refusal NO_TOKEN or NOT_REGISTERED
     */
    public Caller current() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Caller known) {
            return known;
        }
        Caller caller = lookUp(account(token()));
        request.setAttribute(ATTRIBUTE, caller, RequestAttributes.SCOPE_REQUEST);
        return caller;
    }

    /** Who was looked up in this request; nobody where nobody was. */
    public Optional<Caller> known() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Caller known
                        ? Optional.of(known)
                        : Optional.empty();
    }

    /**
     * Who calls, for an answer that goes on when the request has been handled.
     *
     * @param now looks up again who that is, with the roles of the moment; refused like {@link #current()}
     * @param until when the token expires; null: never
     */
    public record Lasting(Supplier<Caller> now, @Nullable Instant until) {}

    /** @throws Refusal NO_TOKEN */
    public Lasting lasting() {
        Jwt token = token();
        Account account = account(token);
        return new Lasting(() -> lookUp(account), token.getExpiresAt());
    }

    private static Jwt token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authenticated) {
            return authenticated.getToken();
        }
        throw new Refusal(WebRefusal.NO_TOKEN);
    }

    private Account account(Jwt token) {
        // As it is written: it need not be an address.
        String issuer = accountIssuer.isEmpty()
                ? String.valueOf(token.getClaimAsString(JwtClaimNames.ISS))
                : accountIssuer;
        return new Account(issuer, String.valueOf(token.getSubject()));
    }

    private Caller lookUp(Account account) {
        return directory.callerOf(account).or(() -> first(account))
                .orElseThrow(() -> new Refusal(GeneralRefusal.NOT_REGISTERED));
    }

    /** Only until the three administrators are there. */
    private Optional<Caller> first(Account account) {
        boolean first = account.equals(firstAdministrator) && !directory.anyoneHolds(Role.AUDIT_ADMIN);
        return first ? Optional.of(new Caller(FIRST_ADMINISTRATOR, List.of())) : Optional.empty();
    }
}
