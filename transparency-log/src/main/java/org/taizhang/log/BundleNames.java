package org.taizhang.log;

/** The names of the files in a bundle. */
final class BundleNames {

    static final String MANIFEST = "manifest.json";
    static final String CHECKPOINT = "checkpoint";
    static final String CONSISTENCY = "consistency/";
    static final String ENTRIES = "tile/entries/";
    static final String LEAF = "leaf/";
    static final String ENTRY = "/entry";
    static final String PAYLOAD = "/payload";
    static final String METADATA = "/metadata";
    static final String KEYS = "/keys";
    static final String PROOF = "/proof";
    static final String HEADS = "heads/";
    static final String HEAD = "/head";
    static final String EVIDENCE = "evidence/";

    private BundleNames() {}

    /** The number between the two ends of a name, or -1 where the name is not of this form. */
    static long number(String name, String start, String end) {
        return name.startsWith(start) && name.endsWith(end) && name.length() > start.length() + end.length()
                ? Decimal.parse(name.substring(start.length(), name.length() - end.length()))
                : -1;
    }
}
