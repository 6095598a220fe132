package org.taizhang.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.springframework.context.ConfigurableApplicationContext;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.standalone.database.LocalPostgres;

/** The program that {@link KillBench} kills: raises problems with three measures each, and says which and when. */
final class KillVictim {

    /** What one command leads to. */
    static final int EVENTS = 4;

    private static final int THREADS = 16;
    private static final UnitId UNIT = new UnitId("unit");
    private static final Caller OFFICE = new Caller(new PersonId("office"), List.of(Grant.of(Role.OFFICE)));

    private KillVictim() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
        ConfigurableApplicationContext context = Services.start(folder,
                new RawInserts.Database(postgres.url(), LocalPostgres.USER, postgres.password()),
                new Tokens().writePublicKey(folder));
        CommandDispatch dispatch = context.getBean(CommandDispatch.class);
        for (String item : Files.readAllLines(Path.of(arguments[1]))) {
            raise(dispatch, item);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < THREADS; thread++) {
                String name = arguments[2] + "-" + thread;
                threads.execute(() -> forEver(dispatch, name));
            }
        }
    }

    private static void forEver(CommandDispatch dispatch, String name) {
        for (int turn = 0;; turn++) {
            String item = name + "-" + turn;
            say("S " + item);
            raise(dispatch, item);
        }
    }

    /** Under the item's own key, until it is acknowledged: as a client does that gets no answer. */
    private static void raise(CommandDispatch dispatch, String item) {
        while (true) {
            try {
                dispatch.send(problem(item), new CommandDispatch.Envelope(OFFICE, "key-" + item, "sha", null, null));
                say("A " + item);
                return;
            } catch (RuntimeException e) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static RaiseProblem problem(String item) {
        Assignment owner = new Assignment(List.of(new PersonId("owner")), List.of(), UNIT, List.of(), List.of(), null,
                null);
        List<MeasureDraft> measures = IntStream.range(1, EVENTS).mapToObj(number -> new MeasureDraft(
                new MeasureId(item + "-" + number), "措施", "每月检查一次。", owner,
                new Deadline(DeadlineKind.CONTINUOUS, null, null, null), null, null, List.of())).toList();
        Problem problem = new Problem(Subject.TEAM, null, "工作作风", ProblemSource.of(SourceKind.SELF_CHECK), "检查不够",
                "日常检查不够经常。", false, List.of(), null, Map.of());
        return new RaiseProblem(new ItemId(item), "ZG-" + item, Place.OUTSIDE_PLANS, problem, UNIT, measures);
    }

    /** In one write, so that a line is there whole or not at all. */
    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
