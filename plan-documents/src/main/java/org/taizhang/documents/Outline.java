package org.taizhang.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The tree of numbered lines of a document. */
record Outline(Node root, @Nullable String title) {

    private static final int LONGEST_TITLE = 80;

    static Outline of(List<Source> sources) {
        Node root = Node.root();
        Node current = root;
        String title = null;
        for (Source source : sources) {
            if (source instanceof Source.Table table) {
                headingOf(current).tables.add(table);
                continue;
            }
            Source.Line line = (Source.Line) source;
            String text = line.text().strip();
            int hashes = hashes(text);
            text = text.substring(hashes).strip();
            if (text.isEmpty()) {
                continue;
            }
            Numbering number = Numbering.of(text);
            if (number != null) {
                current = place(number, line.place(), current);
            } else if (hashes > 1) {
                current = place(new Numbering(Math.min(hashes - 1, 2), 0, text, text), line.place(), current);
            } else if (current == root && title == null && text.length() <= LONGEST_TITLE) {
                title = text;
            } else {
                current.parts.add(text.replaceFirst("^[-*+•]\\s+", ""));
            }
        }
        root.foldSubPoints();
        return new Outline(root, title);
    }

    /** A table after a list belongs to what the list stands under. */
    private static Node headingOf(Node node) {
        return node.rank >= 3 && node.parent != null ? headingOf(node.parent) : node;
    }

    private static Node place(Numbering number, String place, Node current) {
        int rank = number.rank() == 4 && continues(number, current) ? 3 : number.rank();
        Node parent = current;
        while (parent.rank >= rank && parent.parent != null) {
            parent = parent.parent;
        }
        Node node = new Node(rank, number.value(), number.label(), number.rest(), place, parent);
        parent.children.add(node);
        return node;
    }

    /** （3） after 2. is the same list, written carelessly. */
    private static boolean continues(Numbering number, Node current) {
        return current.rank == 3 && current.children.isEmpty() && number.value() > 1
                && current.value == number.value() - 1;
    }

    private static int hashes(String text) {
        int hashes = 0;
        while (hashes < text.length() && text.charAt(hashes) == '#') {
            hashes++;
        }
        return hashes < text.length() && text.charAt(hashes) == ' ' ? hashes : 0;
    }
}
