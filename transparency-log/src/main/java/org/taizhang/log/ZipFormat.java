package org.taizhang.log;

/** The numbers of the zip format (APPNOTE 6.3) that bundles use. */
final class ZipFormat {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int END_64 = 0x06064b50;
    static final int END_64_LOCATOR = 0x07064b50;

    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;
    static final int END_64_LENGTH = 56;
    static final int END_64_LOCATOR_LENGTH = 20;

    /** 1980-01-01, the first day that the format has. */
    static final short DATE = 1 << 5 | 1;
    static final short ZIP64_EXTRA = 1;

    static final long MAX_32 = 0xFFFF_FFFFL;
    static final int MAX_16 = 0xFFFF;

    /** Versions of the format that a reader needs: the first, and the one that brought Zip64. */
    static final short PLAIN_VERSION = 10;
    static final short ZIP64_VERSION = 45;

    private ZipFormat() {}

    static boolean needs64(long number) {
        return number >= MAX_32;
    }

    static int in32(long number) {
        return (int) Math.min(number, MAX_32);
    }
}
