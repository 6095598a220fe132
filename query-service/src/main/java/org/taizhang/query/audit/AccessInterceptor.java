package org.taizhang.query.audit;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.runtime.web.CallerArgument;
import org.taizhang.runtime.web.Trace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Notices who reads what over HTTP, refused or not. Left out is what a client asks of itself all the time, by which
 * nobody learns anything of a matter or of a person: an audit would not find the readings among it (ADR 21).
 */
@Configuration
class AccessInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> OF_ONESELF = Set.of("/api/v1/me", "/api/v1/messages", "/api/v1/tasks");

    /** That something changed, and the names to choose from; whole, since who looks for one name means somebody. */
    private static final Set<String> OF_PAGES = Set.of("/api/v1/stream", "/api/v1/units", "/api/v1/people",
            "/api/v1/plans/names");

    private final AccessRecorder recorder;
    private final CallerArgument callers;
    private final Trace trace;
    private final Clock clock;

    AccessInterceptor(AccessRecorder recorder, CallerArgument callers, Trace trace, Clock clock) {
        this.recorder = recorder;
        this.callers = callers;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        if (reads(request) && !OF_ONESELF.contains(request.getRequestURI())) {
            callers.known().filter(caller -> !ofPage(request, response, caller))
                    .ifPresent(caller -> recorder.record(new Access(clock.instant(), caller.person().value(),
                            request.getRequestURI(), withoutText(request.getQueryString()), response.getStatus(),
                            Objects.requireNonNullElse(trace.current(), ""))));
        }
    }

    /** Administrators read roles and addresses with the names, and a refusal is no page's own. */
    private static boolean ofPage(HttpServletRequest request, HttpServletResponse response, Caller caller) {
        boolean names = !caller.holds(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        boolean whole = request.getParameter("q") == null;
        return OF_PAGES.contains(request.getRequestURI()) && response.getStatus() < 400
                && (whole && names || !request.getRequestURI().equals("/api/v1/people"));
    }

    /** A replay check, too, shows rows to who began it, and so does a rebuild. */
    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getRequestURI().startsWith("/api/v1/audit/")
                || request.getRequestURI().startsWith("/api/v1/projections/");
    }

    private static String withoutText(@Nullable String query) {
        return query == null ? "" : query.replaceAll("(^|&)q=[^&]*", "$1q=…");
    }
}
