package dev.rapport.touchpoint.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells by its headers whether a mail was sent by a machine: an answer from an absent person, a newsletter, a mailing list, a
 * report on delivery. RFC 3834, RFC 2919, RFC 2369, RFC 3464, and what senders do beside them. Pure functions.
 */
public final class AutomaticMail {
    /** Several of these together are as good as a proof: people's own mail carries now one of them, now another. */
    private static final int ENOUGH_WEAK_SIGNS = 2;

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> WEAK =
            Set.of("x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-autoreply-from");
    private static final Set<String> SENDERS = Set.of("from", "sender", "reply-to");
    private static final Pattern NOBODY =
            Pattern.compile(".*(noreply|donotreply|autoreply).*|(mailerdaemon|postmaster|bounce|notification).*");

    private AutomaticMail() {}

    /**
     * The headers that give the machine away, each once, as they were named; empty for what a person may have sent.
     *
     * @param headers unfolded; of a name that stands in the mail more than once, all values
     */
    public static List<String> recognisedBy(Map<String, List<String>> headers) {
        List<String> strong = named(headers, AutomaticMail::proves);
        List<String> weak = new ArrayList<>(named(headers, (name, value) -> WEAK.contains(name) && !value.isEmpty()));
        // However many of its headers say who must not be answered: it is one sign.
        named(headers, (name, value) -> SENDERS.contains(name) && isNobody(value)).stream()
                .findFirst()
                .ifPresent(weak::add);
        if (weak.size() >= ENOUGH_WEAK_SIGNS) {
            strong.addAll(weak);
        }
        return List.copyOf(strong);
    }

    /** A sign that is enough by itself. */
    private static boolean proves(String name, String value) {
        return switch (name) {
            case "auto-submitted" -> !value.isEmpty() && !word(value).equals("no");
            case "precedence" -> BULK.contains(word(value).replace('-', '_'));
            case "feedback-id" -> !value.isEmpty();
            // Whoever gives no address for failures wants no answer.
            case "return-path" -> value.replaceAll("\\s", "").equals("<>");
            case "content-type" -> word(value).equals("multipart/report");
            default -> name.startsWith("list-") && !value.isEmpty();
        };
    }

    /** The value without its parameters and comments. */
    private static String word(String value) {
        return value.split("[;(\\s]", 2)[0];
    }

    private static boolean isNobody(String sender) {
        String address = sender.substring(sender.lastIndexOf('<') + 1);
        int at = address.indexOf('@');
        return at > 0
                && NOBODY.matcher(
                                address.substring(0, at).replaceAll("[-_.]", "").strip())
                        .matches();
    }

    private interface Sign {
        /** @param name and {@code value} in lower case, without blanks around them */
        boolean shows(String name, String value);
    }

    private static List<String> named(Map<String, List<String>> headers, Sign sign) {
        List<String> names = new ArrayList<>();
        headers.forEach((name, values) -> {
            Predicate<String> shows = value -> sign.shows(lower(name), lower(value));
            if (values.stream().anyMatch(shows)) {
                names.add(name);
            }
        });
        return names;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
