package org.midad.platform;

/** Percent-encoding, as addresses use it (RFC 3986, 2.1). */
public final class Percent {

    private static final byte[] DIGITS = digits();

    private Percent() {}

    /** The byte that the two hexadecimal digits from {@code at} on stand for; -1 where there are none before {@code end}. */
    public static int byteAt(byte[] address, int at, int end) {
        if (at + 2 > end) {
            return -1;
        }
        int high = digit(address[at]);
        int low = digit(address[at + 1]);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int digit(byte b) {
        return b < 0 ? -1 : DIGITS[b];
    }

    private static byte[] digits() {
        var digits = new byte[0x80];
        for (char c = 0; c < digits.length; c++) {
            digits[c] = (byte) Character.digit(c, 16);
        }
        return digits;
    }
}
