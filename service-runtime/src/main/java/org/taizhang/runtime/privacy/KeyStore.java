package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;
import org.taizhang.runtime.files.DurableFiles;

/**
 * The keys of one deployment, in a folder that all its processes share and that is backed up apart from the database.
 * Each lies in it wrapped by the master key, at a place of its own, and can be destroyed there. A process that may only
 * read the folder opens what others sealed.
 *
 * <p>Every method fails with {@link KeyUnavailable} where files are missing, damaged or cannot be written.
 */
public final class KeyStore implements AutoCloseable {

    private final Path folder;
    private final MasterKey masterKey;
    private final Segments segments;
    private final FolderLock lock;
    private final FreshKeys fresh;
    private final PersonKeys persons;
    private final SnapshotEpoch epoch;
    private final Erasures erasures;
    private volatile @Nullable Wrapping master;

    private KeyStore(Path folder, MasterKey masterKey, SecureRandom random) {
        this.folder = folder;
        this.masterKey = masterKey;
        this.segments = new Segments(folder.resolve("segments"));
        this.lock = new FolderLock(folder);
        this.fresh = new FreshKeys(segments, this::master, random);
        this.persons = new PersonKeys(folder, lock);
        this.epoch = new SnapshotEpoch(folder, lock, segments);
        this.erasures = new Erasures(folder, lock);
    }

    /**
     * The keys of this folder; an empty one gets a master key where it can be written. One that can only be read may
     * get it later, from another process.
     *
     * @throws KeyFolderRefused where it cannot be used as it is
     */
    public static KeyStore open(Path folder) {
        return open(folder, new MasterKeyFile(folder, new SecureRandom()));
    }

    /** The same with a master key that lies elsewhere. */
    public static KeyStore open(Path folder, MasterKey masterKey) {
        KeyStore store = new KeyStore(folder, masterKey, new SecureRandom());
        try {
            store.prepare();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void prepare() {
        boolean writable = makeFolders();
        if (!Files.isDirectory(folder)) {
            throw new KeyFolderRefused(KeyFolderRefused.Why.FOLDER_MISSING, folder + " is not there");
        }
        SecretKey found = masterKey.find();
        if (found == null && !segments.files().isEmpty()) {
            throw new KeyFolderRefused(KeyFolderRefused.Why.MASTER_MISSING, folder + " has keys but no master key");
        }
        if (found == null && writable) {
            found = lock.locked(() -> {
                SecretKey others = masterKey.find();
                return others != null ? others : masterKey.create();
            });
        }
        if (found != null) {
            master = checked(new Wrapping(found));
        }
    }

    private boolean makeFolders() {
        try {
            DurableFiles.createFolder(folder);
            DurableFiles.createFolder(segments.folder());
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private Wrapping checked(Wrapping found) {
        Path foreign = segments.foreignTo(found);
        if (foreign != null) {
            throw new KeyFolderRefused(KeyFolderRefused.Why.MASTER_FOREIGN,
                    "the master key in " + folder + " is not the one that wrapped " + foreign.getFileName());
        }
        return found;
    }

    private Wrapping master() {
        Wrapping known = master;
        if (known == null) {
            SecretKey found = masterKey.find();
            if (found == null) {
                throw new KeyUnavailable("there is no master key in " + folder + " yet");
            }
            known = new Wrapping(found);
            master = known;
        }
        return known;
    }

    /** A key that nothing was sealed with yet. Does not wait for the disk, unless very many are taken at once. */
    public DataKey fresh() {
        return fresh.take();
    }

    /**
     * The key of a person; the first time it is made.
     *
     * @throws KeyDestroyed where it was destroyed
     */
    public DataKey ofPerson(String personId) {
        return present(persons.findOrAdd(personId, this::fresh));
    }

    /** The key that snapshots are sealed with now; the first time it is made. */
    public DataKey ofSnapshots() {
        while (true) {
            KeyRef ref = epoch.currentOrFirst(this::fresh);
            SecretKey key = find(ref);
            if (key != null) {
                return new DataKey(ref, key);
            }
            // Whoever destroyed it has begun another, or died between the two.
            if (ref.equals(epoch.current())) {
                newSnapshotEpoch();
            }
        }
    }

    private DataKey present(KeyRef ref) {
        SecretKey key = find(ref);
        if (key == null) {
            throw new KeyDestroyed(ref);
        }
        return new DataKey(ref, key);
    }

    /** Where the key lies that snapshots are sealed with now; null before the first. */
    public @Nullable KeyRef snapshotEpoch() {
        return epoch.current();
    }

    /** Makes every snapshot unreadable that there is, wherever it was copied to. */
    public void newSnapshotEpoch() {
        epoch.renew(this::fresh);
    }

    /** The key at this place; null where it was destroyed. */
    public @Nullable SecretKey find(KeyRef ref) {
        byte[] wrapped = segments.wrapped(ref);
        if (wrapped == null) {
            return null;
        }
        try {
            return master().unwrap(wrapped);
        } catch (InvalidKeyException e) {
            throw new KeyUnavailable("the key " + ref + " was wrapped by another master key, or changed", e);
        }
    }

    /** Where the key of a person lies; the first time it is made. */
    public KeyRef placeOfPerson(String personId) {
        return persons.findOrAdd(personId, this::fresh);
    }

    /** What was sealed with this key is unreadable from now on, here and in every process. Repeating it does nothing. */
    void destroy(KeyRef ref) {
        segments.destroy(ref);
    }

    /**
     * What was sealed with these keys is unreadable from now on, here and in every process, and so is every snapshot; no
     * more can be sealed with them. That it was done is kept beside the keys.
     */
    public void erase(Erasure erasure) {
        erasures.note(erasure);
        erasure.keys().forEach(this::destroy);
        // Last, since a snapshot made meanwhile may hold what the keys had sealed.
        newSnapshotEpoch();
    }

    /** Erases what an older copy of the folder brought back of this. Whether there was anything. */
    public boolean eraseAgain(Erasure erasure) {
        boolean back = erasure.keys().stream().anyMatch(ref -> segments.wrapped(ref) != null);
        if (back) {
            erase(erasure);
        } else {
            erasures.note(erasure);
        }
        return back;
    }

    /** What was ever erased, in its order. */
    public List<Erasure> erasures() {
        return erasures.all();
    }

    /** Whether the master key is there: where the folder can only be read, another process may have to make it first. */
    public boolean hasMasterKey() {
        return master != null || masterKey.find() != null;
    }

    /** HMAC-SHA256 of a text under a secret of this deployment, in hexadecimal: the same for all its processes. */
    public String mac(String text) {
        return HexFormat.of().formatHex(master().mac(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        fresh.close();
        segments.close();
    }
}
