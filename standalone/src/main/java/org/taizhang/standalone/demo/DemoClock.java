package org.taizhang.standalone.demo;

import java.time.Duration;
import java.time.Instant;

import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.command.reminder.Sweep;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Turns the demonstration's clock on, so that one sees what comes due; back it never goes: events have their order. */
@RestController
@Hidden
@Profile("demo")
class DemoClock {

    private final MovableClock clock;
    private final Sweep sweep;

    DemoClock(MovableClock clock, Sweep sweep) {
        this.clock = clock;
        this.sweep = sweep;
    }

    record Advance(@Min(1) @Max(366) int days) {}

    record Shown(Instant now) {}

    /** As JSON, which no form of another site can send. */
    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown advance(@RequestBody @Valid Advance advance) throws InterruptedException {
        clock.advance(Duration.ofDays(advance.days()));
        sweep.run();
        return new Shown(clock.instant());
    }
}
