package org.taizhang.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;

/** The workbook of many rows: how long it takes, and what it takes of the heap meanwhile. */
final class LedgerExport {

    private final int port;
    private final String token;
    private final Path data;

    /** @param data the folder of the database */
    LedgerExport(int port, String token, Path data) {
        this.port = port;
        this.token = token;
        this.data = data;
    }

    /**
     * @param filter of the rows, as it is in an address
     * @return a JSON object's fields
     */
    String measure(String filter, long rows) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient(); Memory memory = new Memory(data)) {
            long begun = System.nanoTime();
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/ledger.xlsx?" + filter))
                            .header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            long bytes;
            try (InputStream body = answer.body()) {
                bytes = body.transferTo(OutputStream.nullOutputStream());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the workbook is answered with " + answer.statusCode());
            }
            System.out.printf(Locale.ROOT, "%nWorkbook of %d rows: %.1f s, %.1f MB; %s%n", rows, seconds, bytes / 1e6,
                    memory);
            return String.format(Locale.ROOT,
                    "\"xlsxRows\":%d,\"xlsxSeconds\":%.1f,\"xlsxExtraHeapMB\":%d", rows, seconds, memory.extraHeap());
        }
    }
}
