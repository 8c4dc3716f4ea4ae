package dev.rapport.advisor.policy;

import dev.rapport.contracts.people.Member;
import java.util.List;
import java.util.Optional;

/**
 * Who "we" are.
 *
 * @param ownDomains also stand for all names below them
 */
public record Workspace(List<String> ownDomains, List<String> ownBrands, List<Member> members) {
    /** A workspace that nobody has described yet. */
    public static final Workspace UNKNOWN = new Workspace(List.of(), List.of(), List.of());

    public Workspace {
        ownDomains = List.copyOf(ownDomains);
        ownBrands = List.copyOf(ownBrands);
        members = List.copyOf(members);
    }

    /** @param id as in the member claim of that person's tokens */
    public Optional<Member> member(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
