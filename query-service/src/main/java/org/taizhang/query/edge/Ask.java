package org.taizhang.query.edge;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.runtime.axon.RefusalDetails;

/** Sends an endpoint's query over the bus and waits for the answer. */
@Component
public class Ask {

    private static final int SECONDS = 20;

    private final QueryGateway gateway;

    Ask(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** @throws Refusal where the query is refused */
    public <A> A ask(Object query, Class<A> answer) {
        try {
            return gateway.query(query, answer).get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? RefusalDetails.unwrap(cause)
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Refusal(GeneralRefusal.NO_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
