package dev.rapport.advisor.console;

import dev.rapport.contracts.people.Channel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for pages. */
public final class Words {
    private Words() {}

    /** {@code no show} for {@code NO_SHOW}. */
    public static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The name of a part of health, as words: {@code keeping in touch}. */
    public static String spaced(String name) {
        return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ENGLISH);
    }

    /** As people write it. */
    public static String channel(Channel channel) {
        return switch (channel) {
            case X -> "X";
            case LINKEDIN -> "LinkedIn";
            case SMS -> "SMS";
            case WHATSAPP -> "WhatsApp";
            case EMAIL, PHONE, IN_PERSON, VIDEO, OTHER -> plain(channel);
        };
    }

    /** How a contact is called where a name stands by itself. */
    public static String name(@Nullable String displayName) {
        return displayName == null || displayName.isBlank() ? "Somebody without a name" : displayName;
    }
}
