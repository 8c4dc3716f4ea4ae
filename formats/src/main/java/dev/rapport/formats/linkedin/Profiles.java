package dev.rapport.formats.linkedin;

import dev.rapport.formats.Text;
import dev.rapport.formats.item.LinkedInMessage.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Profiles as a row names them. */
final class Profiles {
    /** Told apart by their shape: the eras join them by comma, by semicolon, with and without a blank. */
    private static final Pattern URL =
            Pattern.compile("https?://[^\\s,;\"]*linkedin\\.com/[^\\s,;\"]+", Pattern.CASE_INSENSITIVE);

    private Profiles() {}

    static List<String> urls(String cell) {
        List<String> urls = new ArrayList<>();
        Matcher url = URL.matcher(cell);
        while (url.find()) {
            urls.add(url.group());
        }
        return urls;
    }

    /** What tells people apart: the same for the same profile, however it is written. */
    static String key(String url) {
        return url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://([a-z0-9-]+\\.)?linkedin\\.com/", "")
                .replaceFirst("[/?#]*(\\?.*|#.*)?$", "");
    }

    /** Each once. A name is told when there is one profile and so no doubt whose it is, for names hold commas. */
    static List<Profile> of(List<String> urls, String names) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (String url : urls) {
            profiles.putIfAbsent(key(url), new Profile(url, urls.size() == 1 ? Text.line(names, 200) : null));
        }
        return List.copyOf(profiles.values());
    }
}
