package org.midad.local.core;

import java.util.List;

/**
 * Something that readers ask for in many ways.
 *
 * @param paths with their query; asked for in turn
 */
record Case(String name, List<String> paths, Way way) {

    /** How it is asked for. */
    enum Way {
        PLAIN,
        /** The answer's {@code ETag} is sent back: 304, no body. */
        CONDITIONAL,
        GZIP
    }

    int status() {
        return way == Way.CONDITIONAL ? 304 : 200;
    }
}
