package dev.rapport.touchpoint.delivery;

import dev.rapport.touchpoint.webhook.Webhook;
import dev.rapport.touchpoint.webhook.Webhooks;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks for one thread. */
final class InMemoryWebhooks implements Webhooks {
    final Map<String, String> callbackSecrets = new HashMap<>();
    private final Map<UUID, Webhook> webhooks = new TreeMap<>(Comparator.comparing(UUID::toString));

    @Override
    public void add(Webhook webhook, String secret) {
        webhooks.put(webhook.id(), webhook);
    }

    @Override
    public int count(String workspace) {
        return of(List.of(workspace)).size();
    }

    @Override
    public Optional<Webhook> find(String workspace, UUID id) {
        return Optional.ofNullable(webhooks.get(id))
                .filter(webhook -> webhook.workspace().equals(workspace));
    }

    @Override
    public List<Webhook> list(String workspace, @Nullable UUID after, int atMost) {
        return of(List.of(workspace)).stream()
                .filter(webhook -> after == null || webhook.id().toString().compareTo(after.toString()) > 0)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Webhook> of(Collection<String> workspaces) {
        return webhooks.values().stream()
                .filter(webhook -> workspaces.contains(webhook.workspace()))
                .toList();
    }

    @Override
    public boolean remove(String workspace, UUID id) {
        return find(workspace, id).map(found -> webhooks.remove(id)).isPresent();
    }

    @Override
    public void replaceCallbackSecret(String workspace, String secret) {
        callbackSecrets.put(workspace, secret);
    }

    @Override
    public void keepCallbackSecret(String workspace, String secret) {
        callbackSecrets.putIfAbsent(workspace, secret);
    }
}
