package org.taizhang.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Trees of numbered entries, and ways to spoil a path. */
final class Trees {

    private Trees() {}

    static byte[] entry(long index) {
        return ("entry " + index).getBytes(UTF_8);
    }

    static Hash leaf(long index) {
        return MerkleHashing.leaf(entry(index));
    }

    static MerkleTree of(int size) {
        var tree = new MerkleTree();
        for (int index = 0; index < size; index++) {
            tree.append(entry(index));
        }
        return tree;
    }

    /** MTH of RFC 6962 §2.1, word by word. */
    static Hash rootByDefinition(int begin, int end) {
        if (begin == end) {
            return MerkleHashing.empty();
        }
        if (end - begin == 1) {
            return leaf(begin);
        }
        int k = 1;
        while (k * 2 < end - begin) {
            k *= 2;
        }
        return MerkleHashing.node(rootByDefinition(begin, begin + k), rootByDefinition(begin + k, end));
    }

    static Hash flipped(Hash hash) {
        var bytes = hash.bytes();
        bytes[7] ^= 0x10;
        return Hash.of(bytes);
    }

    /** Every path that differs from this one by one flipped, dropped, added, cut or exchanged hash. */
    static List<List<Hash>> spoiled(List<Hash> path) {
        var all = new ArrayList<List<Hash>>();
        for (int at = 0; at < path.size(); at++) {
            var flip = new ArrayList<>(path);
            flip.set(at, flipped(path.get(at)));
            all.add(flip);
            var drop = new ArrayList<>(path);
            drop.remove(at);
            all.add(drop);
            var cut = new ArrayList<>(path);
            cut.set(at, Hash.of(Arrays.copyOf(path.get(at).bytes(), 31)));
            all.add(cut);
            if (at > 0) {
                var exchange = new ArrayList<>(path);
                Collections.swap(exchange, at - 1, at);
                all.add(exchange);
            }
        }
        for (int at = 0; at <= path.size(); at++) {
            var add = new ArrayList<>(path);
            add.add(at, leaf(1000));
            all.add(add);
        }
        return all;
    }
}
