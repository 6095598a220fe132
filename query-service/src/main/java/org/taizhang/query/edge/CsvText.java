package org.taizhang.query.edge;

/** What a spreadsheet needs of comma-separated values to open them as what they are. */
public final class CsvText {

    /** Without it Excel takes the text for the system's old encoding. */
    public static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvText() {}

    /** A text that begins like a formula would be run by the spreadsheet that opens it. */
    public static String harmless(String text) {
        String begun = text.stripLeading();
        boolean formula = !begun.isEmpty() && "=+-@＝＋－＠".indexOf(begun.charAt(0)) >= 0;
        return formula || text.startsWith("\t") || text.startsWith("\r") ? "'" + text : text;
    }
}
