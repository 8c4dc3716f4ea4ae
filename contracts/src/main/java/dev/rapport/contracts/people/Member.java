package dev.rapport.contracts.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A person of the team.
 *
 * @param id as in the member claim of that person's tokens
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Member(String id, String name, List<Address> identities) {

    /** Where the member writes from. */
    public record Address(Channel channel, String address) {}
}
