package dev.rapport.formats.calendar;

import biweekly.component.VEvent;
import biweekly.property.RawProperty;
import dev.rapport.formats.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address under which people meet on a screen. */
final class Links {
    private static final List<String> NAMED =
            List.of("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE");
    private static final Pattern IN_TEXT = Pattern.compile(
            "https?://(?:[\\w-]+\\.)*(?:zoom\\.us|meet\\.google\\.com|teams\\.microsoft\\.com|teams\\.live\\.com|webex\\.com"
                    + "|whereby\\.com|gotomeeting\\.com|meet\\.jit\\.si)/[^\\s<>\"]*");

    private Links() {}

    static @Nullable String of(VEvent event) {
        Stream<String> named = NAMED.stream()
                .flatMap(name -> event.getExperimentalProperties(name).stream())
                .map(RawProperty::getValue);
        Stream<String> told = Stream.of(
                        event.getLocation() == null ? null : event.getLocation().getValue(),
                        event.getDescription() == null
                                ? null
                                : event.getDescription().getValue())
                .filter(text -> text != null)
                .map(IN_TEXT::matcher)
                .filter(Matcher::find)
                .map(Matcher::group);
        String url = event.getUrl() == null ? null : event.getUrl().getValue();
        return Stream.concat(Stream.concat(named, told), Stream.ofNullable(url))
                .map(link -> Text.line(link, 500))
                .filter(link -> link != null)
                .findFirst()
                .orElse(null);
    }
}
