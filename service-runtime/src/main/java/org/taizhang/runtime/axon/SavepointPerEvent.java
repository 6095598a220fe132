package org.taizhang.runtime.axon;

import java.lang.reflect.Method;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an event handler wrote before it failed is undone, and nothing else ({@link Savepoints}). */
@Component
class SavepointPerEvent implements HandlerEnhancerDefinition {

    private final Savepoints savepoints;

    SavepointPerEvent(Savepoints savepoints) {
        this.savepoints = savepoints;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        // Not what aggregates read their own past with, which is annotated otherwise.
        return original.unwrap(Method.class).filter(SavepointPerEvent::writes).isPresent()
                ? new Undoing<>(original, savepoints)
                : original;
    }

    private static boolean writes(Method handler) {
        return handler.isAnnotationPresent(EventHandler.class) && !handler.isAnnotationPresent(WritesNothing.class);
    }

    private static final class Undoing<T> extends WrappedMessageHandlingMember<T> {

        private final Savepoints savepoints;

        Undoing(MessageHandlingMember<T> handler, Savepoints savepoints) {
            super(handler);
            this.savepoints = savepoints;
        }

        @Override
        @SuppressWarnings("deprecation") // handleSync calls it
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            return savepoints.undoing(() -> super.handle(message, target));
        }
    }
}
