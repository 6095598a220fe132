package org.taizhang.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a port and a data folder of its own, as its users meet it: over HTTP. */
final class Instance extends Api {

    private final StandaloneApplication.Running running;
    private final String base;

    private Instance(StandaloneApplication.Running running, int port) {
        this.running = running;
        this.base = "http://localhost:" + port;
    }

    /** With the demonstration's people and plan. */
    static Instance start(Path data, String... arguments) throws IOException {
        String[] demo = Arrays.copyOf(arguments, arguments.length + 1);
        demo[arguments.length] = "--spring.profiles.active=demo";
        return startEmpty(data, demo);
    }

    /** As an office starts it: nobody is there but the first administrator. */
    static Instance startEmpty(Path data, String... arguments) throws IOException {
        int port = freePort();
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--server.port=" + port;
        all[arguments.length + 1] = "--taizhang.url=http://localhost:" + port;
        return new Instance(StandaloneApplication.start(data, all), port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    String token(String account) {
        return new String(send(HttpRequest.newBuilder(URI.create(base + "/demo/token/" + account)).build()).body(),
                StandardCharsets.UTF_8);
    }

    /** Where it is reached; the issuer of its tokens too. */
    String address() {
        return base;
    }

    @Override
    String address(String method) {
        return base;
    }

    @Override
    String id(String demonstration) {
        return demonstration;
    }

    ConfigurableApplicationContext context() {
        return running.context();
    }

    @Override
    public void close() {
        running.close();
    }
}
