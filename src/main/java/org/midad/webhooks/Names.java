package org.midad.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where the names of hosts lead; the system knows, and it may say something else the next time. */
@FunctionalInterface
interface Names {

    List<InetAddress> lookUp(String host) throws UnknownHostException;
}
