package org.midad.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A range of addresses, as {@code 10.0.0.0/8} or {@code fd00::/8}; a single one without the slash. */
public final class Cidr {

    // Only what is an address already: a name would be looked up.
    private static final Pattern FORM = Pattern.compile("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

    private final byte[] network;
    private final int length;

    private Cidr(byte[] network, int length) {
        this.network = network;
        this.length = length;
    }

    /** Also what the configuration makes of an operator's text. */
    public static Cidr of(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw wrong(text);
        }
        try {
            var network = InetAddress.ofLiteral(parts.group(1)).getAddress();
            int most = network.length * Byte.SIZE;
            int length = parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
            if (length > most) {
                throw wrong(text);
            }
            return new Cidr(network, length);
        } catch (IllegalArgumentException e) {
            throw wrong(text);
        }
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        int whole = length / Byte.SIZE;
        int rest = length % Byte.SIZE;
        int mask = 0xFF << (Byte.SIZE - rest);
        return Arrays.equals(bytes, 0, whole, network, 0, whole)
                && (rest == 0 || (bytes[whole] & mask) == (network[whole] & mask));
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/" + length;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no range of addresses such as 10.0.0.0/8 or fd00::/8 (MIDAD_WEBHOOKS_ALLOW)");
    }
}
