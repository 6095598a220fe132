package org.taizhang.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

import org.taizhang.log.VerifierKey;
import org.taizhang.witness.WitnessKeyFile;
import org.taizhang.witness.WitnessServer;

/** Runs a witness until the program is ended. */
final class WitnessCommand {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String PORT = "8090";

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;

    WitnessCommand(PrintStream out, PrintStream err, Messages messages) {
        this.out = out;
        this.err = err;
        this.messages = messages;
    }

    Outcome run(Arguments arguments) throws Arguments.Misused {
        try (var server = start(arguments)) {
            new CountDownLatch(1).await();
            return Outcome.VERIFIED;
        } catch (IOException cannot) {
            messages.print(err, "witness-cannot", String.valueOf(cannot.getMessage()));
        } catch (IllegalArgumentException invalid) {
            messages.print(err, "key-invalid");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Outcome.VERIFIED;
        }
        return Outcome.COULD_NOT_CHECK;
    }

    WitnessServer start(Arguments arguments) throws IOException, Arguments.Misused {
        var logs = logs(arguments.all(Arguments.LOG));
        var address = address(Objects.requireNonNullElse(arguments.option(Arguments.ADDRESS), LOOPBACK),
                Objects.requireNonNullElse(arguments.option(Arguments.PORT), PORT));
        var name = arguments.option(Arguments.NAME);
        var key = WitnessKeyFile.open(InputFile.path(arguments.required(Arguments.KEY)), name == null
                ? "taizhang-witness-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt())
                : name);
        var server = WitnessServer.start(address, key, InputFile.path(arguments.required(Arguments.STATE)), logs);
        messages.print(out, "witness-runs", key.cosignerKey().toString(),
                "http://" + server.address().getHostString() + ":" + server.address().getPort());
        logs.forEach(log -> messages.print(out, "witness-log", log.name(), log.keyId()));
        return server;
    }

    private static List<VerifierKey> logs(List<String> keys) {
        var logs = new ArrayList<VerifierKey>();
        keys.forEach(key -> logs.add(VerifierKey.parse(key)));
        return List.copyOf(logs);
    }

    private static InetSocketAddress address(String host, String port) throws IOException, Arguments.Misused {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new Arguments.Misused();
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port));
        } catch (UnknownHostException unknown) {
            throw new IOException(host + "?", unknown);
        }
    }
}
