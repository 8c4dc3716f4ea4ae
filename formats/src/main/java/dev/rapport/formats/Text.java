package dev.rapport.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that was read from somewhere, made fit to be kept. */
public final class Text {
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private Text() {}

    /** Without NUL and halves of characters, which no database keeps, and no longer than this. */
    public static String kept(String text, int atMost) {
        if (text.length() <= atMost
                && text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), atMost));
        for (int at = 0; at < text.length() && kept.length() < atMost; at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                if (kept.length() + 2 > atMost) {
                    break;
                }
                kept.append(unit).append(text.charAt(++at));
            } else if (Character.isSurrogate(unit)) {
                kept.append('\ufffd');
            } else if (unit != 0) {
                kept.append(unit);
            }
        }
        return kept.toString();
    }

    /** On one line, without outer space; null when nothing is left. */
    public static @Nullable String line(@Nullable String text, int atMost) {
        if (text == null) {
            return null;
        }
        String line = kept(NO_LINE.matcher(text).replaceAll(" ").strip(), atMost);
        return line.isEmpty() ? null : line;
    }

    /** UTF-8 if it is that; else as most programs that wrote neither name nor reason for their charset. */
    public static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            CharBuffer read = FALLBACK.decode(ByteBuffer.wrap(bytes));
            return read.toString();
        }
    }

    /** The same for the same parts, and for no others. */
    public static String digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
