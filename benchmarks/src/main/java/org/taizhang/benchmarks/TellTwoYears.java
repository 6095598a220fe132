package org.taizhang.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.taizhang.standalone.database.LocalPostgres;

/**
 * Stores the events of {@link TwoYears} in a process of its own, so that what it takes to make them is no memory of the
 * program that projects and tells them: {@code TellTwoYears items folder}.
 */
final class TellTwoYears {

    private TellTwoYears() {}

    /** @param seconds that storing them took */
    record Told(long events, double seconds) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
        try (ConfigurableApplicationContext context = start(folder, postgres, new Tokens())) {
            long begun = System.nanoTime();
            long events = new TwoYears(context.getBean(EventStore.class), context.getBean(MovedClock.class))
                    .tell(Integer.parseInt(arguments[0]));
            System.out.printf(Locale.ROOT, "%n%d %.1f%n", events, (System.nanoTime() - begun) / 1e9);
        } finally {
            postgres.stop();
        }
    }

    /** Both services, with nothing projected, logged, due or counted but what is asked for. */
    static ConfigurableApplicationContext start(Path folder, LocalPostgres postgres, Tokens tokens) throws Exception {
        RawInserts.Database database = new RawInserts.Database(postgres.url(), LocalPostgres.USER, postgres.password());
        ConfigurableApplicationContext context = Services.start(folder, database, tokens.writePublicKey(folder),
                "--" + MovedClock.PROPERTY + "=true", "--db-scheduler.enabled=false", "--taizhang.counts-ahead=false");
        // What nobody asks for here would be made beside the answers for long after the last event.
        context.getBean("logKeeper", Lifecycle.class).stop();
        context.getBean(EventProcessingConfiguration.class).eventProcessors().values()
                .forEach(EventProcessor::shutDown);
        context.getBean(MovedClock.class).showNow();
        return context;
    }

    /** @param folder one that has none yet */
    static Told inAnotherProcess(int items, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TellTwoYears.class.getName(),
                Integer.toString(items), folder.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(System.lineSeparator(), lines));
        }
        String told = lines.getLast();
        int space = told.indexOf(' ');
        return new Told(Long.parseLong(told.substring(0, space)), Double.parseDouble(told.substring(space + 1)));
    }
}
