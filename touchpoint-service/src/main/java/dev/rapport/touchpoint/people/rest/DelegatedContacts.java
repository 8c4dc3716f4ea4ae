package dev.rapport.touchpoint.people.rest;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Member;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.web.key.ServiceTokens;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks contacts-service in this service's own name, for somebody whose request has ended. To be called outside any
 * transaction.
 */
@Singleton
public class DelegatedContacts {
    private static final int GONE = 410;

    private final ContactsClient contacts;
    private final WorkspaceClient workspaces;
    private final ServiceTokens tokens;

    DelegatedContacts(
            @RestClient ContactsClient contacts, @RestClient WorkspaceClient workspaces, ServiceTokens tokens) {
        this.contacts = contacts;
        this.workspaces = workspaces;
        this.tokens = tokens;
    }

    /** contacts-service does not answer now, or not to us. */
    public static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        Away(String message) {
            super(message);
        }
    }

    /** Who "we" are, as contacts-service has been told. */
    public record Team(List<String> ownDomains, List<Member> members) {}

    /** @throws Away as it says */
    public Team team(String workspace) {
        return asked(() -> {
            WorkspaceClient.Workspace ours = workspaces.get(authorization(workspace));
            return new Team(ours.ownDomains(), ours.members());
        });
    }

    /**
     * Finds or registers everybody.
     *
     * @param names what each address is called if it has to be registered; null is its address
     * @return empty for those who may not be registered: they were erased
     * @throws Away as it says
     */
    public Map<String, Optional<Person>> register(
            String workspace, Channel channel, Map<String, @Nullable String> names) {
        List<String> addresses = List.copyOf(names.keySet());
        Map<String, Optional<Person>> found = new LinkedHashMap<>();
        for (int at = 0; at < addresses.size(); at += ContactsClient.MOST_RESOLVED) {
            List<String> some = addresses.subList(at, Math.min(addresses.size(), at + ContactsClient.MOST_RESOLVED));
            List<ContactsClient.Item> items = registered(workspace, channel, some, names);
            for (int place = 0; place < some.size(); place++) {
                found.put(some.get(place), person(items.get(place)));
            }
        }
        return found;
    }

    private List<ContactsClient.Item> registered(
            String workspace, Channel channel, List<String> addresses, Map<String, @Nullable String> names) {
        List<ContactsClient.Resolve> asked = addresses.stream()
                .map(address -> new ContactsClient.Resolve(channel, address, names.get(address), true, true))
                .toList();
        return asked(() -> contacts.resolveAll(authorization(workspace), new ContactsClient.ResolveAll(asked)))
                .items();
    }

    private static Optional<Person> person(ContactsClient.Item item) {
        if (item.contact() != null) {
            return Optional.of(item.contact().person());
        }
        if (item.status() == GONE) {
            return Optional.empty();
        }
        throw new Away("contacts-service cannot tell who is meant: it answers " + item.status());
    }

    private String authorization(String workspace) {
        return "Bearer "
                + tokens.of(workspace)
                        .orElseThrow(() -> new Away("rapport.service.secret is not set, here and at contacts-service"));
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw new Away("contacts-service cannot tell who is meant: " + e.getMessage());
        }
    }
}
