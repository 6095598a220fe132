package org.taizhang.query.edge;

import java.time.Duration;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerRefusal;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A read with {@code X-After-Position} waits until the rows have caught up: a client reads its own writes. */
@Component
class AfterPosition implements HandlerInterceptor, WebMvcConfigurer {

    static final String HEADER = "X-After-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Positions positions;

    AfterPosition(Positions positions) {
        this.positions = positions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String after = request.getHeader(HEADER);
        if (after == null || !HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        if (!after.matches("-1|\\d{1,18}")) {
            throw new Refusal(LedgerRefusal.POSITION_MALFORMED);
        }
        long position = Long.parseLong(after);
        if (!positions.await(DirectoryProjection.GROUP, position, PATIENCE)
                || !positions.await(ReadModel.GROUP, position, PATIENCE)) {
            throw new Refusal(LedgerRefusal.NOT_CAUGHT_UP);
        }
        return true;
    }
}
