package org.taizhang.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Connections that are kept, one a thread, over which a request goes when the answer to the one before has come. Bare
 * sockets, so that the client takes little of the processors that it shares with the server.
 */
final class HttpConnections implements AutoCloseable {

    private final Socket[] sockets;
    private final InputStream[] answers;
    private final String token;
    private final int port;

    HttpConnections(int port, int count, String token) throws IOException {
        this.token = token;
        this.port = port;
        sockets = new Socket[count];
        answers = new InputStream[count];
        for (int thread = 0; thread < count; thread++) {
            open(thread);
        }
    }

    private void open(int thread) throws IOException {
        sockets[thread] = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets[thread].setTcpNoDelay(true);
        answers[thread] = new BufferedInputStream(sockets[thread].getInputStream());
    }

    /** After a while in which nothing was asked: the server closes a connection that is idle for long. */
    void reopen(int thread) throws IOException {
        sockets[thread].close();
        open(thread);
    }

    /** @throws IllegalStateException where the answer is not 200 */
    void post(int thread, String path, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + content.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(content, 0, request, head.length, content.length);
        sockets[thread].getOutputStream().write(request);
        String status = line(answers[thread]);
        String answer = content(answers[thread]);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(status + ": " + answer);
        }
    }

    /**
     * @return the body
     * @throws IllegalStateException where the answer is not 200
     */
    String get(int thread, String path) throws IOException {
        sockets[thread].getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = line(answers[thread]);
        String answer = content(answers[thread]);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(path + ": " + status + ": " + answer);
        }
        return answer;
    }

    private static String content(InputStream in) throws IOException {
        int length = -1;
        boolean chunked = false;
        for (String header = line(in).toLowerCase(Locale.ROOT); !header.isEmpty(); header = line(in)
                .toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.startsWith("transfer-encoding: chunked");
        }
        if (!chunked) {
            return new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
        }
        StringBuilder content = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16);; size = Integer.parseInt(line(in), 16)) {
            content.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in);
            if (size == 0) {
                return content.toString();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
