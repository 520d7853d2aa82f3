package org.midad.images.darkroom;

import com.drew.lang.BufferBoundsException;
import com.drew.lang.RandomAccessReader;

/** Lets the metadata library read a file where it lies. */
final class BytesReader extends RandomAccessReader {

    private final Bytes bytes;

    BytesReader(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int toUnshiftedOffset(int offset) {
        return offset;
    }

    @Override
    public byte getByte(int index) throws BufferBoundsException {
        validateIndex(index, 1);
        return (byte) bytes.at(index);
    }

    @Override
    public byte[] getBytes(int index, int count) throws BufferBoundsException {
        validateIndex(index, count);
        return bytes.copy(index, count);
    }

    @Override
    protected void validateIndex(int index, int count) throws BufferBoundsException {
        if (!isValidIndex(index, count)) {
            throw new BufferBoundsException(count + " bytes at " + index + " of " + bytes.size());
        }
    }

    @Override
    protected boolean isValidIndex(int index, int count) {
        return index >= 0 && count >= 0 && (long) index + count <= bytes.size();
    }

    @Override
    public long getLength() {
        return bytes.size();
    }
}
