package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.log.SignedNote;
import org.taizhang.log.SigningKey;

class VerifyNoteTest {

    private final SigningKey log = SigningKey.generate("ledger.example/整改办");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write_a_signed_note() throws IOException {
        file = folder.resolve("checkpoint");
        Files.write(file, SignedNote.sign("ledger.example/整改办\n42\nAAAA\n", log).bytes());
    }

    @Test
    void a_good_note_is_verified_and_shown() {
        assertThat(run("note", file.toString(), "--key", log.verifierKey().toString())).isEqualTo(0);
        assertThat(out.toString(UTF_8)).startsWith("核验通过").contains("\n42\nAAAA\n", log.verifierKey().keyId())
                .contains("未核验其所指的审计日志内容");
        assertThat(err.size()).isZero();
    }

    @Test
    void a_tampered_note_is_not_verified_and_not_shown() throws IOException {
        Files.writeString(file, Files.readString(file).replace("42", "41"));
        assertThat(run("note", file.toString(), "--key", log.verifierKey().toString())).isEqualTo(1);
        assertThat(out.toString(UTF_8)).startsWith("核验不通过").contains("与文字不符").doesNotContain("AAAA");
    }

    @Test
    void a_note_by_another_key_is_not_verified() {
        var other = SigningKey.generate("ledger.example/整改办").verifierKey();
        assertThat(run("note", file.toString(), "--key", other.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(out.toString(UTF_8)).startsWith("Not verified: there is no signature by");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, SignedNote.MAX_BYTES + 1 })
    void what_is_no_note_is_not_verified(int length) throws IOException {
        Files.write(file, new byte[length]);
        assertThat(run("note", file.toString(), "--lang", "en", "--key", log.verifierKey().toString())).isEqualTo(1);
        assertThat(out.toString(UTF_8)).startsWith("Not verified: this is not a well-formed signed note");
    }

    @Test
    void a_file_that_cannot_be_read_is_no_verdict() {
        for (var unreadable : new String[]{folder.toString(), folder.resolve("absent").toString(), "nul\0" }) {
            assertThat(run("note", unreadable, "--key", log.verifierKey().toString())).isEqualTo(2);
        }
        assertThat(out.size()).isZero();
        assertThat(err.toString(UTF_8)).contains("无法读取文件");
    }

    @Test
    void a_key_with_a_wrong_id_is_no_verdict() {
        var key = log.verifierKey().toString().replace(log.verifierKey().keyId(), "00000000");
        assertThat(run("note", file.toString(), "--key", key)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("验证公钥无效");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "note FILE", "note FILE --key", "FILE FILE", "note FILE --key K --key K",
            "bundle FILE --key K",
            "note FILE --key K --json", "note FILE --key K --policy FILE", "FILE --key K",
            "FILE --without-anchoring --policy FILE",
            "FILE --without-anchoring --known FILE", "FILE --json --json", "FILE --known", "note FILE more --key K",
            "note FILE --key K --force yes", "witness --key FILE --state FILE", "witness --key FILE --log K",
            "witness --key FILE --state FILE --log K --port x", "witness --key FILE --state FILE --log K --port 65536",
            "witness --key FILE --state FILE --log K --json", "replay FILE", "replay FILE --item i --policy FILE",
            "note FILE --key K --lang fr" })
    void wrong_use_is_explained(String arguments) {
        var args = arguments.replace("FILE", file.toString()).replace("K", log.verifierKey().toString());
        assertThat(run(args.isEmpty() ? new String[0] : args.split(" "))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("用法");
        assertThat(out.size()).isZero();
    }

    @Test
    void the_text_cannot_steer_the_terminal() throws IOException {
        Files.write(file, SignedNote.sign("a\u009b2J\u202eb\n", log).bytes());
        assertThat(run("note", file.toString(), "--key", log.verifierKey().toString())).isEqualTo(0);
        assertThat(out.toString(UTF_8)).contains("a\\u009b2J\\u202eb\n");
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(messages(Locale.CHINESE).keySet()).isEqualTo(messages(Locale.ENGLISH).keySet());
        for (var key : messages(Locale.CHINESE).keySet()) {
            assertThat(messages(Locale.CHINESE).getString(key)).containsPattern("\\p{IsHan}");
            assertThat(messages(Locale.ENGLISH).getString(key)).doesNotContainPattern("\\p{IsHan}");
        }
    }

    private static ResourceBundle messages(Locale language) {
        return ResourceBundle.getBundle("org.taizhang.verify.messages", language);
    }

    private int run(String... args) {
        return new VerifyCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Progress.NONE)
                .run(args).exitCode();
    }
}
