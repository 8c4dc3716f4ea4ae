package dev.rapport.stack.secrets;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that nobody chose: 256 random bits in hexadecimal digits. */
public final class Passwords {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    public static String next() {
        byte[] password = new byte[BYTES];
        RANDOM.nextBytes(password);
        return HexFormat.of().formatHex(password);
    }
}
