package dev.rapport.advisor.console.policy;

import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.policy.ClockTime;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Policy.InDoubt;
import dev.rapport.advisor.policy.Policy.LiveContactHold;
import dev.rapport.advisor.policy.Policy.Mode;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.advisor.policy.Window;
import dev.rapport.advisor.policy.Zone;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.people.Channel;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a form to its end, whatever is wrong with it: whoever filled it in is told everything at once. */
final class PolicyReader {
    private static final Window NONE = Window.of("PT0S");

    private final PolicyForm form;
    private final Map<String, String> errors = new LinkedHashMap<>();

    PolicyReader(PolicyForm form) {
        this.form = form;
    }

    /** By the field. */
    Map<String, String> errors() {
        return Collections.unmodifiableMap(errors);
    }

    /** Null when something is wrong. */
    @Nullable
    Policy read() {
        Policy usual = Policy.DEFAULT;
        Mode mode = choice("mode", Mode.class, usual.mode());
        LiveContactHold after =
                new LiveContactHold(window("after.in_person"), window("after.video"), window("after.phone"));
        Map<Channel, Window> byChannel = windows("channel.", Channel.class);
        Map<Category, Window> byCategory = windows("category.", Category.class);
        Window upcoming = window("upcomingHold");
        List<Cap> caps = caps();
        QuietHours quiet = orNull("quiet.to", this::quietHours);
        Window lease = window("lease");
        List<Category> exempt = choices("exemptCategories", Category.class);
        List<String> senders = form.text("exemptSenders")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        InDoubt inDoubt = choice("inDoubt", InDoubt.class, usual.inDoubt());
        Zone zone = orNull("timeZone", this::zone);
        HealthWeights weights = of("weights", this::weights, usual.healthWeights());
        Policy policy = of(
                "lease",
                () -> new Policy(
                        mode,
                        after,
                        byChannel,
                        byCategory,
                        upcoming,
                        caps,
                        quiet,
                        // One that cannot be read was told of already.
                        errors.containsKey("lease") ? usual.lease() : lease,
                        exempt,
                        senders,
                        inDoubt,
                        zone,
                        weights),
                usual);
        return errors.isEmpty() ? policy : null;
    }

    private Window window(String field) {
        return of(field, () -> Lengths.read(form.text(field)), NONE);
    }

    /** Of those that have one of their own. */
    private <E extends Enum<E>> Map<E, Window> windows(String prefix, Class<E> type) {
        Map<E, Window> windows = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            String field = prefix + Choice.name(value);
            if (!form.text(field).isBlank()) {
                windows.put(value, window(field));
            }
        }
        return windows;
    }

    private List<Cap> caps() {
        List<Cap> caps = new ArrayList<>();
        for (int number = 0; number < PolicyForm.MOST_CAPS; number++) {
            String row = "cap." + number;
            if (form.isUsed(row)) {
                Window per = window(row + ".per");
                if (!errors.containsKey(row + ".per")) {
                    Cap cap = orNull(row + ".touches", () -> cap(row, per));
                    if (cap != null) {
                        caps.add(cap);
                    }
                }
            }
        }
        return caps;
    }

    private Cap cap(String row, Window per) {
        String channel = form.text(row + ".channel");
        List<Category> categories = choices(row + ".categories", Category.class);
        return new Cap(
                number(form.text(row + ".touches")),
                per,
                channel.isEmpty() ? null : Choice.read(Channel.class, channel),
                categories.isEmpty() ? null : categories);
    }

    private static int number(String text) {
        if (!text.strip().matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("Write a number from 1 to 12.");
        }
        return Integer.parseInt(text.strip());
    }

    private @Nullable QuietHours quietHours() {
        String from = form.text("quiet.from");
        String to = form.text("quiet.to");
        List<QuietHours.Day> days = choices("quiet.days", QuietHours.Day.class);
        if (from.isBlank() && to.isBlank()) {
            if (!days.isEmpty()) {
                throw new IllegalArgumentException("Quiet days go with quiet hours: write from when to when.");
            }
            return null;
        }
        return new QuietHours(time(from), time(to), days);
    }

    private static ClockTime time(String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new IllegalArgumentException("Write both as a time of day such as 21:00.");
        }
        return new ClockTime(LocalTime.parse(text));
    }

    private @Nullable Zone zone() {
        String name = form.text("timeZone").strip();
        if (name.isEmpty()) {
            return null;
        }
        try {
            return Zone.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Write a time zone such as Europe/Zurich.", e);
        }
    }

    private HealthWeights weights() {
        Map<String, Double> byPart = new LinkedHashMap<>();
        for (String part : HealthWeights.DEFAULT.byPart().keySet()) {
            try {
                byPart.put(
                        part,
                        new BigDecimal(form.text("weight." + part).strip())
                                .movePointLeft(2)
                                .doubleValue());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("Write numbers from 2 to 70 that add up to 100.", e);
            }
        }
        try {
            return new HealthWeights(byPart);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Each is from 2 to 70, and all add up to 100.", e);
        }
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        return of(field, () -> Choice.read(type, form.text(field)), otherwise);
    }

    private <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return of(
                field,
                () -> form.all(field).stream()
                        .map(name -> Choice.read(type, name))
                        .toList(),
                List.of());
    }

    /** @param otherwise what to go on with when it cannot be read */
    private <T> T of(String field, Supplier<T> value, T otherwise) {
        T read = orNull(field, value::get);
        return read == null ? otherwise : read;
    }

    private <T> @Nullable T orNull(String field, Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            errors.putIfAbsent(field, sentence(String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** The policy's own words name the member first, for those who write it as a document. */
    private static String sentence(String says) {
        String plain = says.replaceFirst("^[A-Za-z]+: ", "");
        String upper = plain.substring(0, 1).toUpperCase(Locale.ENGLISH) + plain.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }
}
