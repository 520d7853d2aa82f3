package org.midad.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host that may not be called, for the address it has. */
final class Forbidden extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private final InetAddress address;

    Forbidden(InetAddress address) {
        super(address.getHostAddress() + " may not be called");
        this.address = address;
    }

    InetAddress address() {
        return address;
    }
}
