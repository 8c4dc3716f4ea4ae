package dev.rapport.stack.cli;

import dev.rapport.stack.local.Addresses;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Understands {@code --target}: one address that routes all three services, or one for each, separated by commas. */
final class Target {
    private Target() {}

    static Addresses parse(String text) {
        List<URI> addresses = Arrays.stream(text.split(",", -1))
                .map(address -> address(address.strip(), text))
                .toList();
        return switch (addresses.size()) {
            case 1 -> Addresses.routedBy(addresses.getFirst());
            case 3 -> new Addresses(addresses.get(0), addresses.get(1), addresses.get(2));
            default -> throw notUnderstood(text);
        };
    }

    private static URI address(String address, String whole) {
        try {
            URI uri = URI.create(address.replaceFirst("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw notUnderstood(whole);
    }

    private static UsageFailure notUnderstood(String text) {
        return new UsageFailure(
                "--target takes an address such as http://rapport.example, or those of contacts, touchpoint and advisor, separated by commas; not '%s'."
                        .formatted(text));
    }
}
