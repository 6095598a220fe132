package org.taizhang.command.edge;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.taizhang.command.authority.Permissions;
import org.taizhang.runtime.web.CallerArgument;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The edge's half of authorisation: the role. How far the role reaches, the model decides. */
@Component
class RoleCheck implements HandlerInterceptor {

    private final CallerArgument caller;

    RoleCheck(CallerArgument caller) {
        this.caller = caller;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Issues issues = method.getMethodAnnotation(Issues.class);
            if (issues != null) {
                Permissions.requireRole(issues.value(), caller.current());
            }
        }
        return true;
    }
}
