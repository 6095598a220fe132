package org.taizhang.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.api.EventCatalogue;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.AccountLinked;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.privacy.Erased;
import org.taizhang.runtime.privacy.Erasure;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;
import org.taizhang.runtime.privacy.KeyUnavailable;
import org.taizhang.runtime.privacy.Seal;
import org.taizhang.runtime.privacy.SealBroken;

/** What is stored of each event says nothing that was marked, and loses it for ever with the keys. */
class SealedEventsTest {

    private static final Pattern SEALED = Pattern.compile("\"~1\\.([0-9a-f]{16}\\.\\d+)\\.[A-Za-z0-9_-]+\"");

    @TempDir
    private Path folder;
    private KeyStore keys;
    private NamedEventSerializer serializer;

    @BeforeEach
    void open() {
        keys = KeyStore.open(folder);
        serializer = NamedEventSerializer.sealing(new Seal(keys));
    }

    @AfterEach
    void close() {
        keys.close();
    }

    static Stream<Class<?>> events() {
        return EventCatalogue.events().stream();
    }

    private String stored(Object event) {
        return new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private Object read(Class<?> event, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class,
                EventNames.nameOf(event), EventNames.revisionOf(event)));
    }

    private static List<KeyRef> keysIn(String json) {
        Matcher matcher = SEALED.matcher(json);
        List<KeyRef> refs = new ArrayList<>();
        while (matcher.find()) {
            refs.add(KeyRef.parse(matcher.group(1)));
        }
        return refs;
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_without_its_marked_texts_and_reads_back_until_its_keys_are_destroyed(Class<?> event) {
        Object sample = SampleEvents.of(event);
        List<String> marked = new ArrayList<>();
        Object erased = MarkedTexts.replaced(sample, text -> {
            marked.add(text);
            return Erased.TEXT;
        });
        String json = stored(sample);
        assertThat(marked).allSatisfy(text -> assertThat(json).doesNotContain(text));
        assertThat(keysIn(json)).hasSameSizeAs(marked);
        assertThat(read(event, json)).isEqualTo(sample);

        keys.erase(new Erasure("an erasure", keysIn(json), List.of(), List.of()));
        assertThat(read(event, json)).isEqualTo(erased);
    }

    @Test
    void most_events_have_something_to_seal() {
        assertThat(events().filter(event -> !keysIn(stored(SampleEvents.of(event))).isEmpty())).hasSizeGreaterThan(50);
    }

    @Test
    void nothing_but_the_texts_is_different_from_the_plain_form() {
        ItemWithdrawn event = new ItemWithdrawn(new ItemId("i-1"), "张三所报有误");
        assertThat(SEALED.matcher(stored(event)).replaceAll("\"张三所报有误\"")).isEqualTo(new String(
                NamedEventSerializer.create().serialize(event, byte[].class).getData(), StandardCharsets.UTF_8));
    }

    @Test
    void each_free_text_has_a_key_of_its_own_and_all_of_one_person_the_same() {
        String rename = stored(new PersonRenamed(new PersonId("p-1"), "张三", "结婚"));
        String account = stored(new AccountLinked(new PersonId("p-1"), new Account("https://idp", "zhangsan")));
        String another = stored(new AccountLinked(new PersonId("p-2"), new Account("https://idp", "lisi")));
        assertThat(keysIn(rename)).hasSize(2);
        assertThat(keysIn(rename + account)).hasSize(4).containsOnly(keys.ofPerson("p-1").ref());
        assertThat(keysIn(another)).hasSize(2).containsOnly(keys.ofPerson("p-2").ref());
        ItemWithdrawn event = new ItemWithdrawn(new ItemId("i-1"), "张三所报有误");
        assertThat(keysIn(stored(event) + stored(event))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_plain_text_where_a_sealed_one_belongs_is_refused() {
        for (String reason : List.of("\"张三\"", "\"\"", "7", "{}", "[]")) {
            assertThatThrownBy(() -> read(ItemWithdrawn.class, "{\"itemId\":\"i-1\",\"reason\":" + reason + "}"))
                    .isInstanceOf(SerializationException.class).hasRootCauseInstanceOf(SealBroken.class);
        }
        assertThat(read(ItemWithdrawn.class, "{\"itemId\":\"i-1\",\"reason\":null}"))
                .isEqualTo(new ItemWithdrawn(new ItemId("i-1"), null));
    }

    @Test
    void a_key_that_is_away_for_the_moment_is_told_from_one_that_was_destroyed() {
        String json = stored(new ItemWithdrawn(new ItemId("i-1"), "张三")).replaceFirst("\\.[0-9a-f]{16}\\.",
                ".0011223344556677.");
        assertThatThrownBy(() -> read(ItemWithdrawn.class, json)).hasRootCauseInstanceOf(
                java.nio.file.NoSuchFileException.class).satisfies(
                        failure -> assertThat(Unavailable.reason(failure)).isNotNull())
                .hasStackTraceContaining(KeyUnavailable.class.getName());
    }

    @Test
    void a_snapshot_is_sealed_as_a_whole_and_unusable_in_another_epoch() {
        SealedSnapshots snapshots = new SealedSnapshots(NamedEventSerializer.create(), new Seal(keys));
        ItemWithdrawn state = new ItemWithdrawn(new ItemId("i-1"), "张三所报有误");
        SerializedObject<byte[]> stored = snapshots.serialize(state, byte[].class);
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8)).startsWith("~1.").doesNotContain("i-1");
        assertThat((Object) snapshots.deserialize(stored)).isEqualTo(state);
        MetaData none = MetaData.emptyInstance();
        assertThat((Object) snapshots.deserialize(snapshots.serialize(none, byte[].class))).isEqualTo(none);

        String usable = ModelCode.digest() + "~" + keys.snapshotEpoch();
        assertThat(snapshots.isUsable(usable)).isTrue();
        assertThat(snapshots.isUsable(ModelCode.digest())).isFalse();
        assertThat(snapshots.isUsable(null)).isFalse();
        keys.newSnapshotEpoch();
        assertThat(snapshots.isUsable(usable)).isFalse();
        assertThatThrownBy(() -> snapshots.deserialize(stored)).isInstanceOf(SealBroken.class);
    }

    @Test
    void what_is_sent_is_plain_and_takes_no_keys() throws Exception {
        UnaryOperator<String> same = text -> text;
        for (Class<?> event : EventCatalogue.events()) {
            Object sample = SampleEvents.of(event);
            assertThat(MarkedTexts.replaced(sample, same)).isEqualTo(sample);
            assertThat(new String(NamedEventSerializer.create().serialize(sample, byte[].class).getData(),
                    StandardCharsets.UTF_8)).doesNotContain("~1.");
        }
        try (Stream<Path> segments = java.nio.file.Files.list(folder.resolve("segments"))) {
            assertThat(segments).isEmpty();
        }
    }
}
