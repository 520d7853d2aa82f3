package org.midad.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: public ones, and those of the ranges that the operator allows. Anything else could be made
 * to reach what stands beside Midad, and is nobody's receiver.
 */
@ApplicationScoped
class Addresses {

    // The special purposes of IANA's registry, and multicast (RFC 6890, RFC 5771).
    private static final List<Cidr> NOT_PUBLIC_4 = all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    // Global unicast. All others, an IPv4 address inside an IPv6 one too (::/96, ::ffff:0:0/96, 64:ff9b::/96), are not
    // public.
    private static final Cidr PUBLIC_6 = Cidr.of("2000::/3");

    // Teredo, ORCHID, benchmarks; documentation; 6to4, which has an IPv4 address inside; documentation again.
    private static final List<Cidr> NOT_PUBLIC_6 =
            all("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final List<Cidr> allowed;

    @Inject
    Addresses(WebhookSettings settings) {
        this(settings.allow().orElse(List.of()));
    }

    Addresses(List<Cidr> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    boolean mayBeCalled(InetAddress address) {
        return within(allowed, address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !within(NOT_PUBLIC_4, address)
                : PUBLIC_6.contains(address) && !within(NOT_PUBLIC_6, address);
    }

    private static boolean within(List<Cidr> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<Cidr> all(String... ranges) {
        return Stream.of(ranges).map(Cidr::of).toList();
    }
}
