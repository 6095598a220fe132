package org.taizhang.standalone.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A person who asks for an address that there is not gets the client, whose page says so and leads on; a program gets
 * the problem document.
 */
@Component
class NoSuchPage implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception failure) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        // Only a browser names it: */* is what programs send.
        boolean page = accepted != null && accepted.contains("text/html");
        return page && failure instanceof NoResourceFoundException
                ? new ModelAndView("forward:/index.html", HttpStatus.NOT_FOUND)
                : null;
    }
}
