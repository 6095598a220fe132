package org.taizhang.command.redaction;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.ErasePerson;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.runtime.directory.Directory;
import org.taizhang.runtime.privacy.KeyStore;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Has the clock erase those whose data were kept for a term only. */
@Configuration
class RestrictionsEnd {

    private static final Logger LOG = LoggerFactory.getLogger(RestrictionsEnd.class);
    private static final Caller CLOCK = new Caller(PersonId.SYSTEM, List.of(Grant.of(Role.SYSTEM)));

    @Bean
    RecurringTask<Void> restrictionsEndTask(Directory directory, KeyStore keys, CommandDispatch dispatch, Clock clock,
            @Value("${taizhang.sweep-every:60s}") Duration every) {
        return Tasks.recurring("restrictions-end", FixedDelay.of(every)).execute((instance, context) -> {
            for (PersonId person : directory.restrictedBefore(LocalDate.now(clock))) {
                erase(person, keys, dispatch);
            }
        });
    }

    private static void erase(PersonId person, KeyStore keys, CommandDispatch dispatch) {
        try {
            dispatch.send(new ErasePerson(person, keys.placeOfPerson(person.value()).toString(), "限制处理期满 · term over"),
                    new CommandDispatch.Envelope(CLOCK, null, null, null, null));
        } catch (Refusal refusal) {
            // Lifted or erased by somebody in this moment, or not now: the next look tells.
            LOG.info("{} was not erased: {}", person, refusal.code().name());
        }
    }
}
