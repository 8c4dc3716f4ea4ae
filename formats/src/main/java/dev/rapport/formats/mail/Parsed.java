package dev.rapport.formats.mail;

import dev.rapport.formats.Text;
import dev.rapport.formats.item.Mail;
import dev.rapport.formats.item.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** What was read of a mail so far. */
final class Parsed {
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 4_000;
    /** Everything longer is a list of receivers. */
    private static final int LONGEST_LIST = 256 * 1024;

    private static final int MOST_ATTACHMENTS = 100;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern FOLD = Pattern.compile("\r?\n(?=[ \t])");
    private static final Pattern OF_SERVERS =
            Pattern.compile("received.*|authentication-results|(dkim|arc|x-google|x-gm)-.*");
    private static final Set<String> RECEIVERS = Set.of("to", "cc", "bcc");
    private static final Set<String> LISTS = Set.of("to", "cc", "bcc", "x-gmail-labels", "references");

    private final Map<String, List<String>> headers = new HashMap<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> attachments = new ArrayList<>();
    private int count;

    void header(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        String value = value(field);
        boolean fits = value.length() <= (LISTS.contains(name) ? LONGEST_LIST : LONGEST_HEADER);
        if (fits && count++ < MOST_HEADERS) {
            headers.computeIfAbsent(name, first -> new ArrayList<>(1)).add(value);
        }
    }

    /** As it came, unfolded: headers may hold raw UTF-8 whatever the rules say. */
    private static String value(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return String.valueOf(field.getBody()).strip();
        }
        String text = Text.decoded(raw.toByteArray());
        String value = Text.kept(text.substring(Math.min(text.length(), text.indexOf(':') + 1)), LONGEST_LIST + 1)
                .strip();
        return value.indexOf('\n') < 0 ? value : FOLD.matcher(value).replaceAll("");
    }

    void text(boolean page, String text) {
        StringBuilder into = page ? html : plain;
        if (into.length() < 4 * MailReader.LONGEST_BODY) {
            into.append(into.isEmpty() ? "" : "\n").append(text);
        }
    }

    void attached(String name) {
        String line = Text.line(Headers.decoded(name), 255);
        if (line != null && attachments.size() < MOST_ATTACHMENTS) {
            attachments.add(line);
        }
    }

    boolean hasSender() {
        return !addresses("from").isEmpty();
    }

    Mail mail(Place place, String postmark) {
        String body = Text.kept(
                (!plain.toString().isBlank() ? plain.toString() : Pages.text(html.toString())).strip(),
                MailReader.LONGEST_BODY);
        List<Mail.Address> to = new ArrayList<>();
        RECEIVERS.stream().sorted().forEach(name -> to.addAll(addresses(name)));
        String references = first("references");
        return new Mail(
                place,
                id(body),
                first("x-gm-thrid") != null ? first("x-gm-thrid") : firstId(references),
                firstId(first("in-reply-to")),
                Dates.of(first("date"), headers.getOrDefault("received", List.of()), postmark),
                addresses("from"),
                to,
                Text.line(Headers.decoded(first("subject")), 1_000),
                body,
                List.copyOf(attachments),
                labels(),
                told());
    }

    private String id(String body) {
        String id = firstId(first("message-id"));
        return id != null
                ? id
                : "none-"
                        + Text.digest(
                                String.valueOf(first("date")),
                                String.valueOf(first("from")),
                                String.valueOf(first("to")),
                                String.valueOf(first("subject")),
                                body);
    }

    private Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        for (String label :
                String.valueOf(Headers.decoded(first("x-gmail-labels"))).split(",")) {
            String name = Text.line(label.replace("\"", ""), 100);
            if (name != null && first("x-gmail-labels") != null) {
                labels.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return labels;
    }

    /** Without the lists, which the mail has in better form, and without what servers tell each other. */
    private Map<String, List<String>> told() {
        Map<String, List<String>> told = new HashMap<>();
        headers.forEach((name, values) -> {
            if (!LISTS.contains(name) && !OF_SERVERS.matcher(name).matches()) {
                told.put(name, List.copyOf(values));
            }
        });
        return Map.copyOf(told);
    }

    private List<Mail.Address> addresses(String name) {
        return headers.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Headers.addresses(value).stream())
                .toList();
    }

    private @Nullable String first(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    private static @Nullable String firstId(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher id = MESSAGE_ID.matcher(header);
        if (id.find()) {
            return Text.line(id.group(1), 900);
        }
        // Some leave the brackets out.
        String bare = Text.line(header, 900);
        return bare != null && bare.matches("\\S+@\\S+") ? bare : null;
    }
}
