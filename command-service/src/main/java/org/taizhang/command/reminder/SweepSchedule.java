package org.taizhang.command.reminder;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.taizhang.api.Refusal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Has one instance of all look at the calendar at a time. */
@Configuration
class SweepSchedule {

    @Bean
    RecurringTask<Void> sweepTask(Sweep sweep, @Value("${taizhang.sweep-every:60s}") Duration every) {
        return Tasks.recurring("due-sweep", FixedDelay.of(every)).execute((instance, context) -> {
            try {
                sweep.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Refusal refusal) {
                throw new IllegalStateException(refusal.code().name(), refusal);
            }
        });
    }
}
