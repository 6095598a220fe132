package org.taizhang.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MerkleProbesTest {

    @Test
    void every_inclusion_probe_gets_its_verdict() {
        var probes = SharedVectors.probes("inclusion");
        assertThat(probes).hasSize(98).allSatisfy(file -> {
            var probe = SharedVectors.read(file);
            assertThat(includes(probe)).as(name(file, probe)).isNotEqualTo(probe.path("wantErr").asBoolean());
        });
    }

    @Test
    void every_consistency_probe_gets_its_verdict() {
        var probes = SharedVectors.probes("consistency");
        assertThat(probes).hasSize(98).allSatisfy(file -> {
            var probe = SharedVectors.read(file);
            assertThat(continues(probe)).as(name(file, probe)).isNotEqualTo(probe.path("wantErr").asBoolean());
        });
    }

    private static boolean includes(JsonNode probe) {
        var proof = new InclusionProof(SharedVectors.unsigned(probe.path("leafIdx")),
                SharedVectors.unsigned(probe.path("treeSize")), SharedVectors.base64List(probe.path("proof")));
        try {
            proof.verify(SharedVectors.base64(probe.path("leafHash")), SharedVectors.base64(probe.path("root")));
            return true;
        } catch (InvalidProof rejected) {
            return false;
        }
    }

    private static boolean continues(JsonNode probe) {
        var proof = new ConsistencyProof(SharedVectors.unsigned(probe.path("size1")),
                SharedVectors.unsigned(probe.path("size2")), SharedVectors.base64List(probe.path("proof")));
        try {
            proof.verify(SharedVectors.base64(probe.path("root1")), SharedVectors.base64(probe.path("root2")));
            return true;
        } catch (InvalidProof rejected) {
            return false;
        }
    }

    private static String name(Path file, JsonNode probe) {
        return file.getParent().getFileName() + "/" + file.getFileName() + ": " + probe.path("desc").asString();
    }
}
