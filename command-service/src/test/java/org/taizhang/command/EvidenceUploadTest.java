package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.stream.Stream;
import java.time.Instant;
import java.nio.file.Files;
import java.util.List;
import java.nio.file.Path;
import java.util.Map;
import java.time.Duration;
import java.util.Objects;
import java.nio.file.attribute.FileTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.runtime.evidence.EvidenceFolder;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Evidence files, whole or in parts, of at most a thousand bytes. */
@TestPropertySource(properties = {"taizhang.evidence.max-size=1000B", "taizhang.evidence.abandoned-after=2d",
        "taizhang.evidence.sweep-every=PT0.2S" })
class EvidenceUploadTest extends WriteEdgeCase {

    /** Of another run than this one nothing is there: a file that is stored already is not taken again. */
    private static byte[] content(int size) {
        String once = UUID.randomUUID().toString();
        return once.repeat(size / once.length() + 1).substring(0, size).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static MockHttpServletRequestBuilder upload(String sha256, byte[] content) {
        return put("/api/v1/evidence-files/" + sha256).content(content);
    }

    private static MockHttpServletRequestBuilder part(String sha256, byte[] content, int from, int to) {
        return upload(sha256, Arrays.copyOfRange(content, from, to)).header(HttpHeaders.CONTENT_RANGE,
                "bytes " + from + "-" + (to - 1) + "/" + content.length);
    }

    private MockHttpServletResponse arrived(String account, String sha256) throws Exception {
        return send(account, head("/api/v1/evidence-files/" + sha256), null);
    }

    @Autowired
    private EvidenceFolder folder;

    private String offset(byte[] content) throws Exception {
        return Objects.requireNonNull(arrived("owner", sha256(content)).getHeader("Upload-Offset"));
    }

    @Test
    void an_upload_goes_on_where_it_was_cut_off() throws Exception {
        byte[] content = content(600);
        String sha = sha256(content);
        assertThat(send("owner", part(sha, content, 0, 400), null).getStatus()).isEqualTo(202);
        assertThat(arrived("owner", sha).getHeader("Upload-Offset")).isEqualTo("400");
        assertThat(arrived("owner2", sha).getHeader("Upload-Offset")).as("a part is its uploader's own").isEqualTo("0");
        refused("owner", part(sha, content, 300, 600), null, 409, "OFFSET_MISMATCH");
        refused("owner2", part(sha, content, 400, 600), null, 409, "OFFSET_MISMATCH");
        assertThat(arrived("owner", sha).getHeader("Upload-Complete")).isEqualTo("?0");
        assertThat(send("owner", part(sha, content, 400, 600), null).getStatus()).isEqualTo(201);
        assertThat(arrived("owner2", sha).getHeader("Upload-Complete")).isEqualTo("?1");
    }

    @Test
    void content_of_another_hash_is_not_kept() throws Exception {
        byte[] content = content(100);
        String sha = sha256(content);
        refused("owner", upload(sha, content(100)), null, 422, "HASH_MISMATCH");
        assertThat(arrived("owner", sha).getHeader("Upload-Offset")).isEqualTo("0");
        assertThat(send("owner", upload(sha, content), null).getStatus()).isEqualTo(201);
    }

    @Test
    void more_than_is_allowed_is_refused_whatever_was_announced() throws Exception {
        byte[] largest = content(1000);
        assertThat(send("owner", upload(sha256(largest), largest), null).getStatus()).isEqualTo(201);
        byte[] larger = content(1001);
        String sha = sha256(larger);
        refused("owner", upload(sha, larger), null, 413, "FILE_TOO_LARGE");
        refused("owner", upload(sha, larger).header(HttpHeaders.CONTENT_RANGE, "bytes 0-9/10"), null, 413,
                "FILE_TOO_LARGE");
        assertThat(arrived("owner", sha).getHeader("Upload-Offset")).isEqualTo("0");
    }

    @Test
    void what_is_no_hash_and_no_range_is_refused_before_anything_is_read() throws Exception {
        byte[] content = content(10);
        String sha = sha256(content);
        refused("owner", upload("no-hash", content), null, 422, "HASH_MALFORMED");
        refused("owner", upload(sha.toUpperCase(java.util.Locale.ROOT), content), null, 422, "HASH_MALFORMED");
        refused("owner", upload(sha, content).header(HttpHeaders.CONTENT_RANGE, "bytes 0-9/*"), null, 422,
                "RANGE_MALFORMED");
        assertThat(arrived("owner", sha).getStatus()).isEqualTo(204);
    }

    @Test
    void an_empty_file_is_none() throws Exception {
        refused("owner", upload(sha256(new byte[0]), new byte[0]), null, 422, "FILE_EMPTY");
    }

    @Test
    void a_part_of_nothing_leaves_nothing_behind() throws Exception {
        String sha = sha256(content(600));
        assertThat(send("owner", upload(sha, new byte[0]).header(HttpHeaders.CONTENT_RANGE, "bytes 0-0/600"), null)
                .getStatus()).isEqualTo(202);
        try (Stream<Path> parts = Files.list(folder.incoming())) {
            assertThat(parts.map(part -> part.getFileName().toString())).noneMatch(name -> name.startsWith(sha));
        }
    }

    @Test
    void how_large_a_file_may_be_is_told_before_anything_is_sent() throws Exception {
        MockHttpServletResponse told = send("owner", head("/api/v1/evidence-files"), null);
        assertThat(told.getStatus()).isEqualTo(204);
        assertThat(told.getHeader("Upload-Limit")).isEqualTo("max-size=1000");
    }

    @Test
    void an_upload_that_nobody_goes_on_with_is_thrown_away_and_one_under_way_is_not() throws Exception {
        byte[] abandoned = content(600);
        byte[] underWay = content(600);
        for (byte[] content : List.of(abandoned, underWay)) {
            send("owner", part(sha256(content), content, 0, 400), null);
        }
        String first = sha256(abandoned);
        try (Stream<Path> parts = Files.list(folder.incoming())) {
            Path part = parts.filter(each -> each.getFileName().toString().startsWith(first)).findFirst()
                    .orElseThrow();
            Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        }
        for (int tries = 0; tries < 100 && !offset(abandoned).equals("0"); tries++) {
            Thread.sleep(100);
        }
        assertThat(offset(abandoned)).isEqualTo("0");
        assertThat(offset(underWay)).isEqualTo("400");
    }

    @Test
    void a_file_is_not_handed_in_as_what_it_is_not_or_under_a_name_that_misleads() throws Exception {
        byte[] program = content(100);
        program[0] = 'M';
        program[1] = 'Z';
        String sha = sha256(program);
        assertThat(send("owner", upload(sha, program), null).getStatus()).isEqualTo(201);
        handedIn(sha, "会议纪要.pdf", "FILE_IS_PROGRAM");
        byte[] text = content(100);
        String plain = sha256(text);
        assertThat(send("owner", upload(plain, text), null).getStatus()).isEqualTo(201);
        handedIn(plain, "会议纪要.pdf", "FILE_DISGUISED");
        handedIn(plain, "../a.txt", "NAME_HAS_FOLDER");
        handedIn(plain, "a\u202Etxt.txt", "NAME_HIDES");
        handedIn(plain, "a".repeat(256), "NAME_TOO_LONG");
    }

    private void handedIn(String sha, String name, String code) throws Exception {
        String body = json.writeValueAsString(Map.of("files", List.of(Map.of("sha256", sha, "name", name)), "effect",
                "已学习。"));
        JsonNode problem = refused("owner", post("/api/v1/items/none/measures/none/evidence"), body, 422, code);
        assertThat(problem.at("/missing/0/target").asString()).isEqualTo(sha);
    }
}
