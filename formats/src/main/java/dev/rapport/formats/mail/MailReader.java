package dev.rapport.formats.mail;

import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.item.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** Reads one mail. Of its parts the texts are taken, of files only their names; nothing is kept whole but these. */
public final class MailReader {
    /** Characters of a body that are kept. */
    static final int LONGEST_BODY = 64 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setStrictParsing(false)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .setCountLineNumbers(false)
            .build();

    private MailReader() {}

    /** @param postmark the line before it in a mailbox; empty when there was none */
    public static TouchItem read(Place place, String postmark, InputStream mail) throws IOException {
        Parsed parsed = new Parsed();
        try {
            parse(mail, parsed);
        } catch (MimeException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            // What was read until here is told all the same.
        }
        return parsed.hasSender()
                ? parsed.mail(place, postmark)
                : new Unreadable(place, "names no sender, or none that can be read");
    }

    private static void parse(InputStream mail, Parsed parsed) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG, new DefaultBodyDescriptorBuilder());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(mail);
        int parts = 0;
        boolean inMail = true;
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM && parts < MOST_PARTS;
                state = tokens.next()) {
            switch (state) {
                case T_START_BODYPART -> {
                    inMail = false;
                    parts++;
                }
                case T_FIELD -> {
                    if (inMail) {
                        parsed.header(tokens.getField());
                    }
                }
                case T_BODY -> body(tokens, parsed);
                default -> {}
            }
        }
    }

    private static void body(MimeTokenStream tokens, Parsed parsed) throws IOException {
        BodyDescriptor body = tokens.getBodyDescriptor();
        String type = body.getMimeType().toLowerCase(Locale.ROOT);
        String file = fileName(body);
        boolean attached = body instanceof MaximalBodyDescriptor full
                && "attachment".equalsIgnoreCase(full.getContentDispositionType());
        if (file != null || attached) {
            parsed.attached(file == null ? type : file);
        } else if (type.equals("text/plain") || type.equals("text/html")) {
            parsed.text(
                    type.equals("text/html"),
                    Charsets.read(tokens.getDecodedInputStream(), body.getCharset(), 4 * LONGEST_BODY));
        } else if (type.equals("message/rfc822")) {
            parsed.attached("message.eml");
        }
    }

    private static @Nullable String fileName(BodyDescriptor body) {
        if (!(body instanceof MaximalBodyDescriptor full)) {
            return null;
        }
        String name = full.getContentDispositionFilename();
        return name != null ? name : full.getContentTypeParameters().get("name");
    }
}
