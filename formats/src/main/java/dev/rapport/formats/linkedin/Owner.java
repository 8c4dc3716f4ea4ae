package dev.rapport.formats.linkedin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose export it is. Nothing in the file says so: it is the one whose name or profile is known from elsewhere, or else the
 * one who is in the most conversations.
 */
final class Owner {
    private final Map<String, Set<String>> conversationsOf = new HashMap<>();
    private final Map<String, Set<String>> namesOf = new HashMap<>();
    private final Map<String, Map<String, String>> urlsByName = new HashMap<>();

    /** @param receivers their names, in one cell */
    void saw(String conversation, String senderUrl, String senderName, List<String> receiverUrls, String receivers) {
        if (!senderUrl.isEmpty()) {
            in(conversation, Profiles.key(senderUrl));
            named(senderUrl, senderName);
            urlsByName.computeIfAbsent(conversation, first -> new HashMap<>()).put(senderName, senderUrl);
        }
        receiverUrls.forEach(url -> in(conversation, Profiles.key(url)));
        if (receiverUrls.size() == 1) {
            named(receiverUrls.getFirst(), receivers);
        }
    }

    /** Somebody's profile stood at a message. */
    boolean sawSender() {
        return !urlsByName.isEmpty();
    }

    private void named(String url, String name) {
        namesOf.computeIfAbsent(Profiles.key(url), first -> new HashSet<>()).add(name);
    }

    private void in(String conversation, String key) {
        conversationsOf.computeIfAbsent(key, first -> new HashSet<>()).add(conversation);
    }

    /**
     * @param knownNames of the owner; @param knownKeys profiles of the team
     * @return the key of the owner's profile; null when nothing tells
     */
    @Nullable
    String key(Set<String> knownNames, Set<String> knownKeys) {
        for (Map.Entry<String, Set<String>> named : namesOf.entrySet()) {
            if (named.getValue().stream().anyMatch(knownNames::contains)) {
                return named.getKey();
            }
        }
        for (String key : conversationsOf.keySet()) {
            if (knownKeys.contains(key)) {
                return key;
            }
        }
        String most = null;
        boolean tie = false;
        for (Map.Entry<String, Set<String>> one : conversationsOf.entrySet()) {
            int count = one.getValue().size();
            int best = most == null
                    ? 0
                    : conversationsOf.getOrDefault(most, Set.of()).size();
            tie = count == best || tie && count < best;
            most = count > best ? one.getKey() : most;
        }
        if (most != null && isAlone(most)) {
            // Somebody wrote, and the owner never did: whoever has no other profile in the file may be one of the team.
            return knownKeys.stream().sorted().findFirst().orElse(null);
        }
        return tie ? null : most;
    }

    /** In one conversation only, and nobody else in it: so is everybody who once wrote to the owner. */
    private boolean isAlone(String key) {
        Set<String> conversations = conversationsOf.getOrDefault(key, Set.of());
        return conversations.size() == 1
                && conversationsOf.values().stream()
                                .filter(others -> others.containsAll(conversations))
                                .count()
                        == 1;
    }

    /** The profile of somebody who wrote in the conversation under this name. */
    @Nullable
    String urlOf(String conversation, String name) {
        return urlsByName.getOrDefault(conversation, Map.of()).get(name);
    }
}
