package dev.rapport.stack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.cli.CommandLine;
import dev.rapport.stack.demo.Api;
import dev.rapport.stack.demo.Narrator;
import dev.rapport.stack.demo.Patience;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the stories are made of: acts that are told to the services as any client would tell them. */
public final class Stage {
    private final Api api;
    private final Narrator narrator;
    private final Instant now;

    /** @param now when all stories play */
    public Stage(Api api, Narrator narrator, Instant now) {
        this.api = api;
        this.narrator = narrator;
        this.now = now;
    }

    Narrator narrator() {
        return narrator;
    }

    /**
     * Registers a person with a LinkedIn profile, an X handle and an e-mail address made from the name, and waits until
     * the advisor knows the name too.
     */
    String person(String name) {
        String contact = register(name);
        Patience.await(
                () -> api.get(Service.ADVISOR, "/v1/relationships/" + contact),
                relationship -> relationship.path("facts").path("displayName").isTextual());
        return contact;
    }

    private String register(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        return api.post(
                        Service.CONTACTS,
                        "/v1/contacts",
                        Map.of(
                                "displayName",
                                name,
                                "identities",
                                List.of(
                                        identity("x", words.replace(' ', '_')),
                                        identity("linkedin", "https://www.linkedin.com/in/" + words.replace(' ', '-')),
                                        identity("email", words.replace(' ', '.') + "@example.org"))))
                .ok()
                .path("id")
                .asText();
    }

    /** @param by us or them: who took this step; @param note came with it, or is empty */
    void connection(String contact, String channel, String by, String status, String note, Duration ago) {
        Map<String, Object> step = new HashMap<>();
        step.put("contact", Map.of("id", contact));
        step.put("channel", channel);
        step.put("initiatedBy", by);
        step.put("status", status);
        step.put("occurredAt", before(ago));
        if (!note.isEmpty()) {
            step.put("note", note);
        }
        api.post(Service.CONTACTS, "/v1/connections", step).ok();
    }

    /** @return the id of the meeting */
    String meeting(String contact, String mode, String status, Duration startedAgo, Duration length) {
        return api.post(
                        Service.TOUCHPOINT,
                        "/v1/meetings",
                        Map.of(
                                "contacts", List.of(Map.of("id", contact)),
                                "mode", mode,
                                "status", status,
                                "startsAt", before(startedAgo),
                                "endsAt", before(startedAgo.minus(length))))
                .ok()
                .path("id")
                .asText();
    }

    void meetingWasHeld(String meeting) {
        api.patch(Service.TOUCHPOINT, "/v1/meetings/" + meeting, Map.of("status", "held"))
                .ok();
    }

    /** A message on LinkedIn that a person wrote. @param direction inbound or outbound */
    void message(String contact, String direction, String body, Duration ago) {
        api.post(
                        Service.TOUCHPOINT,
                        "/v1/messages",
                        Map.of(
                                "contact",
                                Map.of("id", contact),
                                "channel",
                                "linkedin",
                                "direction",
                                direction,
                                "automated",
                                false,
                                "body",
                                body,
                                "occurredAt",
                                before(ago)))
                .ok();
    }

    /** The timeline when it holds so many touches; connections reach it within a second. */
    JsonNode timeline(String contact, int touches) {
        return Patience.await(
                () -> api.get(Service.TOUCHPOINT, "/v1/timelines/" + contact),
                timeline -> timeline.path("items").size() >= touches);
    }

    /** An automated message that asks to be sent now, and the verdict on it. */
    JsonNode propose(String contact, String channel, String category, String body) {
        return propose("/v1/outbound-messages", contact, channel, category, body);
    }

    /** As {@link #propose(String, String, String, String)}, and asks for the permit in the same call. */
    JsonNode proposeAndAskPermit(String contact, String channel, String category, String body) {
        return propose("/v1/outbound-messages?permit=true", contact, channel, category, body);
    }

    Api.Answer askPermit(String messageId) {
        return api.post(Service.TOUCHPOINT, "/v1/outbound-messages/" + messageId + "/permit", Map.of());
    }

    JsonNode outboundMessage(String messageId) {
        return api.get(Service.TOUCHPOINT, "/v1/outbound-messages/" + messageId).ok();
    }

    /** The relationship when the advisor has seen so much of the contact's log. */
    JsonNode relationship(String contact, long sequence) {
        return Patience.await(
                () -> api.get(Service.ADVISOR, "/v1/relationships/" + contact),
                relationship -> relationship.path("seenSequence").asLong() >= sequence);
    }

    private JsonNode propose(String path, String contact, String channel, String category, String body) {
        return api.post(
                        Service.TOUCHPOINT,
                        path,
                        Map.of(
                                "contact",
                                Map.of("id", contact),
                                "channel",
                                channel,
                                "category",
                                category,
                                "sender",
                                "demo",
                                "onBehalfOf",
                                CommandLine.MEMBER,
                                "body",
                                body))
                .ok();
    }

    private static Map<String, String> identity(String channel, String address) {
        return Map.of("channel", channel, "address", address);
    }

    private String before(Duration ago) {
        return now.minus(ago).toString();
    }
}
