package dev.rapport.web.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses belong to somebody on the public internet, after IANA's registries of special-purpose addresses. */
final class PublicInternet {
    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8", // this host
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local; the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays to IPv6
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved; broadcast
            "2001::/23", // protocols; Teredo wraps an IPv4 address
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4 wraps an IPv4 address
            "3fff::/20"); // documentation

    /** Everything else is loopback, link-local, unique-local, multicast, wraps an IPv4 address, or is given to nobody. */
    private static final Network GLOBAL_UNICAST_6 = Network.of("2000::/3");

    private PublicInternet() {}

    static boolean has(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_UNICAST_6.contains(address))
                && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... ranges) {
        return Stream.of(ranges).map(Network::of).toList();
    }
}
