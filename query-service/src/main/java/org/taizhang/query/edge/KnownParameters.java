package org.taizhang.query.edge;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses a parameter that an endpoint which is asked with parameters does not have: one that is misspelt would otherwise
 * restrict nothing, and every row would be taken for what was asked for.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    /** @throws Refusal FILTER_INVALID, naming each that there is not */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            known.computeIfAbsent(method.getMethod(), KnownParameters::of).ifPresent(names -> {
                Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
                unknown.removeAll(names);
                if (!unknown.isEmpty()) {
                    throw new Refusal(LedgerRefusal.FILTER_INVALID, unknown.stream()
                            .map(name -> Missing.of(LedgerRefusal.PARAMETER_UNKNOWN, name)).toList());
                }
            });
        }
        return true;
    }

    private static Optional<Set<String>> of(Method method) {
        Set<String> names = Arrays.stream(method.getParameters()).flatMap(KnownParameters::names)
                .collect(Collectors.toSet());
        return names.isEmpty() || !method.isAnnotationPresent(GetMapping.class) ? Optional.empty() : Optional.of(names);
    }

    private static boolean isFilter(Parameter parameter) {
        return parameter.isAnnotationPresent(ParameterObject.class);
    }

    private static Stream<String> names(Parameter parameter) {
        if (isFilter(parameter)) {
            return Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
        }
        return parameter.isAnnotationPresent(RequestParam.class) ? Stream.of(parameter.getName()) : Stream.empty();
    }
}
