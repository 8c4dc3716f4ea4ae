package dev.rapport.web.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https URL, in its parts.
 *
 * @param host a name in lower case, or an address; one of IPv6 without its brackets
 * @param target path and query
 */
public record OutgoingUrl(boolean secure, String host, int port, String target) {
    private static final int MOST_CHARACTERS = 2_000;
    private static final int LAST_PORT = 65_535;
    /** What some take for an address: 127.1, 0x7f000001, 0177.0.0.1. */
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern ADDRESS = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    /** RFC 6761: names that lead to the machine that asks, whoever is asked. */
    private static final Pattern LOCALHOST = Pattern.compile("(?:.*\\.)?localhost\\.?");

    /** @throws IllegalArgumentException when the text is no such URL; the message says what one looks like */
    public static OutgoingUrl of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("must have " + MOST_CHARACTERS + " characters at most");
        }
        URI url = parsed(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http") || url.getHost() == null || url.getPort() > LAST_PORT) {
            throw noUrl(null);
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must not hold a user name or a password");
        }
        String host = url.getHost().replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
        if (NUMERIC.matcher(host).matches() && !ADDRESS.matcher(host).matches()) {
            throw new IllegalArgumentException("must name its host, or write its address as 192.0.2.1");
        }
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new OutgoingUrl(
                secure,
                host,
                url.getPort() > 0 ? url.getPort() : secure ? 443 : 80,
                url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    /** Who is called: requests to the same origin go to the same receiver. */
    public String origin() {
        return (secure ? "https" : "http") + "://" + bracketed() + ":" + port;
    }

    /** Whether the host is written as an address: then nobody needs to be asked where it is. */
    boolean isAddress() {
        return host.contains(":") || ADDRESS.matcher(host).matches();
    }

    boolean isLocalhost() {
        return LOCALHOST.matcher(host).matches();
    }

    /** The host as it stands in a URL. */
    String bracketed() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw noUrl(e);
        }
    }

    private static IllegalArgumentException noUrl(@Nullable Throwable cause) {
        return new IllegalArgumentException("must be an http or https URL", cause);
    }
}
