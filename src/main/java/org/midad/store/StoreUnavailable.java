package org.midad.store;

import org.midad.platform.Refusal;

/** The object store does not answer, or all who may wait for it already do: 503, and only for who wanted a picture. */
public final class StoreUnavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(Throwable cause) {
        super(503, "store-unavailable");
        initCause(cause);
    }

    StoreUnavailable() {
        super(503, "store-unavailable");
    }
}
