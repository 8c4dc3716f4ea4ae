package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.people.Addresses;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who "we" are in an import.
 *
 * @param members the member of each mail address
 * @param addresses mail addresses of ours, the members' among them
 * @param domains everybody at them, and below them, is us
 * @param profiles the members' profiles on LinkedIn
 */
public record We(Map<String, String> members, Set<String> addresses, Set<String> domains, Set<String> profiles) {

    public static We of(List<String> ownDomains, List<Member> team) {
        Map<String, String> members = new HashMap<>();
        Set<String> profiles = new HashSet<>();
        for (Member member : team) {
            for (Member.Address identity : member.identities()) {
                switch (identity.channel()) {
                    case EMAIL ->
                        normal(Channel.EMAIL, identity.address()).ifPresent(mail -> members.put(mail, member.id()));
                    case LINKEDIN ->
                        normal(Channel.LINKEDIN, identity.address())
                                .ifPresent(profile -> profiles.add("https://www.linkedin.com/" + profile));
                    default -> {}
                }
            }
        }
        return new We(Map.copyOf(members), Set.copyOf(members.keySet()), Set.copyOf(ownDomains), Set.copyOf(profiles));
    }

    /** Nobody has said what our mail addresses are. */
    public boolean isUnknown() {
        return addresses.isEmpty() && domains.isEmpty();
    }

    /** With addresses that turned out to be ours. */
    public We with(Set<String> more) {
        Set<String> all = new HashSet<>(addresses);
        more.forEach(address -> normal(Channel.EMAIL, address).ifPresent(all::add));
        return new We(members, Set.copyOf(all), domains, profiles);
    }

    /** @param address normalised */
    boolean has(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        return addresses.contains(address)
                || domains.stream().anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
    }

    static Optional<String> normal(Channel channel, String address) {
        try {
            return Optional.of(Addresses.normalise(channel, address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
