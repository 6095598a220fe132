package org.taizhang.runtime.axon;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Carries refusals' codes over the query bus; {@link LocalCommandBus} does it for commands. */
@Component
class RefusalsOverTheBus implements MessageHandlerInterceptor<Message<?>> {

    @Autowired
    void register(QueryBus queries) {
        queries.registerHandlerInterceptor(this);
    }

    @Override
    public Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Exception e) {
            throw RefusalDetails.wrap(e);
        }
    }
}
