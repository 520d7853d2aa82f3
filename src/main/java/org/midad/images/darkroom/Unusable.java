package org.midad.images.darkroom;

/** The file is no picture we can use; the message is for the log, the reason for people. */
public final class Unusable extends Exception {

    /** What is wrong with the file. */
    public enum Why {
        EMPTY,
        NOT_A_PICTURE,
        /** Known, and not taken: SVG, XML, HTML, GIF, PDF, a script, a file that is two things at once. */
        KIND_REFUSED,
        DAMAGED,
        TOO_MANY_PIXELS,
        TOO_LONG_A_SIDE,
        /** Decoding it took more time or memory than one picture may have. */
        TOO_DEMANDING
    }

    private final Why why;

    public Unusable(Why why, String detail) {
        super(why + ": " + detail);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
