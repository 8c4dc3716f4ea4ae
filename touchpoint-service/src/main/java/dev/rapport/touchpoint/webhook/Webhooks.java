package dev.rapport.touchpoint.webhook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks of the workspaces, and the secrets that their deliveries are signed with. */
public interface Webhooks {

    /** @param secret kept where requests can never read it */
    void add(Webhook webhook, String secret);

    /** How many the workspace has. Nobody else who counts them goes on until the transaction ends. */
    int count(String workspace);

    Optional<Webhook> find(String workspace, UUID id);

    /** In the order in which they were made. @param after the id behind which the list goes on; null at its beginning */
    List<Webhook> list(String workspace, @Nullable UUID after, int atMost);

    /** All of these workspaces. */
    List<Webhook> of(Collection<String> workspaces);

    /** Its deliveries go with it. False: there was none. */
    boolean remove(String workspace, UUID id);

    /** Signs what goes to the callback URLs of messages from now on. */
    void replaceCallbackSecret(String workspace, String secret);

    /** Keeps the secret unless the workspace has one for its callbacks. */
    void keepCallbackSecret(String workspace, String secret);
}
