package org.taizhang.command.edge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.taizhang.api.Refusal;
import org.taizhang.runtime.position.Positions;
import org.taizhang.runtime.web.CallerArgument;
import org.taizhang.runtime.web.Trace;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Gives endpoints their {@link Sender}. */
@Configuration
class SenderArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class);
    }

    private final CallerArgument caller;
    private final CommandDispatch dispatch;
    private final Positions positions;
    private final JsonMapper json;
    private final Trace trace;
    private final RoleCheck roleCheck;

    SenderArgument(CallerArgument caller, CommandDispatch dispatch, Positions positions, JsonMapper json, Trace trace,
            RoleCheck roleCheck) {
        this.caller = caller;
        this.dispatch = dispatch;
        this.positions = positions;
        this.json = json;
        this.trace = trace;
        this.roleCheck = roleCheck;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(roleCheck);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class;
    }

    @Override
    public Sender resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        String target = request.getMethod() + " " + request.getRequestURI();
        return new Sender(dispatch, positions, json, new Sender.Request(caller.current(), target,
                key(web.getHeader("Idempotency-Key")), version(web.getHeader(HttpHeaders.IF_MATCH)), trace.current()));
    }

    private static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new Refusal(EdgeRefusal.KEY_MALFORMED);
        }
        return header;
    }

    private static @Nullable Long version(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher quoted = VERSION.matcher(header.strip());
        if (!quoted.matches()) {
            throw new Refusal(EdgeRefusal.IF_MATCH_MALFORMED);
        }
        return Long.valueOf(quoted.group(1));
    }
}
