package org.taizhang.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
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
    private final Path kept;

    /** As far on as it was turned: what was recorded then is not to lie ahead after a restart. */
    DemoClock(MovableClock clock, Sweep sweep, @Value("${taizhang.data}") Path data) throws IOException {
        this.clock = clock;
        this.sweep = sweep;
        this.kept = data.resolve("demonstration-clock");
        clock.advance(turned());
    }

    record Advance(@Min(1) @Max(366) int days) {}

    record Shown(Instant now) {}

    /** As JSON, which no form of another site can send. */
    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    synchronized Shown advance(@RequestBody @Valid Advance advance) throws InterruptedException, IOException {
        Duration further = Duration.ofDays(advance.days());
        Files.writeString(kept, turned().plus(further).toString());
        clock.advance(further);
        sweep.run();
        return new Shown(clock.instant());
    }

    private Duration turned() throws IOException {
        return Files.exists(kept) ? Duration.parse(Files.readString(kept)) : Duration.ZERO;
    }
}
