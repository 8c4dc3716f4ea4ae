package dev.rapport.formats.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a mailbox into its mails, each as a stream of its own. A mail begins behind a line {@code From … <time>}; such a line
 * in a text is told apart by what stands around it, and {@code >From } at the beginning of a line loses its mark.
 */
public final class Mbox {
    private static final Pattern POSTMARK = Pattern.compile(
            "From .*\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b.*\\b\\d{1,2}:\\d{2}\\b.*");
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,70}:.*|>From .*");
    private static final int LONGEST_POSTMARK = 400;

    private final Lines lines;
    private boolean afterBlank = true;

    private Mbox(InputStream in) {
        this.lines = new Lines(in);
    }

    /** What takes the mails. */
    @FunctionalInterface
    public interface Mails {
        /** @param line where it begins, from 1; @param postmark the line before it; @param mail ends where the mail ends */
        void take(long line, String postmark, InputStream mail) throws IOException;
    }

    public static void split(InputStream in, Mails mails) throws IOException {
        Mbox mbox = new Mbox(in);
        while (mbox.lines.peek() != null) {
            long line = mbox.lines.number();
            byte[] first = mbox.lines.next();
            String postmark = first == null ? "" : text(first);
            MailStream mail = mbox.new MailStream();
            mails.take(line, postmark, mail);
            mail.drain();
        }
    }

    /** Whether a mailbox may begin with this line. */
    public static boolean isPostmark(String line) {
        return POSTMARK.matcher(line).matches();
    }

    private boolean nextMailBegins() throws IOException {
        byte[] line = lines.peek();
        if (line == null) {
            return true;
        }
        if (!startsWithFrom(line) || line.length > LONGEST_POSTMARK || !isPostmark(text(line))) {
            return false;
        }
        byte[] behind = lines.peekBehind();
        boolean headerFollows = behind == null
                || isBlank(behind)
                || HEADER.matcher(text(behind)).matches();
        // Some writers leave the blank line out; then a header has to follow, so that no sentence passes for a
        // postmark.
        return headerFollows && (afterBlank || behind != null && !isBlank(behind));
    }

    private static boolean startsWithFrom(byte[] line) {
        return line.length > 5
                && line[0] == 'F'
                && line[1] == 'r'
                && line[2] == 'o'
                && line[3] == 'm'
                && line[4] == ' ';
    }

    private static boolean isBlank(byte[] line) {
        return line.length == 1 && line[0] == '\n' || line.length == 2 && line[0] == '\r' && line[1] == '\n';
    }

    private static String text(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }

    private final class MailStream extends InputStream {
        private byte @Nullable [] current;
        private int at;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int copied = 0;
            while (copied < length && fill()) {
                byte[] line = current;
                if (line == null) {
                    break;
                }
                int count = Math.min(length - copied, line.length - at);
                System.arraycopy(line, at, target, offset + copied, count);
                at += count;
                copied += count;
            }
            return copied == 0 ? -1 : copied;
        }

        private boolean fill() throws IOException {
            if (current != null && at < current.length) {
                return true;
            }
            if (ended || nextMailBegins()) {
                ended = true;
                return false;
            }
            boolean begins = lines.atLineStart();
            byte[] line = lines.next();
            current = line;
            at = line != null && begins && quoted(line) ? 1 : 0;
            afterBlank = line != null && begins && isBlank(line);
            return line != null;
        }

        private static boolean quoted(byte[] line) {
            int marks = 0;
            while (marks < line.length && line[marks] == '>') {
                marks++;
            }
            return marks > 0
                    && line.length >= marks + 5
                    && new String(line, marks, 5, StandardCharsets.ISO_8859_1).equals("From ");
        }

        void drain() throws IOException {
            while (fill()) {
                current = null;
            }
        }
    }
}
