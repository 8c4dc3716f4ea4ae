package dev.rapport.contracts.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
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

    /** A dot-atom (RFC 5322, with the letters of RFC 6531): no quoted local part, and no two dots together. */
    private static final Pattern EMAIL = Pattern.compile(
            "(?=.{1,64}@)[^@\\s<>()\\[\\],;:\"\\\\.\\p{Cntrl}]+(?:\\.[^@\\s<>()\\[\\],;:\"\\\\.\\p{Cntrl}]+)*@[^@\\s]{1,253}");

    /** No letters: an extension names a person behind a number, and E.164 has no place for it. */
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[0-9() ./-]+");

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern X = Pattern.compile(
            "(?:(?:https?://)?(?:www\\.|mobile\\.|m\\.)?(?:x|twitter)\\.com/)?@?([a-z0-9_]{1,50})(?:[/?#].*)?");
    /** Pages of X that are nobody's. */
    private static final Set<String> NO_HANDLES = Set.of(
            "compose",
            "explore",
            "hashtag",
            "home",
            "i",
            "intent",
            "login",
            "messages",
            "notifications",
            "privacy",
            "search",
            "settings",
            "share",
            "signup",
            "tos");

    private static final Pattern LINKEDIN_PROFILE = Pattern.compile(
            "(?:(?:https?://)?(?:(?:[a-z]{1,3}|touch|mobile)\\.){0,2}linkedin\\.com)?/?(?:mwlite/)?(in|pub|company|school)/([^/?#\\s]{1,200})(/[^?#\\s]*)?(?:[?#].*)?");
    private static final Pattern LINKEDIN_SLUG = Pattern.compile("[^/?#\\s:@.]{1,200}");

    private static final String NO_PHONE = "must be a phone number with its country code, as +351 912 345 678";
    private static final String NO_PROFILE = "must be a profile, as https://www.linkedin.com/in/ana-lima";

    private Addresses() {}

    /**
     * The normal form: e-mail in lower case with an ASCII domain, phone (also of sms and whatsapp) as E.164 where its
     * country has numbers of that length, X handle without
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
        String bare = text.replaceFirst("^(?i:tel:)", "")
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("\\s+", " ")
                .strip();
        String international =
                bare.startsWith("(+") ? bare.replaceFirst("\\(", "").replaceFirst("\\)", "") : bare;
        matched(PHONE, international, NO_PHONE);
        try {
            // Of no region: whoever reads it may be anywhere.
            PhoneNumber number = PHONES.parse(international.replaceFirst("^00", "+"), null);
            if (PHONES.isPossibleNumber(number)) {
                return PHONES.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            throw new IllegalArgumentException(NO_PHONE, e);
        }
        throw new IllegalArgumentException(NO_PHONE);
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
