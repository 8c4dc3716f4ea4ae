package dev.rapport.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its owner holds it: {@code rk_<id>_<secret>}.
 *
 * @param secret 256 bits of chance in hexadecimal digits: a plain hash of it cannot be guessed back
 */
public record KeyText(UUID id, String secret) {
    static final String PREFIX = "rk_";
    private static final Pattern FORM = Pattern.compile("rk_([0-9a-f]{32})_([0-9a-f]{64})");

    /** A new one. */
    public static KeyText fresh(UUID id) {
        return new KeyText(id, Secret.fresh().text());
    }

    /** Empty for what is no key. */
    static Optional<KeyText> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new KeyText(uuid(form.group(1)), form.group(2))) : Optional.empty();
    }

    private static UUID uuid(String digits) {
        return new UUID(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16));
    }

    /** To be shown once, and kept nowhere. */
    public String text() {
        return PREFIX + id.toString().replace("-", "") + "_" + secret;
    }

    /** What is kept in its place. */
    public String hash() {
        return new Secret(secret).hash();
    }

    /** Takes as long for every other hash. */
    boolean has(String hash) {
        return MessageDigest.isEqual(hash().getBytes(UTF_8), hash.getBytes(UTF_8));
    }

    /** No log is to hold it. */
    @Override
    public String toString() {
        return PREFIX + id;
    }
}
