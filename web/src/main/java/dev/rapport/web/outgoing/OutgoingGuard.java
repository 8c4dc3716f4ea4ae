package dev.rapport.web.outgoing;

import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides which hosts a service may call for somebody else: those of the public internet, and what the setting
 * {@code rapport.outgoing.allow} lists, as ranges of addresses or as names of hosts.
 */
@Singleton
public class OutgoingGuard {
    private final List<Network> allowedNetworks = new ArrayList<>();
    private final Set<String> allowedHosts = new HashSet<>();
    private final Names names;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /** Where a host is. */
    sealed interface Found {
        /** @param addresses at least one; each may be called */
        record At(List<InetAddress> addresses) implements Found {}

        /** Nobody knows the host now. */
        record Nowhere() implements Found {}

        /** At least one of its addresses may not be called. */
        record Forbidden() implements Found {}
    }

    @Inject
    OutgoingGuard(@ConfigProperty(name = "rapport.outgoing.allow") Optional<List<String>> allow) {
        this(allow.orElse(List.of()), InetAddress::getAllByName);
    }

    OutgoingGuard(List<String> allow, Names names) {
        this.names = names;
        for (String entry : allow) {
            if (Network.looksLike(entry.strip())) {
                allowedNetworks.add(Network.of(entry.strip()));
            } else {
                allowedHosts.add(entry.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * As {@link #check}, by what is written alone: an address, or a name of this machine. No other name is looked up, for that
     * takes as long as somebody's name server likes; where it leads is found out at each call, and refused there.
     */
    public OutgoingUrl checkWritten(String field, String url) {
        return check(field, url, this::written);
    }

    /**
     * Reads a URL that a caller gave, to be called later. A host that nobody knows now passes: it is looked for again at
     * each call.
     *
     * @param field where it stands in the request
     * @throws ProblemException 400 naming the field when it is no URL, or leads where nobody may call
     */
    public OutgoingUrl check(String field, String url) {
        return check(field, url, this::find);
    }

    private static OutgoingUrl check(String field, String url, Function<OutgoingUrl, Found> look) {
        try {
            OutgoingUrl read = OutgoingUrl.of(url);
            if (look.apply(read) instanceof Found.Forbidden) {
                throw ProblemException.invalid(field, "leads to an address that is not on the public internet");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, String.valueOf(e.getMessage()));
        }
    }

    Found find(OutgoingUrl url) {
        try {
            return found(url, List.of(names.addressesOf(url.host())));
        } catch (UnknownHostException e) {
            return new Found.Nowhere();
        }
    }

    private Found written(OutgoingUrl url) {
        if (url.isLocalhost()) {
            return found(url, List.of(InetAddress.getLoopbackAddress()));
        }
        return url.isAddress() ? find(url) : new Found.Nowhere();
    }

    private Found found(OutgoingUrl url, List<InetAddress> addresses) {
        boolean mayBeCalled = allowedHosts.contains(url.host())
                || addresses.stream().allMatch(address -> PublicInternet.has(address) || isAllowed(address));
        return mayBeCalled ? new Found.At(addresses) : new Found.Forbidden();
    }

    private boolean isAllowed(InetAddress address) {
        return allowedNetworks.stream().anyMatch(network -> network.contains(address));
    }
}
