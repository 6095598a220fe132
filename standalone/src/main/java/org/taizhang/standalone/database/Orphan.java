package org.taizhang.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;

/** A PostgreSQL that outlived the application that started it: {@code kill -9} ends the JVM only. */
final class Orphan {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Orphan() {}

    /** Ends a server that still runs on this cluster, and says so. The caller holds the folder's lock: it is nobody's. */
    static void stopIn(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> running = processOf(cluster);
        if (running.isEmpty()) {
            say("上次运行没有正常结束，PostgreSQL 将自动恢复。 · The last run was cut off; PostgreSQL recovers by itself.");
            if (pidOf(cluster).isPresent()) {
                // Somebody else's process has the number now; PostgreSQL would take it for its own and not start.
                Files.deleteIfExists(pidFile);
            }
            return;
        }
        say("上次运行遗留的 PostgreSQL（进程 " + running.get().pid() + "）仍在运行，先将其停止。"
                + " · PostgreSQL of the last run was still running; it is stopped first.");
        end(running.get());
        Files.deleteIfExists(pidFile);
    }

    /** The server that runs on this cluster. */
    static Optional<ProcessHandle> processOf(Path cluster) {
        return pidOf(cluster).filter(Orphan::isPostgres);
    }

    private static Optional<ProcessHandle> pidOf(Path cluster) {
        try {
            String pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To whoever started the program: logging is not set up yet. */
    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
