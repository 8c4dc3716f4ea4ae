package dev.rapport.contacts.workspace.rest;

import dev.rapport.contacts.workspace.Workspace;
import dev.rapport.contracts.people.Member;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

record WorkspaceRequest(
        @NotNull(message = "is needed; it may be empty") @Size(max = 100, message = "must have 100 items at most")
        List<@Domain String> ownDomains,

        @NotNull(message = "is needed; it may be empty") @Size(max = 100, message = "must have 100 items at most")
        List<@NotBlank(message = BRAND) @Size(max = 200, message = BRAND) String> ownBrands,

        @NotNull(message = "is needed; it may be empty") @Size(max = 1000, message = "must have 1,000 items at most")
        List<@NotNull(message = "is needed") @Valid MemberRequest> members) {

    private static final String BRAND = "must have 1 to 200 characters";

    /** @throws ProblemException 400 naming the member whose id was given before */
    Workspace content() {
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < members.size(); at++) {
            if (!ids.add(members.get(at).id())) {
                throw ProblemException.invalid("members[" + at + "].id", "is another member's too");
            }
        }
        List<Member> people = members.stream().map(MemberRequest::member).toList();
        return new Workspace(
                ownDomains.stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                ownBrands.stream().map(String::strip).distinct().toList(),
                people);
    }
}
