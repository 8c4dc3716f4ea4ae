package dev.rapport.formats.mail;

import dev.rapport.formats.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Text in the charset that a mail claims, and what to do when the claim is none. */
final class Charsets {
    private Charsets() {}

    /** @param atMost bytes; what lies behind them is left */
    static String read(InputStream in, @Nullable String charset, int atMost) throws IOException {
        byte[] bytes = in.readNBytes(atMost);
        Charset claimed = named(charset);
        return claimed == null ? Text.decoded(bytes) : new String(bytes, claimed);
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip());
            // It is what programs say that never thought of it.
            return charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8) ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
