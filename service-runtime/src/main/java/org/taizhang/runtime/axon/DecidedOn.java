package org.taizhang.runtime.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.taizhang.eventstore.UnderWay;

/**
 * What the current command decides on though it is only on its way into the store. Events that follow from it fail with
 * it, since they come after it. A refusal, or an answer without events, has nothing that would fail: it is told when
 * what it rests on is stored.
 */
final class DecidedOn {

    private static final String RESTING = DecidedOn.class.getName();

    private record Resting(Aggregate<?> aggregate, @Nullable Long version, UnderWay underWay) {

        boolean followed() {
            return !Objects.equals(aggregate.version(), version);
        }
    }

    private DecidedOn() {}

    /** @return false where nothing handles a command now, so that nobody would wait before it is told */
    static boolean note(Aggregate<?> aggregate, UnderWay underWay) {
        if (!CurrentUnitOfWork.isStarted()) {
            return false;
        }
        CurrentUnitOfWork.get().root().<List<Resting>>getOrComputeResource(RESTING, key -> new ArrayList<>())
                .add(new Resting(aggregate, aggregate.version(), underWay));
        return true;
    }

    /** Lets nothing be told that rests on what is not stored. */
    static MessageHandlerInterceptor<CommandMessage<?>> toldWhenStored() {
        return DecidedOn::handle;
    }

    private static @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Object answer;
        try {
            answer = chain.proceed();
        } catch (Exception e) {
            resting(unit).forEach(resting -> resting.underWay().await());
            throw e;
        }
        resting(unit).stream().filter(resting -> !resting.followed()).forEach(resting -> resting.underWay().await());
        return answer;
    }

    private static List<Resting> resting(UnitOfWork<?> unit) {
        return unit.root().getOrDefaultResource(RESTING, List.of());
    }
}
