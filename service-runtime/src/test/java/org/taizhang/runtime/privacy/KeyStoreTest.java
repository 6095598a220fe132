package org.taizhang.runtime.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.runtime.privacy.KeyFolderRefused.Why;

class KeyStoreTest {

    @TempDir
    private Path temporary;
    private final List<KeyStore> opened = new ArrayList<>();

    private Path folder() {
        return temporary.resolve("keys");
    }

    private KeyStore open() {
        KeyStore store = KeyStore.open(folder());
        opened.add(store);
        return store;
    }

    @AfterEach
    void close() {
        opened.forEach(KeyStore::close);
    }

    private Path segmentOf(KeyRef ref) {
        return folder().resolve("segments").resolve(ref.segment() + ".keys");
    }

    private void overwrite(KeyRef ref, int at, int with) throws IOException {
        try (FileChannel channel = FileChannel.open(segmentOf(ref), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[]{(byte) with }), (long) ref.slot() * Slot.BYTES + at);
        }
    }

    @Test
    void a_key_is_found_where_it_lies_by_any_store_on_the_folder() {
        DataKey key = open().fresh();
        KeyStore another = open();
        assertThat(another.find(key.ref())).isEqualTo(key.key());
        assertThat(another.find(KeyRef.parse(key.ref().toString()))).isEqualTo(key.key());
    }

    @Test
    void no_two_keys_are_the_same_nor_lie_at_the_same_place_however_many_ask_at_once() throws Exception {
        List<KeyStore> stores = List.of(open(), open());
        Set<KeyRef> refs = new HashSet<>();
        Set<List<Byte>> keys = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<DataKey>>> takers = IntStream.range(0, 8).<Callable<List<DataKey>>>mapToObj(
                    i -> () -> Stream.generate(stores.get(i % 2)::fresh).limit(1000).toList()).toList();
            for (Future<List<DataKey>> taken : threads.invokeAll(takers)) {
                for (DataKey key : taken.get()) {
                    assertThat(refs.add(key.ref())).isTrue();
                    keys.add(bytes(key));
                    assertThat(stores.getFirst().find(key.ref())).isEqualTo(key.key());
                }
            }
        }
        assertThat(keys).hasSize(8000);
    }

    private static List<Byte> bytes(DataKey key) {
        List<Byte> bytes = new ArrayList<>();
        for (byte each : key.key().getEncoded()) {
            bytes.add(each);
        }
        return bytes;
    }

    @Test
    void a_key_is_on_disk_before_it_is_given_out_and_plain_nowhere() throws IOException {
        DataKey key = open().fresh();
        byte[] segment = Files.readAllBytes(segmentOf(key.ref()));
        assertThat(segment.length).isGreaterThanOrEqualTo((key.ref().slot() + 1) * Slot.BYTES);
        for (Path file : Files.walk(folder()).filter(Files::isRegularFile).toList()) {
            assertThat(indexOf(Files.readAllBytes(file), key.key().getEncoded())).as(file.toString()).isNegative();
        }
    }

    private static int indexOf(byte[] in, byte[] sought) {
        return IntStream.rangeClosed(0, in.length - sought.length)
                .filter(at -> java.util.Arrays.equals(in, at, at + sought.length, sought, 0, sought.length))
                .findFirst().orElse(-1);
    }

    @Test
    void files_are_for_their_owner_only() throws IOException {
        KeyStore store = open();
        store.ofPerson("p-1");
        store.ofSnapshots();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void a_destroyed_key_is_gone_for_all_and_can_be_destroyed_again() {
        KeyStore store = open();
        KeyStore another = open();
        DataKey key = store.fresh();
        DataKey next = store.fresh();
        assertThat(another.find(key.ref())).isNotNull();
        store.destroy(key.ref());
        another.destroy(key.ref());
        assertThat(store.find(key.ref())).isNull();
        assertThat(another.find(key.ref())).isNull();
        assertThat(open().find(key.ref())).isNull();
        assertThat(store.find(next.ref())).isEqualTo(next.key());
    }

    @Test
    void a_destroyed_key_leaves_nothing_behind() throws IOException {
        KeyStore store = open();
        KeyRef ref = store.fresh().ref();
        byte[] before = slot(ref);
        store.destroy(ref);
        byte[] after = slot(ref);
        assertThat(java.util.Arrays.copyOfRange(before, 4, 44)).isNotEqualTo(new byte[40]);
        assertThat(java.util.Arrays.copyOfRange(after, 4, 44)).isEqualTo(new byte[40]);
    }

    private byte[] slot(KeyRef ref) throws IOException {
        int at = ref.slot() * Slot.BYTES;
        return java.util.Arrays.copyOfRange(Files.readAllBytes(segmentOf(ref)), at, at + Slot.BYTES);
    }

    @Test
    void reading_while_a_key_is_destroyed_tells_the_key_or_that_it_is_gone() throws Exception {
        KeyStore store = open();
        List<DataKey> keys = Stream.generate(store::fresh).limit(200).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> destroyer = threads.submit(() -> keys.forEach(key -> store.destroy(key.ref())));
            while (!destroyer.isDone()) {
                keys.forEach(key -> assertThat(store.find(key.ref())).isIn(key.key(), null));
            }
            destroyer.get();
        }
        assertThat(keys).allMatch(key -> store.find(key.ref()) == null);
    }

    @Test
    void a_key_that_is_missing_or_damaged_is_not_taken_for_a_destroyed_one() throws IOException {
        KeyStore store = open();
        KeyRef ref = store.fresh().ref();
        assertThatThrownBy(() -> store.find(new KeyRef(ref.segment(), 5000))).isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining("shorter");
        assertThatThrownBy(() -> store.find(new KeyRef("00112233445566ff", 1))).isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining("not there");
        overwrite(ref, 0, 'X');
        assertThatThrownBy(() -> store.find(ref)).isInstanceOf(KeyUnavailable.class).hasMessageContaining("damaged");
        overwrite(ref, 0, 'K');
        assertThat(store.find(ref)).isNotNull();
        for (int at = 1; at < Slot.BYTES; at++) {
            byte[] slot = slot(ref);
            overwrite(ref, at, slot[at] ^ 1);
            assertThatThrownBy(() -> store.find(ref)).isInstanceOf(KeyUnavailable.class);
            overwrite(ref, at, slot[at]);
        }
        overwrite(ref, 20, slot(ref)[20] ^ 1);
        store.destroy(ref);
        assertThat(store.find(ref)).as("a damaged key can still be destroyed").isNull();
    }

    @Test
    void a_reader_that_is_interrupted_gets_its_key_and_disturbs_nobody() throws Exception {
        KeyStore store = open();
        DataKey key = store.fresh();
        Thread.currentThread().interrupt();
        assertThat(store.find(key.ref())).isEqualTo(key.key());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.find(key.ref())).isEqualTo(key.key());
    }

    @Test
    void a_person_has_one_key_whoever_asks_first() throws Exception {
        List<KeyStore> stores = List.of(open(), open(), open(), open());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<DataKey>>> askers = IntStream.range(0, 8).<Callable<List<DataKey>>>mapToObj(
                    i -> () -> IntStream.range(0, 50).mapToObj(p -> stores.get(i % 4).ofPerson("人 " + p)).toList())
                    .toList();
            Set<List<DataKey>> answers = new HashSet<>();
            for (Future<List<DataKey>> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
            assertThat(answers.iterator().next()).doesNotHaveDuplicates().isEqualTo(IntStream.range(0, 50)
                    .mapToObj(p -> open().ofPerson("人 " + p)).toList());
        }
    }

    @Test
    void a_line_that_was_cut_off_is_written_over_and_one_that_was_changed_is_an_error() throws IOException {
        KeyStore store = open();
        DataKey first = store.ofPerson("p-1");
        Path index = folder().resolve("persons");
        Files.writeString(index, "p-2 0011", StandardOpenOption.APPEND);
        DataKey second = store.ofPerson("p-3");
        assertThat(List.of(open().ofPerson("p-1"), open().ofPerson("p-3"))).containsExactly(first, second);
        Files.writeString(index, Files.readString(index).replace("p-1", "p-9"));
        assertThatThrownBy(() -> open().ofPerson("p-1")).isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void nothing_more_is_sealed_for_a_person_whose_key_was_destroyed() {
        KeyStore store = open();
        KeyRef ref = store.ofPerson("p-1").ref();
        store.destroy(store.placeOfPerson("p-1"));
        store.destroy(store.placeOfPerson("p-1"));
        store.destroy(store.placeOfPerson("nobody yet"));
        assertThat(store.find(ref)).isNull();
        assertThatThrownBy(() -> open().ofPerson("p-1")).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> open().ofPerson("nobody yet")).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void a_new_epoch_of_snapshots_destroys_the_key_of_the_one_before() {
        KeyStore store = open();
        KeyStore another = open();
        assertThat(store.snapshotEpoch()).isNull();
        DataKey before = store.ofSnapshots();
        assertThat(another.ofSnapshots()).isEqualTo(before);
        another.newSnapshotEpoch();
        assertThat(store.find(before.ref())).isNull();
        assertThat(store.ofSnapshots()).isEqualTo(another.ofSnapshots()).isNotEqualTo(before);
        store.destroy(store.ofSnapshots().ref());
        assertThat(store.ofSnapshots()).as("one whose key went without another is over too").isNotNull();
    }

    @Test
    void keys_without_their_master_key_or_with_another_are_refused() throws IOException {
        open().fresh();
        Path master = folder().resolve("master.key");
        Path aside = temporary.resolve("aside");
        Files.move(master, aside);
        assertThatThrownBy(() -> KeyStore.open(folder())).isInstanceOfSatisfying(KeyFolderRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(Why.MASTER_MISSING));
        Files.write(master, new byte[32]);
        assertThatThrownBy(() -> KeyStore.open(folder())).isInstanceOfSatisfying(KeyFolderRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(Why.MASTER_FOREIGN));
        Files.write(master, new byte[31]);
        assertThatThrownBy(() -> KeyStore.open(folder())).isInstanceOf(KeyUnavailable.class);
        Files.move(aside, master, StandardCopyOption.REPLACE_EXISTING);
        assertThat(open().fresh()).isNotNull();
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> KeyStore.open(file.resolve("keys"))).isInstanceOfSatisfying(KeyFolderRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(Why.FOLDER_MISSING));
    }

    @Test
    void when_no_keys_can_be_made_whoever_asks_is_told_and_may_ask_again() throws IOException {
        KeyStore store = open();
        Path segments = folder().resolve("segments");
        Files.delete(segments);
        assertThatThrownBy(store::fresh).isInstanceOf(KeyUnavailable.class);
        Files.createDirectory(segments);
        assertThat(store.fresh()).isNotNull();
    }

    @Test
    void a_full_segment_is_followed_by_another() throws IOException {
        assertThat(NewSegment.SLOTS).isGreaterThan(FreshKeys.BLOCK + 1);
        KeyStore store = open();
        Set<String> segments = new HashSet<>();
        for (int i = 0; i < NewSegment.SLOTS + 10; i++) {
            segments.add(store.fresh().ref().segment());
        }
        assertThat(segments).hasSize(2);
    }

    @Test
    void what_was_erased_is_known_to_every_process_and_is_erased_again_where_an_older_copy_brought_it_back()
            throws IOException {
        KeyStore store = open();
        DataKey text = store.fresh();
        KeyRef person = store.placeOfPerson("p-1");
        DataKey snapshots = store.ofSnapshots();
        Path segment = folder().resolve("segments").resolve(text.ref().segment() + ".keys");
        byte[] copy = Files.readAllBytes(segment);
        Erasure erasure = new Erasure("redaction, 1", List.of(text.ref(), person), List.of("item 1", "p,2"),
                List.of("ab".repeat(32)));
        store.erase(erasure);
        store.erase(erasure);
        assertThat(List.of(text.ref(), person, snapshots.ref())).allMatch(ref -> open().find(ref) == null);
        assertThat(open().erasures()).containsExactly(erasure);
        assertThat(open().eraseAgain(erasure)).isFalse();

        Files.write(segment, copy);
        assertThat(open().find(text.ref())).isNotNull();
        assertThat(open().eraseAgain(erasure)).isTrue();
        assertThat(open().find(text.ref())).isNull();
        assertThat(open().erasures()).containsExactly(erasure);

        Erasure without = new Erasure("redaction-2", List.of(), List.of(), List.of());
        assertThat(store.eraseAgain(without)).isFalse();
        assertThat(open().erasures()).containsExactly(erasure, without);
    }
}
