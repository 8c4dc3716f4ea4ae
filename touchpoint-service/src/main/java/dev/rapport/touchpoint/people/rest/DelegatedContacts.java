package dev.rapport.touchpoint.people.rest;

import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Member;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.web.key.ServiceTokens;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks contacts-service in this service's own name, for somebody whose request has ended. To be called outside any
 * transaction.
 */
@Singleton
public class DelegatedContacts {
    /** Enough to keep contacts-service busy, and few enough to leave it to others. */
    private static final int AT_ONCE = 8;

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

    /** @param member for whom */
    public record Principal(String workspace, String member) {}

    /** Who "we" are, as contacts-service has been told. */
    public record Team(List<String> ownDomains, List<Member> members) {}

    /** @throws Away as it says */
    public Team team(Principal who) {
        return asked(() -> {
            WorkspaceClient.Workspace workspace = workspaces.get(authorization(who));
            return new Team(workspace.ownDomains(), workspace.members());
        });
    }

    /**
     * Finds or registers everybody, some at a time.
     *
     * @param names what each address is called if it has to be registered; null is its address
     * @return empty for those who may not be registered: they were erased
     * @throws Away as it says
     */
    public Map<String, Optional<Person>> register(Principal who, Channel channel, Map<String, @Nullable String> names) {
        Map<String, Future<Optional<Person>>> asked = new LinkedHashMap<>();
        // Whoever comes after one that got no answer need not wait for none.
        AtomicBoolean away = new AtomicBoolean();
        try (ExecutorService callers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            names.forEach((address, name) -> asked.put(
                    address,
                    callers.submit(
                            () -> away.get() ? Optional.empty() : registered(who, channel, address, name, away))));
        }
        Map<String, Optional<Person>> found = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Optional<Person>>> one : asked.entrySet()) {
            found.put(one.getKey(), answered(one.getValue()));
        }
        return found;
    }

    private Optional<Person> registered(
            Principal who, Channel channel, String address, @Nullable String name, AtomicBoolean away) {
        try {
            return asked(() -> register(who, channel, address, name));
        } catch (Away e) {
            away.set(true);
            throw e;
        }
    }

    private Optional<Person> register(Principal who, Channel channel, String address, @Nullable String name) {
        try {
            return Optional.of(
                    contacts.resolve(authorization(who), new ContactsClient.Resolve(channel, address, name, true, true))
                            .person());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == GONE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String authorization(Principal who) {
        return "Bearer "
                + tokens.of(who.workspace())
                        .orElseThrow(() -> new Away("rapport.service.secret is not set, here and at contacts-service"));
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw new Away("contacts-service cannot tell who is meant: " + e.getMessage());
        }
    }

    private static Optional<Person> answered(Future<Optional<Person>> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("this service stops");
        }
    }
}
