package org.midad.delivery;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a reader asks for (RFC 9110, 14.1.2).
 *
 * @param first its first byte, counted from 0
 * @param end the byte after its last
 */
record ByteRange(int first, int end) {

    private static final Pattern ONE = Pattern.compile("(?i:bytes)=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    static ByteRange all(int length) {
        return new ByteRange(0, length);
    }

    /** What the header asks for; all where it is none we know, or several; null where nothing of the file is in it. */
    static @Nullable ByteRange of(@Nullable String header, int length) {
        var asked = header == null ? null : ONE.matcher(header);
        if (asked == null || !asked.matches()) {
            return all(length);
        }
        var from = asked.group(1);
        var to = asked.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? all(length) : last(Long.parseLong(to), length);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        if (last < first) {
            return all(length);
        }
        return first < length ? new ByteRange((int) first, (int) Math.min(last, length - 1) + 1) : null;
    }

    private static @Nullable ByteRange last(long bytes, int length) {
        return bytes == 0 || length == 0 ? null : new ByteRange((int) Math.max(0, length - bytes), length);
    }

    int length() {
        return end - first;
    }

    /** As in {@code Content-Range}. */
    String of(int whole) {
        return "bytes " + first + "-" + (end - 1) + "/" + whole;
    }
}
