package org.taizhang.documents;

import java.util.List;

/** What a document consists of, in reading order. */
sealed interface Source {

    /** Where it stands, in words. */
    String place();

    /** A paragraph or line. */
    record Line(String place, String text) implements Source {}

    /** A table; rows may differ in length. */
    record Table(String place, List<Row> rows) implements Source {}

    record Row(String place, List<String> cells) {

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }
}
