package org.taizhang.standalone.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.taizhang.runtime.axon.NamedEventSerializer;
import org.taizhang.runtime.copy.CopyRefused;
import org.taizhang.runtime.copy.EventCopy;
import org.taizhang.standalone.database.DataFolder;
import org.taizhang.standalone.database.LocalPostgres;

/** {@code ./taizhang copy-events}: carries the events of a data folder or a database to an Axon Server. */
public final class CopyEventsCommand {

    private static final Pattern ADDRESS = Pattern.compile("([^:]+):(\\d{1,5})");
    private static final long EVENTS_A_DOT = 10_000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, String> options;

    private CopyEventsCommand(Map<String, String> options) {
        this.options = options;
    }

    /**
     * @param arguments {@code --to HOST:PORT}, {@code --context NAME}, and where from: {@code --data FOLDER}, or
     * {@code --from JDBC-URL} with user and password in PGUSER and PGPASSWORD
     */
    public static void main(String[] arguments) {
        LoggingSystem.get(CopyEventsCommand.class.getClassLoader()).beforeInitialize();
        Map<String, String> options = new HashMap<>(Map.of("--context", "default"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        System.exit(new CopyEventsCommand(options).run());
    }

    private int run() {
        if (!ADDRESS.matcher(to()).matches()) {
            return failed("./taizhang copy-events --to HOST:PORT [--context NAME] [--from JDBC-URL]");
        }
        try {
            String from = options.get("--from");
            return from == null ? fromFolder(Path.of(options.getOrDefault("--data", ""))) : fromDatabase(from);
        } catch (DataFolder.InUse e) {
            return failed("请先停止它再复制。 · Stop it first: " + e.getMessage());
        } catch (CopyRefused e) {
            return failed("未继续复制。" + e.getMessage());
        } catch (SQLException | RuntimeException e) {
            return failed("复制中断，已复制的部分有效；重新运行会接着复制。 · Interrupted; what was copied stays, and running it"
                    + " again goes on from there: " + (e instanceof SQLException ? "" : to() + ": ") + e.getMessage());
        }
    }

    private String to() {
        return options.getOrDefault("--to", "");
    }

    private int fromFolder(Path data) throws SQLException, CopyRefused {
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            return failed("没有数据 · no data in: " + data);
        }
        LocalPostgres postgres = LocalPostgres.start(data);
        try {
            return copy(postgres.url(), LocalPostgres.USER, postgres.password());
        } finally {
            postgres.stop();
        }
    }

    private int fromDatabase(String url) throws SQLException, CopyRefused {
        return copy(url, System.getenv("PGUSER"), System.getenv("PGPASSWORD"));
    }

    private int copy(String url, @Nullable String user, @Nullable String password) throws SQLException, CopyRefused {
        String host = to().replaceFirst(":.*", "");
        int port = Integer.parseInt(to().replaceFirst(".*:", ""));
        String context = Objects.requireNonNull(options.get("--context"));
        try (Connection source = DriverManager.getConnection(url, user, password)) {
            EventCopy.Report report = EventCopy.toAxonServer(source, host, port, context, NamedEventSerializer.create(),
                    dots());
            out.printf("%n已复制并逐条核对 %d 条事件（其中 %d 条此前已在目标中；%d 条的元数据字节也相同）。%n", report.events(),
                    report.before(), report.sameMetadataBytes());
            out.printf("Copied and compared one by one: %d events (%d of them were there before; of %d the metadata are"
                    + " the same bytes too).%n", report.events(), report.before(), report.sameMetadataBytes());
            return 0;
        }
    }

    private LongConsumer dots() {
        long[] next = {0 };
        return position -> {
            if (position / EVENTS_A_DOT != next[0]) {
                next[0] = position / EVENTS_A_DOT;
                out.print('.');
            }
        };
    }

    private int failed(String why) {
        out.println(why);
        return 1;
    }
}
