package org.midad.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.midad.platform.InputError;

/**
 * Lets only through to where webhooks may go. Asked when one is saved, so that its maker learns why not; and again by every
 * call, with the very address that is about to be connected to, as a name may lead elsewhere a moment later.
 */
@ApplicationScoped
class Gate implements Dns {

    private final Addresses addresses;
    private final Names names;
    private final boolean mayBeHttp;

    @Inject
    Gate(Addresses addresses, WebhookSettings settings) {
        this(addresses, host -> List.of(InetAddress.getAllByName(host)), settings.http());
    }

    Gate(Addresses addresses, Names names, boolean mayBeHttp) {
        this.addresses = addresses;
        this.names = names;
        this.mayBeHttp = mayBeHttp;
    }

    Receiver.Reading read(String url) {
        return Receiver.read(url, mayBeHttp);
    }

    /** Throws an {@link InputError} that says what is wrong with it, if anything is. */
    void require(String url, String pointer) {
        var reading = read(url);
        if (reading.fault().isPresent()) {
            throw InputError.at(pointer, reading.fault().get());
        }
        var host = reading.receiver().orElseThrow().url().host();
        try {
            lookup(host);
        } catch (Forbidden e) {
            throw InputError.at(
                    pointer, "webhook.url-private", host, e.address().getHostAddress());
        } catch (UnknownHostException e) {
            throw InputError.at(pointer, "webhook.url-unknown", host);
        }
    }

    /** All addresses of a host; one that may not be called condemns the others: nobody's receiver is at both. */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var found = names.lookUp(host);
        for (var address : found) {
            require(address);
        }
        return found;
    }

    private void require(InetAddress address) throws Forbidden {
        if (!addresses.mayBeCalled(address)) {
            throw new Forbidden(address);
        }
    }

    /** Sockets that connect only to where they may. okhttp does not ask {@link Dns} about a host that is an address. */
    SocketFactory sockets() {
        return new Sockets();
    }

    private final class GuardedSocket extends Socket {

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            require(((InetSocketAddress) to).getAddress());
            super.connect(to, timeout);
        }
    }

    private final class Sockets extends SocketFactory {

        @Override
        public Socket createSocket() {
            return new GuardedSocket();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
