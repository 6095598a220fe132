package org.taizhang.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.api.EventCatalogue;
import org.taizhang.api.EventName;
import org.taizhang.api.bulk.BulkAct;
import org.taizhang.api.bulk.BulkId;
import org.taizhang.api.bulk.BulkStarted;

/**
 * What is stored of each event, against files that were approved. A change of content is a new revision with an
 * upcaster and a new file; the old file stays, as its test.
 */
class EventContractTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");

    private final NamedEventSerializer serializer = NamedEventSerializer.create();

    static Stream<Class<?>> events() {
        return EventCatalogue.events().stream();
    }

    private static Path fileOf(Class<?> event) {
        EventName name = event.getAnnotation(EventName.class);
        return APPROVED.resolve(name.value() + "-" + name.revision() + ".json");
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_as_approved_and_reads_back(Class<?> event) throws IOException {
        Object sample = SampleEvents.of(event);
        SerializedObject<byte[]> stored = serializer.serialize(sample, byte[].class);
        String json = new String(stored.getData(), StandardCharsets.UTF_8);
        Path file = fileOf(event);
        assertThat(file).as("approve by writing to " + file + ":\n" + json).exists();
        assertThat(json).isEqualTo(Files.readString(file).strip());
        assertThat(stored.getType().getName()).isEqualTo(event.getAnnotation(EventName.class).value());
        assertThat(stored.getType().getRevision()).isEqualTo(event.getAnnotation(EventName.class).revision());
    }

    @Test
    void every_approved_file_still_reads_as_an_event() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(APPROVED)) {
            files = all.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(EventCatalogue.events().size());
        for (Path file : files) {
            String[] name = file.getFileName().toString().replace(".json", "").split("-");
            Object read = serializer.deserialize(new SimpleSerializedObject<>(
                    Files.readString(file).strip().getBytes(StandardCharsets.UTF_8), byte[].class, name[0], name[1]));
            assertThat(read).isEqualTo(SampleEvents.of(read.getClass()));
        }
    }

    @Test
    void every_act_of_a_bulk_job_reads_back_as_what_it_is() {
        for (Class<?> kind : BulkAct.class.getPermittedSubclasses()) {
            BulkStarted started = new BulkStarted(new BulkId("b"), (BulkAct) SampleEvents.of(kind), "统一安排。", List.of());
            assertThat((Object) serializer.deserialize(serializer.serialize(started, byte[].class))).isEqualTo(started);
        }
    }

    @Test
    void a_name_that_nobody_knows_is_an_error() {
        var unknown = new SimpleSerializedObject<>(new byte[]{'{', '}' }, byte[].class, "item.NeverHeardOf", "1");
        assertThat((Object) serializer.deserialize(unknown))
                .isInstanceOf(org.axonframework.serialization.UnknownSerializedType.class);
    }
}
