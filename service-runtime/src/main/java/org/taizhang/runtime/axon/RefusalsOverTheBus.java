package org.taizhang.runtime.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Carries refusals' codes over both buses. */
@Component
class RefusalsOverTheBus implements MessageHandlerInterceptor<Message<?>> {

    @Autowired
    void register(CommandBus commands, QueryBus queries) {
        commands.registerHandlerInterceptor(this);
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
