package org.taizhang.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a store and its database, and can lose what the database answers. */
final class Proxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean losingAnswers;
    private volatile boolean away;

    Proxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next answer of the database is lost, with every connection; those opened afterwards work. */
    void loseTheNextAnswer() {
        losingAnswers = true;
    }

    /** No connection works until it is back. */
    void away(boolean gone) throws IOException {
        away = gone;
        if (gone) {
            cut();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                if (away) {
                    client.close();
                    continue;
                }
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(database);
                Thread.ofVirtual().start(() -> forward(client, database, false));
                Thread.ofVirtual().start(() -> forward(database, client, true));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void forward(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[65536];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && losingAnswers) {
                    losingAnswers = false;
                    cut();
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // cut
        }
    }

    private void cut() throws IOException {
        for (Socket socket : sockets) {
            sockets.remove(socket);
            socket.close();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
