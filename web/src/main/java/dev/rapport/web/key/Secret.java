package dev.rapport.web.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens something to whoever shows it.
 *
 * @param text 256 bits of chance in hexadecimal digits: a plain hash of it cannot be guessed back
 */
public record Secret(String text) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern MASKED = Pattern.compile("[0-9a-f]{128}");

    /** A new one. */
    public static Secret fresh() {
        return new Secret(HexFormat.of().formatHex(chance()));
    }

    /** Empty for what nobody has masked. */
    public static Optional<Secret> unmasked(String text) {
        if (!MASKED.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] both = HexFormat.of().parseHex(text);
        byte[] mask = Arrays.copyOf(both, BYTES);
        return Optional.of(new Secret(HexFormat.of().formatHex(xor(mask, Arrays.copyOfRange(both, BYTES, 2 * BYTES)))));
    }

    /**
     * In other digits each time, for an answer that is compressed with texts of others in it: its size tells nothing of the secret
     * (BREACH).
     */
    public String masked() {
        byte[] mask = chance();
        return HexFormat.of().formatHex(mask)
                + HexFormat.of().formatHex(xor(mask, HexFormat.of().parseHex(text)));
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

    private static byte[] chance() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] both = new byte[BYTES];
        for (int at = 0; at < BYTES; at++) {
            both[at] = (byte) (one[at] ^ other[at]);
        }
        return both;
    }

    /** No log is to hold it. */
    @Override
    public String toString() {
        return "a secret";
    }
}
