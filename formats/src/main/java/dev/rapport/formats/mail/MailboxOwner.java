package dev.rapport.formats.mail;

import dev.rapport.formats.item.Mail;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whose mailbox it is: the servers have written down to whom they delivered, or there is one address that most of the
 * mails are from or to, and no other.
 */
public final class MailboxOwner {
    private static final List<String> DELIVERED = List.of("delivered-to", "x-original-to", "x-delivered-to");

    private final Set<String> delivered = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int mails;

    /** @return how many were seen */
    public int saw(Mail mail) {
        DELIVERED.stream()
                .flatMap(name -> mail.headers().getOrDefault(name, List.of()).stream())
                .flatMap(value -> Headers.addresses(value).stream())
                .forEach(address -> delivered.add(lower(address)));
        Stream.of(mail.from(), mail.to())
                .flatMap(Collection::stream)
                .map(MailboxOwner::lower)
                .distinct()
                .forEach(address -> counts.merge(address, 1, Integer::sum));
        return ++mails;
    }

    /** In lower case; empty when nothing tells. */
    public Set<String> addresses() {
        if (!delivered.isEmpty()) {
            return Set.copyOf(delivered);
        }
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        Set<String> first = counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return first.size() == 1 && 2 * most > mails ? first : Set.of();
    }

    private static String lower(Mail.Address address) {
        return address.address().toLowerCase(Locale.ROOT);
    }
}
