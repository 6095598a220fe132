package org.taizhang.query.audit;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.taizhang.runtime.web.CallerArgument;
import org.taizhang.runtime.web.Trace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Notices who reads what over HTTP, refused or not. What a client asks about itself all the time is left out. */
@Configuration
class AccessInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> OF_ONESELF = Set.of("/api/v1/me", "/api/v1/messages", "/api/v1/tasks");

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
            callers.known().ifPresent(caller -> recorder.record(new Access(clock.instant(), caller.person().value(),
                    request.getRequestURI(), withoutText(request.getQueryString()), response.getStatus(),
                    Objects.requireNonNullElse(trace.current(), ""))));
        }
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
