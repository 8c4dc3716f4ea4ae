package dev.rapport.report.reading;

import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.Mail;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.mail.MailboxOwner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whose files they are, from the mails and events that it sees. */
final class Owner {
    private final MailboxOwner mailbox = new MailboxOwner();
    private final Map<String, Integer> attended = new HashMap<>();
    private int events;
    private int mails;

    void saw(TouchItem item) {
        if (item instanceof Mail mail) {
            mails = mailbox.saw(mail);
        }
        if (item instanceof CalendarEvent event && !event.attendees().isEmpty()) {
            events++;
            event.attendees().stream()
                    .map(attendee -> attendee.address().toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(address -> attended.merge(address, 1, Integer::sum));
        }
    }

    int mails() {
        return mails;
    }

    /** In lower case; empty when nothing tells. */
    Set<String> addresses() {
        Set<String> addresses = new HashSet<>(mailbox.addresses());
        addresses.addAll(ofCalendars(addresses));
        return Set.copyOf(addresses);
    }

    boolean needed() {
        return mails > 0 || events > 0;
    }

    /** Whoever is in most of the events, and nobody else is in as many; a calendar that names the mailbox's owner needs no guess. */
    private Set<String> ofCalendars(Set<String> known) {
        if (events == 0 || known.stream().anyMatch(attended::containsKey)) {
            return Set.of();
        }
        int most = attended.values().stream().max(Integer::compare).orElse(0);
        List<String> first = attended.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        return first.size() == 1 && 2 * most > events ? Set.copyOf(first) : Set.of();
    }
}
