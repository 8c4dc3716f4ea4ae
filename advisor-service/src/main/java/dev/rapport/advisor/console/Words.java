package dev.rapport.advisor.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for pages. */
public final class Words {
    private Words() {}

    /** {@code no show} for {@code NO_SHOW}. */
    public static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How a contact is called where a name stands by itself. */
    public static String name(@Nullable String displayName) {
        return displayName == null || displayName.isBlank() ? "Somebody without a name" : displayName;
    }

    /** {@code one message}, {@code 3 messages}. */
    public static String count(long number, String one) {
        return number == 1 ? "one " + one : number + " " + one + "s";
    }
}
