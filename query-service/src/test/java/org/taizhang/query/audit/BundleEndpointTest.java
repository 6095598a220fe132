package org.taizhang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import javax.crypto.SecretKey;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.log.Bundle;
import org.taizhang.log.CanonicalJson;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.Entry;
import org.taizhang.log.MerkleHashing;
import org.taizhang.log.SignedNote;
import org.taizhang.log.TextKeys;
import org.taizhang.log.TlogProof;
import org.taizhang.log.seal.SealedText;
import org.taizhang.query.Story;
import org.taizhang.runtime.privacy.Erasure;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;

/** What is in a bundle; that a verifier believes it is shown where both are there. */
class BundleEndpointTest extends AuditEdge {

    @TempDir
    private Path folder;
    @Autowired
    private KeyStore keys;
    private Story story;

    @BeforeAll
    void a_story_is_told() throws Exception {
        story = moreThanATile();
    }

    @Test
    void a_bundle_of_everything_has_every_entry_with_what_it_tells_of() throws Exception {
        Path file = bundle("/audit/bundle.zip?known=100");
        try (Bundle bundle = Bundle.open(file); ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(bundle.manifest().reader()).isEqualTo("p-auditor");
            Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(zip.getInputStream(zip.getEntry("checkpoint"))
                    .readAllBytes()).text());
            assertThat(bundle.manifest().root()).isEqualTo(checkpoint.root());
            byte[] first = zip.getInputStream(zip.getEntry("tile/entries/000")).readAllBytes();
            int length = (first[0] & 0xff) << 8 | first[1] & 0xff;
            assertThat(Entry.parse(Arrays.copyOfRange(first, 2, 2 + length)).kind())
                    .isEqualTo(Entry.KEY_CHANGE);
            assertThat(names(zip)).contains("consistency/100", "tile/data/000").doesNotContain("heads/0/head");
        }
    }

    @Test
    void a_bundle_of_an_item_has_its_leaves_with_proofs_and_is_complete_up_to_now() throws Exception {
        Path file = bundle("/audit/bundle.zip?item=i3");
        try (Bundle bundle = Bundle.open(file); ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(bundle.manifest().subject()).isEqualTo("i3");
            assertThat(bundle.manifest().streams()).containsExactly("i3");
            Set<String> names = names(zip);
            assertThat(names.stream().filter(name -> name.endsWith("/entry"))).hasSize(15);
            assertThat(names).contains("heads/0/head", "heads/0/proof");
            String leaf = names.stream().filter(name -> name.endsWith("/payload")).findFirst().orElseThrow()
                    .replace("payload", "");
            TlogProof proof = TlogProof.parse(read(zip, leaf + "proof"));
            Entry entry = Entry.parse(read(zip, leaf + "entry"));
            proof.proof().verify(MerkleHashing.leaf(read(zip, leaf + "entry")), bundle.manifest().root());
            assertThat(entry.get("payloadSha256")).isEqualTo(Entries.sha256(read(zip, leaf + "payload")));
            assertThat(entry.get("metadataSha256")).isEqualTo(Entries.sha256(read(zip, leaf + "metadata")));
            assertThat(CanonicalJson.parse(read(zip, leaf + "metadata")))
                    .isEqualTo(Map.of("actor", entry.get("actor")));
        }
    }

    @Test
    void the_keys_of_texts_come_with_them_unless_they_were_destroyed() throws Exception {
        KeyRef destroyed = KeyRef.parse(texts(bundle("/audit/bundle.zip?item=i4")).getFirst().ref());
        keys.erase(new Erasure("r-keys", List.of(destroyed), List.of(), List.of()));
        int opened = 0;
        Path file = bundle("/audit/bundle.zip?item=i4");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : names(zip).stream().filter(each -> each.endsWith("/payload")).toList()) {
                TextKeys found = TextKeys.parse(read(zip, name.replace("payload", "keys")));
                for (SealedText text : SealedText.in(read(zip, name))) {
                    SecretKey key = found.find(text.ref());
                    assertThat(key == null).isEqualTo(text.ref().equals(destroyed.toString()));
                    if (key != null) {
                        assertThat(new String(text.open(key), StandardCharsets.UTF_8)).isNotBlank();
                        opened++;
                    }
                }
            }
        }
        assertThat(opened).isGreaterThan(3);
    }

    @Test
    void everything_comes_with_keys_too_and_either_without_them_where_nobody_wants_them() throws Exception {
        try (ZipFile all = new ZipFile(bundle("/audit/bundle.zip").toFile())) {
            assertThat(names(all)).contains("tile/keys/000");
            assertThat(read(all, "manifest.json")).asString().contains("\"texts\":\"included\"");
            assertThat(read(all, "tile/keys/000")).asString().containsPattern("[0-9a-f]{16}\\.[0-9]+ \\S{44}\n");
        }
        for (String query : List.of("texts=false", "item=i3&texts=false")) {
            try (ZipFile without = new ZipFile(bundle("/audit/bundle.zip?" + query).toFile())) {
                assertThat(names(without)).noneMatch(name -> name.contains("keys"));
                assertThat(read(without, "manifest.json")).asString().contains("\"texts\":\"left-out\"");
            }
        }
    }

    @Test
    void who_may_not_be_shown_is_not_shown_by_a_bundle_either() throws Exception {
        String place = keys.placeOfPerson("p-supervisor").toString();
        assertThat(keysOfEverything()).contains(place + " ");
        story.tell("secadmin",
                new PersonRestricted(Story.person("supervisor"), LocalDate.now().plusYears(3),
                        place, "档案须保存三年。"));
        projected();
        logged();
        assertThat(keysOfEverything()).doesNotContain(place + " ");
    }

    private String keysOfEverything() throws Exception {
        try (ZipFile zip = new ZipFile(bundle("/audit/bundle.zip").toFile())) {
            StringBuilder all = new StringBuilder();
            for (String name : names(zip).stream().filter(each -> each.startsWith("tile/keys/")).toList()) {
                all.append(new String(read(zip, name), StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    @Test
    void who_is_no_auditor_of_everything_gets_none() throws Exception {
        refused("office", "/audit/bundle.zip", 403, "NOT_ALLOWED");
        refused("sysadmin", "/audit/bundle.zip?item=i3", 403, "NOT_ALLOWED");
    }

    @Test
    void what_is_not_there_cannot_be_bundled() throws Exception {
        refused("auditor", "/audit/bundle.zip?item=nothing", 404, "NOT_FOUND");
        refused("auditor", "/audit/bundle.zip?item=i3&plan=p", 422, "ONE_SUBJECT");
        refused("auditor", "/audit/bundle.zip?known=99999", 422, "TREE_SIZE_UNKNOWN");
    }

    private Path bundle(String address) throws Exception {
        MockHttpServletResponse response = send("auditor", get("/api/v1" + address));
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return Files.write(folder.resolve("bundle.zip"), response.getContentAsByteArray());
    }

    private static List<SealedText> texts(Path bundle) throws Exception {
        List<SealedText> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (String name : names(zip).stream().filter(each -> each.endsWith("/payload")).toList()) {
                texts.addAll(SealedText.in(read(zip, name)));
            }
        }
        return texts;
    }

    private static Set<String> names(ZipFile zip) {
        return zip.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
    }

    private static byte[] read(ZipFile zip, String name) throws Exception {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
}
