package dev.rapport.contacts.workspace;

import dev.rapport.contracts.people.Member;
import java.util.List;

/**
 * Who "we" are.
 *
 * @param ownDomains in lower case
 * @param ownBrands as the team writes them
 */
public record Workspace(List<String> ownDomains, List<String> ownBrands, List<Member> members) {

    /** A workspace of which nobody has said anything. */
    public static final Workspace UNKNOWN = new Workspace(List.of(), List.of(), List.of());
}
