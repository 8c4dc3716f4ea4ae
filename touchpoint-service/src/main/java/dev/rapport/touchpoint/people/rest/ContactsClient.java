package dev.rapport.touchpoint.people.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.touchpoint.people.Person;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What is asked of contacts-service, in the caller's name. */
@Path("/v1/contacts")
@RegisterRestClient(configKey = "contacts")
interface ContactsClient {
    /** Few enough that they are registered well within the time that an answer may take, on a busy machine too. */
    int MOST_RESOLVED = 100;

    @GET
    @Path("/{id}")
    Contact get(@HeaderParam("Authorization") String authorization, @PathParam("id") UUID id);

    @POST
    @Path("/resolve")
    Contact resolve(@HeaderParam("Authorization") String authorization, Resolve request);

    @POST
    @Path("/resolve/batch")
    Resolved resolveAll(@HeaderParam("Authorization") String authorization, ResolveAll request);

    /** @param contacts {@value #MOST_RESOLVED} at most */
    record ResolveAll(List<Resolve> contacts) {}

    /** @param items in the order of the request */
    record Resolved(List<Item> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(int status, @Nullable Contact contact) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resolve(
            Channel channel, String address, @Nullable String displayName, boolean register, boolean listed) {}

    /** The part of the answer that is of use here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(UUID id, List<Address> identities) {

        Person person() {
            return new Person(id, identities.stream().map(Address::identity).toList());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(UUID id, Channel channel, String address) {

        Identity identity() {
            return new Identity(id, channel, address);
        }
    }
}
