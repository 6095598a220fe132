package org.taizhang.runtime.axon;

import org.axonframework.common.AxonException;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.deadletter.Decisions;
import org.springframework.stereotype.Component;
import org.taizhang.api.RefusalCode;

/**
 * What fails because a database or a server is away is no dead letter: nothing is wrong with the event. Its processor
 * stops there instead and tries again, after pauses that grow to a minute.
 */
@Component
class PassingFailures implements ConfigurerModule {

    /** Not now, but as it stands. */
    private static final class NotNow extends AxonException {

        private static final long serialVersionUID = 1L;

        NotNow(RefusalCode away, Throwable cause) {
            super("to be handled again: " + away.name(), cause);
        }
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing().registerDefaultDeadLetterPolicy(configuration -> (letter, cause) -> {
            RefusalCode away = Unavailable.reason(cause);
            if (away != null) {
                throw new NotNow(away, cause);
            }
            return Decisions.enqueue(cause, failed -> LetterNotes.after(failed, cause));
        });
    }
}
