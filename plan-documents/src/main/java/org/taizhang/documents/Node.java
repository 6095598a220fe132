package org.taizhang.documents;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A numbered line with what stands under it, up to the next of its rank. */
final class Node {

    final int rank;
    final int value;
    final String label;
    final String path;
    final String place;
    final List<Node> children = new ArrayList<>();
    final List<Source.Table> tables = new ArrayList<>();
    final Parts parts;
    final @Nullable Node parent;

    Node(int rank, int value, String label, String text, String place, @Nullable Node parent) {
        this.rank = rank;
        this.value = value;
        this.label = label;
        this.place = place;
        this.parent = parent;
        this.path = parent == null || parent.path.isEmpty() ? label : parent.path + "-" + label;
        this.parts = new Parts();
        parts.add(text);
    }

    static Node root() {
        return new Node(0, 0, "", "", "", null);
    }

    boolean leaf() {
        return children.isEmpty() && tables.isEmpty();
    }

    /** What the heading says, without metadata and labels. */
    String heading() {
        return parts.heading();
    }

    /** Somewhere below, who answers or by when is said. */
    boolean saysWhoBelow() {
        return children.stream().anyMatch(child -> child.parts.metadata().any() || child.saysWhoBelow())
                || !tables.isEmpty();
    }

    /** A measure may be told in sub-points: where only the line itself says who and when, they are its text. */
    void foldSubPoints() {
        children.forEach(Node::foldSubPoints);
        if (rank >= 3 && !children.isEmpty() && !saysWhoBelow() && parts.metadata().any() && !parts.complete()) {
            children.forEach(child -> parts.addText("（" + child.label + "）" + child.parts.whole()));
            children.clear();
        }
    }
}
