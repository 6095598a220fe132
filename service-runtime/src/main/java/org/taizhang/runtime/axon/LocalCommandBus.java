package org.taizhang.runtime.axon;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/**
 * Handles commands in this instance and puts what became of them into a form that other instances understand. Here and
 * not in an interceptor, because a conflict shows only when the events are stored, after every interceptor has ended.
 */
final class LocalCommandBus extends SimpleCommandBus {

    LocalCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(command, handler, (sent, result) -> callback.onResult(sent, carried(result)));
    }

    private static <R> CommandResultMessage<? extends R> carried(CommandResultMessage<? extends R> result) {
        return result.isExceptional() && result.exceptionResult() instanceof Exception thrown
                ? new GenericCommandResultMessage<R>(RefusalDetails.wrap(thrown), result.getMetaData())
                : result;
    }
}
