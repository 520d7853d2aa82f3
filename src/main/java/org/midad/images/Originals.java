package org.midad.images;

import java.util.UUID;

/** What files of uploads are called in the store. */
final class Originals {

    static final String ALL = "originals/";
    static final String QUARANTINE = "quarantine/";

    private Originals() {}

    /** By its content, so that the same file is stored once. */
    static String key(String hash) {
        return ALL + hash.substring(0, 2) + "/" + hash;
    }

    static String hash(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** While nobody has looked at it yet. */
    static String quarantine(UUID image) {
        return QUARANTINE + image;
    }
}
