package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemId;
import org.taizhang.command.CommandServiceApplication;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.command.edge.Streams;
import org.taizhang.runtime.database.EmbeddedDatabase;

/**
 * The walks of {@link ItemRandomWalkTest} through the real bus, cache, snapshots and event store, many items at once:
 * each command comes to what the model alone comes to, a refusal leaves no event, and what is stored replays to the
 * model's state. Fails with the seed that repeats it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWalkOverTheBusTest {

    private static final int ITEMS = 40;
    private static final int STEPS = 120;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ConfigurableApplicationContext service;

    @BeforeAll
    void start(@TempDir Path evidence) {
        Clock day = Clock.fixed(ItemStory.FIRST_DAY.atTime(10, 0).atZone(ZONE).toInstant(), ZONE);
        service = new SpringApplicationBuilder(CommandServiceApplication.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean("thatDay", Clock.class,
                        () -> day, definition -> definition.setPrimary(true)))
                .run("--server.port=0", "--spring.datasource.url=" + EmbeddedDatabase.newUrl(),
                        "--taizhang.evidence.dir=" + evidence,
                        "--taizhang.keys.dir=" + evidence.resolve("keys"), "--taizhang.sole-writer=true",
                        "--taizhang.snapshot-every=10", "--taizhang.aggregate-cache=64KB",
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void every_command_comes_to_what_the_model_comes_to() throws Exception {
        int refused = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> walks = new ArrayList<>();
            for (int seed = 0; seed < ITEMS; seed++) {
                int walk = seed;
                walks.add(threads.submit(() -> walk(walk)));
            }
            for (Future<Integer> walk : walks) {
                refused += walk.get();
            }
        }
        assertThat(refused).as("refusals among %d commands", ITEMS * STEPS).isBetween(ITEMS * STEPS / 4,
                ITEMS * STEPS * 95 / 100);
    }

    /** How many commands were refused. */
    private int walk(int seed) {
        Random random = new Random(seed);
        ItemId item = new ItemId("walk-" + seed);
        ItemStory story = new ItemStory();
        int refused = 0;
        for (int step = -1; step < STEPS; step++) {
            Caller caller = step < 0
                    ? ItemRandomWalkTest.PEOPLE.getFirst()
                    : ItemRandomWalkTest.PEOPLE.get(random.nextInt(ItemRandomWalkTest.PEOPLE.size()));
            ItemCommand command = step < 0
                    ? ItemCommands.raise(ItemRandomWalkTest.measure(ItemCommands.M1, random),
                            ItemRandomWalkTest.measure(ItemCommands.M2, random))
                    : ItemRandomWalkTest.anything(story, step, random);
            story.when(caller, command);
            String expected = story.wasRefused() ? story.refusal().code().name() : "version " + story.version();
            assertThat(sent(caller, renamed(command, ItemCommands.ITEM, item)))
                    .as("seed %d, step %d: %s by %s", seed, step, command,
                            caller.person())
                    .isEqualTo(expected);
            refused += story.wasRefused() ? 1 : 0;
        }
        Item stored = service.getBean(Streams.class).replay(item.value(), Item.NONE, ItemEvent.class, (before, event,
                actor) -> ItemEvolution.evolve(before, renamed(event, item, ItemCommands.ITEM), actor));
        assertThat(stored).as("seed %d", seed).isEqualTo(story.item());
        return refused;
    }

    private String sent(Caller caller, ItemCommand command) {
        try {
            return "version " + service.getBean(CommandDispatch.class)
                    .send(command, new CommandDispatch.Envelope(caller, null, null, null, null)).version();
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    /** The same command or event of another item. */
    @SuppressWarnings("unchecked")
    private static <R> R renamed(R record, ItemId from, ItemId to) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                Object value = components[i].getAccessor().invoke(record);
                values[i] = from.equals(value) ? to : value;
            }
            return (R) record.getClass().getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
