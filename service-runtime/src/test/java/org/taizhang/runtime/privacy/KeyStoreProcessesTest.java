package org.taizhang.runtime.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real processes on one folder, each killed in the middle of what it does. */
class KeyStoreProcessesTest {

    /** Takes keys for ever and tells each, as it will be asked for it. */
    static final class Taker {

        private Taker() {}

        public static void main(String[] arguments) {
            KeyStore store = KeyStore.open(Path.of(arguments[0]));
            for (int i = 0;; i++) {
                DataKey key = i % 50 == 0 ? store.ofPerson("p-" + i / 50) : store.fresh();
                String whose = i % 50 == 0 ? "p-" + i / 50 : "nobody";
                System.out.println(whose + " " + key.ref() + " " + HexFormat.of().formatHex(key.key().getEncoded()));
                System.out.flush();
            }
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
                System.getProperty("java.class.path"), Taker.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** What it told until it was killed; a last line without an end was never told. */
    private static List<String> killedAfter(Process process, int lines) throws IOException, InterruptedException {
        List<String> told = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (int i = 0; i < lines; i++) {
                told.add(java.util.Objects.requireNonNull(reader.readLine()));
            }
            process.destroyForcibly().waitFor();
        }
        return told;
    }

    @Test
    void no_place_is_used_twice_and_no_key_is_lost_though_every_process_is_killed(@TempDir Path folder)
            throws Exception {
        Map<String, String> keys = new HashMap<>();
        Map<String, String> persons = new HashMap<>();
        for (int round = 0; round < 3; round++) {
            List<Process> processes = List.of(start(folder), start(folder));
            for (Process process : processes) {
                for (String line : killedAfter(process, ThreadLocalRandom.current().nextInt(600, 3000))) {
                    String[] said = line.split(" ");
                    String before = keys.put(said[1], said[2]);
                    if (said[0].equals("nobody")) {
                        assertThat(before).as("a place given out twice: " + said[1]).isNull();
                    } else {
                        assertThat(persons.merge(said[0], said[1], (known, now) -> known)).isEqualTo(said[1]);
                    }
                }
            }
        }
        try (KeyStore store = KeyStore.open(folder)) {
            keys.forEach((ref, key) -> assertThat(store.find(KeyRef.parse(ref))).isNotNull()
                    .extracting(found -> HexFormat.of().formatHex(found.getEncoded())).isEqualTo(key));
            persons.forEach((person, ref) -> assertThat(store.ofPerson(person).ref()).hasToString(ref));
        }
    }
}
