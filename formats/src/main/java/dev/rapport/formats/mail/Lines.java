package dev.rapport.formats.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream with their ends, two of them ahead. One that never ends comes in pieces. */
final class Lines {
    private static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int filled;
    private long number;

    private @Nullable Piece first;
    private @Nullable Piece second;

    private record Piece(byte[] bytes, boolean beginsLine) {
        boolean endsLine() {
            return bytes[bytes.length - 1] == '\n';
        }
    }

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next piece, not taken; null at the end. */
    byte @Nullable [] peek() throws IOException {
        if (first == null) {
            first = read(true);
        }
        return first == null ? null : first.bytes();
    }

    /** The piece behind it. */
    byte @Nullable [] peekBehind() throws IOException {
        if (peek() == null || first == null) {
            return null;
        }
        if (second == null) {
            second = read(first.endsLine());
        }
        return second == null ? null : second.bytes();
    }

    /** Whether the next piece begins a line. */
    boolean atLineStart() throws IOException {
        return peek() != null && first != null && first.beginsLine();
    }

    byte @Nullable [] next() throws IOException {
        byte[] next = peek();
        Piece taken = first;
        if (next == null || taken == null) {
            return null;
        }
        if (taken.endsLine()) {
            number++;
        }
        first = second != null ? second : read(taken.endsLine());
        second = null;
        return next;
    }

    /** The number of the next line, from 1. */
    long number() {
        return number + 1;
    }

    private @Nullable Piece read(boolean beginsLine) throws IOException {
        ByteArrayOutputStream line = null;
        while (true) {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    return line == null ? null : new Piece(line.toByteArray(), beginsLine);
                }
            }
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            boolean whole = end < filled;
            int count = (whole ? end + 1 : end) - at;
            if (whole && line == null) {
                byte[] bytes = new byte[count];
                System.arraycopy(buffer, at, bytes, 0, count);
                at += count;
                return new Piece(bytes, beginsLine);
            }
            if (line == null) {
                line = new ByteArrayOutputStream(count + 128);
            }
            line.write(buffer, at, count);
            at += count;
            if (whole || line.size() >= LONGEST) {
                return new Piece(line.toByteArray(), beginsLine);
            }
        }
    }
}
