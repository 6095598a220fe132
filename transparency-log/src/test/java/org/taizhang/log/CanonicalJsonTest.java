package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird" })
    void every_example_beside_rfc_8785_comes_out(String name) throws IOException, InvalidJson {
        var input = Files.readAllBytes(SharedVectors.canonicalJson("input").resolve(name + ".json"));
        var output = Files.readAllBytes(SharedVectors.canonicalJson("output").resolve(name + ".json"));
        assertThat(CanonicalJson.write(CanonicalJson.parse(input))).isEqualTo(output);
        assertThat(CanonicalJson.write(CanonicalJson.parse(output))).isEqualTo(output);
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({"0000000000000000,0", "8000000000000000,0", "0000000000000001,5e-324", "8000000000000001,-5e-324",
            "7fefffffffffffff,1.7976931348623157e+308", "ffefffffffffffff,-1.7976931348623157e+308",
            "4340000000000000,9007199254740992", "c340000000000000,-9007199254740992",
            "4430000000000000,295147905179352830000", "44b52d02c7e14af5,9.999999999999997e+22",
            "44b52d02c7e14af6,1e+23", "44b52d02c7e14af7,1.0000000000000001e+23",
            "444b1ae4d6e2ef4e,999999999999999700000", "444b1ae4d6e2ef4f,999999999999999900000",
            "444b1ae4d6e2ef50,1e+21", "3eb0c6f7a0b5ed8c,9.999999999999997e-7", "3eb0c6f7a0b5ed8d,0.000001",
            "41b3de4355555553,333333333.3333332", "41b3de4355555554,333333333.33333325",
            "41b3de4355555555,333333333.3333333", "41b3de4355555556,333333333.3333334",
            "41b3de4355555557,333333333.33333343", "becbf647612f3696,-0.0000033333333333333333",
            "43143ff3c1cb0959,1424953923781206.2" })
    void numbers_are_written_as_ecmascript_writes_them(String bits, String written) {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(text(number)).isEqualTo(written);
    }

    @Test
    void numbers_of_every_size_are_read_back() throws InvalidJson {
        var random = new Random(8785);
        for (int time = 0; time < 20_000; time++) {
            var number = Double.longBitsToDouble(random.nextLong() >> random.nextInt(60));
            if (Double.isFinite(number)) {
                assertThat(CanonicalJson.parse(CanonicalJson.write(number))).isEqualTo(number + 0.0);
            }
        }
    }

    @Test
    void whole_numbers_count_as_doubles() {
        assertThat(text(List.of(1, 2L, (short) 3, 9007199254740993L))).isEqualTo("[1,2,3,9007199254740992]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
    void what_is_no_number_is_not_written(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(number));
    }

    @Test
    void names_are_sorted_by_utf_16_code_units_not_by_characters() {
        // U+1F600 is d83d de00 in UTF-16 and stands before U+FB33, although it is the later character.
        assertThat(text(Map.of("\ufb33", 1, "😀", 2, "€", 3, "\r", 4, "1", 5)))
                .isEqualTo("{\"\\r\":4,\"1\":5,\"€\":3,\"😀\":2,\"\ufb33\":1}");
    }

    @Test
    void only_what_must_be_escaped_is_escaped() {
        assertThat(text("\u0000\b\t\n\u000b\f\r\u001f \"\\/\u007f\u2028<整>"))
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f \\\"\\\\/\u007f\u2028<整>\"");
    }

    @Test
    void words_and_empty_things_are_written() {
        assertThat(text(Arrays.asList(null, true, false, List.of(), Map.of()))).isEqualTo("[null,true,false,[],{}]");
    }

    @Test
    void what_json_cannot_say_is_not_written() {
        for (var value : new Object[]{"\ud800", "\udc00a", Map.of("\ud83d", 1), new Object(), 'c', Map.of(1, 2) }) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(value));
        }
    }

    @Test
    void any_spelling_of_json_is_read() throws InvalidJson {
        assertThat(CanonicalJson
                .parse(" { \"a\" : [ 1.50e+1 , -0.5E-1,\ttrue,false ,null, {} , [] ] }\r\n".getBytes(UTF_8)))
                .isEqualTo(Map.of("a", Arrays.asList(15.0, -0.05, true, false, null, Map.of(), List.of())));
        assertThat(CanonicalJson.parse("\"\\u20AC\\ud83d\\uDE00\\/\\b\\f\\n\\r\\t\\\\\\\"\"".getBytes(UTF_8)))
                .isEqualTo("€😀/\b\f\n\r\t\\\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "}", "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}",
            "{\"a\":1,}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
            "nul", "True", "01", "-", "-01", "+1", "1.", ".5", "1e", "1e+", "0x1", "1e309", "-1e999", "NaN",
            "Infinity", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u٠٠٠٠\"", "\"\t\"", "\"\\ud800\"",
            "\"\\udc00\"", "\"\\ud800\\u0061\"", "\"\\ud800x\"", "1 1", "{}{}", "//1", "1\u0000", "\ufeff1",
            "\u00a01" })
    void what_is_not_json_is_refused(String json) {
        assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> CanonicalJson.parse(json.getBytes(UTF_8)));
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        for (var bytes : new byte[][]{{'"', (byte) 0xff, '"' }, {'"', (byte) 0xc0, (byte) 0xaf, '"' },
                {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"' }, {'"', (byte) 0xe6, '"' } }) {
            assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> CanonicalJson.parse(bytes));
        }
    }

    @Test
    void depth_is_bounded() throws InvalidJson {
        CanonicalJson.parse(("[".repeat(64) + "]".repeat(64)).getBytes(UTF_8));
        for (var deep : List.of("[".repeat(65) + "]".repeat(65), "[".repeat(1_000_000),
                "{\"a\":".repeat(65) + "1" + "}".repeat(65))) {
            assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> CanonicalJson.parse(deep.getBytes(UTF_8)));
        }
    }

    private static String text(Object value) {
        return new String(CanonicalJson.write(value), UTF_8);
    }
}
