package org.taizhang.command.edge;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
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
            check(method.getMethodAnnotation(Issues.class), method.hasMethodAnnotation(FirstAdministratorMay.class));
        }
        return true;
    }

    private void check(@Nullable Issues issues, boolean firstAdministratorMay) {
        if (firstAdministratorMay && caller.current().person().equals(CallerArgument.FIRST_ADMINISTRATOR)) {
            return;
        }
        if (issues != null) {
            Permissions.requireAnyRole(List.of(issues.value()), caller.current());
        } else if (firstAdministratorMay) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
    }
}
