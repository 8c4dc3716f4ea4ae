package dev.rapport.contracts.model;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How addresses are compared: two of a channel are the same when their normal forms are equal. Shared by all services, so
 * that a call logged by number and a contact registered by number meet.
 */
public final class Addresses {
    private static final int MOST_CHARACTERS = 320;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>()\\[\\],;:\"\\\\]{1,64}@[^@\\s]{1,255}");
    private static final Pattern PHONE_PUNCTUATION = Pattern.compile("^tel:|\\(0\\)|[\\s().\\p{Pd}\\p{Cf}/]");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)([1-9][0-9]{6,14})");
    private static final Pattern X = Pattern.compile(
            "(?:(?:https?://)?(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/)?@?([a-z0-9_]{1,50})(?:[/?#].*)?");
    /** Pages of X that are nobody's. */
    private static final Set<String> NO_HANDLES = Set.of("hashtag", "home", "i", "intent", "search", "share");

    private static final Pattern LINKEDIN_PROFILE = Pattern.compile(
            "(?:(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com)?/?(in|pub|company|school)/([^/?#\\s]{1,200})(/[^?#\\s]*)?(?:[?#].*)?");
    private static final Pattern LINKEDIN_SLUG = Pattern.compile("[^/?#\\s:@.]{1,200}");

    private static final String NO_PROFILE = "must be a profile, as https://www.linkedin.com/in/ana-lima";

    private Addresses() {}

    /**
     * The normal form: e-mail in lower case with an ASCII domain, phone (also of sms and whatsapp) as E.164, X handle without
     * {@code @} and in lower case, LinkedIn as the profile's path ({@code in/ana-lima}), everything else without outer space.
     *
     * @throws IllegalArgumentException when the text is no address of the channel; the message says what one looks like
     */
    public static String normalise(Channel channel, String address) {
        String text = Normalizer.normalize(address, Normalizer.Form.NFKC).strip();
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("must have 1 to " + MOST_CHARACTERS + " characters");
        }
        return switch (channel) {
            case EMAIL -> email(text);
            case PHONE, SMS, WHATSAPP -> phone(text);
            case X -> x(text.toLowerCase(Locale.ROOT));
            case LINKEDIN -> linkedIn(text.toLowerCase(Locale.ROOT));
            case IN_PERSON, VIDEO, OTHER -> text;
        };
    }

    private static String email(String text) {
        String bare = text.toLowerCase(Locale.ROOT).startsWith("mailto:") ? text.substring("mailto:".length()) : text;
        matched(EMAIL, bare, "must be an e-mail address, as ana@example.org");
        int at = bare.indexOf('@');
        try {
            return bare.substring(0, at).toLowerCase(Locale.ROOT) + "@"
                    + IDN.toASCII(bare.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                            .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be an e-mail address: its domain is none", e);
        }
    }

    private static String phone(String text) {
        String bare = PHONE_PUNCTUATION.matcher(text).replaceAll("");
        return "+"
                + matched(PHONE, bare, "must be a phone number with its country code, as +351 912 345 678")
                        .group(1);
    }

    private static String x(String text) {
        String handle = matched(X, text, "must be a handle, as @ana or https://x.com/ana")
                .group(1);
        if (NO_HANDLES.contains(handle)) {
            throw new IllegalArgumentException("must be a handle, as @ana or https://x.com/ana");
        }
        return handle;
    }

    private static String linkedIn(String text) {
        if (LINKEDIN_SLUG.matcher(text).matches()) {
            return "in/" + decoded(text);
        }
        Matcher parts = matched(LINKEDIN_PROFILE, text, NO_PROFILE);
        String profile = parts.group(1) + "/" + decoded(parts.group(2));
        // Of the old public profiles many share a name; what follows it tells them apart.
        boolean old = parts.group(1).equals("pub") && parts.group(3) != null;
        return old ? profile + parts.group(3).replaceAll("/+$", "") : profile;
    }

    private static String decoded(String slug) {
        String plain = slug;
        try {
            plain = URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign that encodes nothing stands for itself.
        }
        if (plain.chars().anyMatch(unit -> unit == '/' || Character.isISOControl(unit))) {
            throw new IllegalArgumentException(NO_PROFILE);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Matcher matched(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(otherwise);
        }
        return matcher;
    }
}
