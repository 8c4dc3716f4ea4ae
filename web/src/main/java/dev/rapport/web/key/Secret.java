package dev.rapport.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What opens something to whoever shows it.
 *
 * @param text 256 bits of chance in hexadecimal digits: a plain hash of it cannot be guessed back
 */
public record Secret(String text) {
    private static final SecureRandom CHANCE = new SecureRandom();

    /** A new one. */
    public static Secret fresh() {
        byte[] secret = new byte[32];
        CHANCE.nextBytes(secret);
        return new Secret(HexFormat.of().formatHex(secret));
    }

    /** What is kept in its place. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes as long for every other text. */
    public boolean is(String other) {
        return MessageDigest.isEqual(text.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /** No log is to hold it. */
    @Override
    public String toString() {
        return "a secret";
    }
}
