package dev.rapport.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
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
    private static final SecureRandom CHANCE = new SecureRandom();

    /** A new one. */
    public static KeyText fresh(UUID id) {
        byte[] secret = new byte[32];
        CHANCE.nextBytes(secret);
        return new KeyText(id, HexFormat.of().formatHex(secret));
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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
