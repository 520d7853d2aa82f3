package org.midad.images.darkroom;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** A file's bytes, read where they lie; past the end there are none rather than an error. */
record Bytes(MemorySegment segment) {

    static Bytes of(byte[] array) {
        return new Bytes(MemorySegment.ofArray(array));
    }

    long size() {
        return segment.byteSize();
    }

    /** 0 to 255, or -1 outside. */
    int at(long index) {
        return index < 0 || index >= size() ? -1 : segment.get(ValueLayout.JAVA_BYTE, index) & 0xFF;
    }

    /** Big-endian, unsigned, of one to eight bytes; -1 where one is missing. */
    long number(long index, int bytes) {
        if (index < 0 || bytes > size() - index) {
            return -1;
        }
        var value = 0L;
        for (var i = 0; i < bytes; i++) {
            value = value << 8 | at(index + i);
        }
        return value;
    }

    /** Little-endian, unsigned, of one to four bytes; -1 where one is missing. */
    long littleNumber(long index, int bytes) {
        if (index < 0 || bytes > size() - index) {
            return -1;
        }
        var value = 0L;
        for (var i = bytes - 1; i >= 0; i--) {
            value = value << 8 | at(index + i);
        }
        return value;
    }

    /** Each char of the text stands for one byte. */
    boolean has(long index, String latin) {
        for (var i = 0; i < latin.length(); i++) {
            if (at(index + i) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The same whatever the case of its letters; the text is given in lower case. */
    boolean hasIgnoringCase(long index, String latin) {
        for (var i = 0; i < latin.length(); i++) {
            var c = at(index + i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As much of it as there is. */
    byte[] copy(long index, long length) {
        var start = Math.clamp(index, 0, size());
        var end = Math.clamp(start + Math.max(0, length), start, size());
        return segment.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE);
    }

    String latin(long index, int length) {
        return new String(copy(index, length), StandardCharsets.ISO_8859_1);
    }
}
