package org.taizhang.runtime.web;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** The W3C trace id of the request: the caller's, or a new one. In the log, in problems and in every event. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Trace extends OncePerRequestFilter {

    private static final String KEY = "traceId";
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    /** The trace id of what is being handled; null outside a request. */
    public @Nullable String current() {
        return MDC.get(KEY);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(KEY, idOf(request.getHeader("traceparent")));
        HttpServletRequest heard = inChineseByDefault(request);
        LocaleContextHolder.setLocale(heard.getLocale());
        try {
            chain.doFilter(heard, response);
        } finally {
            MDC.remove(KEY);
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Filters answer in the caller's language too: Chinese unless another is asked for. */
    private static HttpServletRequest inChineseByDefault(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null ? request : new HttpServletRequestWrapper(request) {

            @Override
            public Locale getLocale() {
                return Locale.SIMPLIFIED_CHINESE;
            }
        };
    }

    private static String idOf(@Nullable String traceparent) {
        Matcher given = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (given.matches()) {
            return given.group(1);
        }
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
