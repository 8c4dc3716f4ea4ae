package dev.rapport.e2e.team;

import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Receiver;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A person of the team: keeps the relationship, and tells Rapport what happened. */
public record Member(Client client) {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** With an e-mail address of her own, and handles on X and LinkedIn. */
    public Person registers(String name) {
        String handle = name.toLowerCase(Locale.ROOT).replace(' ', '_');
        String email = handle + "@example.org";
        JsonNode made = client.create(
                CONTACTS,
                "/v1/contacts",
                Json.object(
                        "displayName",
                        name,
                        "identities",
                        List.of(
                                Json.object("channel", "email", "address", email),
                                Json.object("channel", "x", "address", "@" + handle),
                                Json.object("channel", "linkedin", "address", "linkedin.com/in/" + handle))));
        return new Person(made.path("id").asText(), name, email);
    }

    public JsonNode meets(Person person, Instant from, Instant to) {
        return meeting(person, "in_person", "held", from, to);
    }

    public JsonNode speaksByPhone(Person person, Instant from, Instant to) {
        return meeting(person, "phone", "held", from, to);
    }

    public JsonNode booksCall(Person person, Instant from, Instant to) {
        return meeting(person, "phone", "scheduled", from, to);
    }

    /** @param initiatedBy who took this step: us or them */
    public JsonNode connects(Person person, String channel, String initiatedBy, String status, Instant at) {
        return connects(person, channel, initiatedBy, status, at, "");
    }

    /** @param note what came with it; empty for none */
    public JsonNode connects(
            Person person, String channel, String initiatedBy, String status, Instant at, String note) {
        return client.create(
                CONTACTS,
                "/v1/connections",
                Json.object(
                        "contact", person.ref(),
                        "channel", channel,
                        "initiatedBy", initiatedBy,
                        "status", status,
                        "note", note.isEmpty() ? null : note,
                        "occurredAt", at));
    }

    /** She wrote to us. */
    public JsonNode hears(Person person, String channel, String body, Instant at) {
        return message(person, channel, "inbound", body, at);
    }

    /** We wrote to her, by hand. */
    public JsonNode writes(Person person, String channel, String body, Instant at) {
        return message(person, channel, "outbound", body, at);
    }

    /** A mail of hers, as her machine or she herself sent it. @param headers by name */
    public JsonNode receivesMail(Person person, Map<String, String> headers, String body, Instant at) {
        return tells(
                "/v1/messages",
                Json.object(
                        "contact",
                        person.ref(),
                        "channel",
                        "email",
                        "direction",
                        "inbound",
                        "automated",
                        false,
                        "body",
                        body,
                        "headers",
                        headers,
                        "occurredAt",
                        at));
    }

    /** @param direction given or received */
    public JsonNode exchanges(Person person, String direction, String kind, String note, Instant at) {
        return tells(
                "/v1/exchanges",
                Json.object(
                        "contact", person.ref(),
                        "kind", kind,
                        "direction", direction,
                        "note", note,
                        "occurredAt", at));
    }

    /** @param owedBy us or them */
    public JsonNode promises(Person person, String owedBy, String what, Instant dueAt) {
        return tells(
                "/v1/commitments",
                Json.object("contact", person.ref(), "owedBy", owedBy, "what", what, "dueAt", dueAt));
    }

    /** @param by us or them @param act shared or reacted */
    public JsonNode touchesLightly(Person person, String by, String act, String content, Instant at) {
        return tells(
                "/v1/light-touches",
                Json.object(
                        "contact",
                        person.ref(),
                        "channel",
                        "linkedin",
                        "by",
                        by,
                        "act",
                        act,
                        "content",
                        content,
                        "occurredAt",
                        at));
    }

    /** The promise was kept just now. */
    public JsonNode keeps(JsonNode promise) {
        Call call =
                Call.post(TOUCHPOINT, "/v1/commitments/" + promise.path("id").asText() + "/kept", Json.object());
        return client.send(call).expect(200);
    }

    /** @param touches where touches of its kind live */
    public void corrects(String touches, JsonNode touch, String field, Object value) {
        client.send(Call.patch(TOUCHPOINT, touches + "/" + touch.path("id").asText(), Json.object(field, value)))
                .expect(200);
    }

    /** It never happened. @param touches where touches of its kind live */
    public void takesBack(String touches, JsonNode touch) {
        client.send(Call.delete(TOUCHPOINT, touches + "/" + touch.path("id").asText()))
                .expect(204);
    }

    /** The part of the timeline to which all of this applies. */
    public List<JsonNode> timeline(Person person, String query) {
        return items(client.get(TOUCHPOINT, "/v1/timelines/" + person.id() + "?" + query));
    }

    /** She wants no more of it, on any channel. */
    public void notesOptOut(Person person) {
        client.send(Call.put(
                        CONTACTS, "/v1/contacts/" + person.id() + "/consents/all", Json.object("status", "opted_out")))
                .expect(200);
    }

    /** The newest first. Connections come from another service: wait for as many as there should be. */
    public List<JsonNode> timeline(Person person, int entries) {
        return await("a timeline of " + entries)
                .atMost(SOON)
                .until(
                        () -> items(seen(TOUCHPOINT, "/v1/timelines/" + person.id())),
                        timeline -> timeline.size() == entries);
    }

    /** The relationship as soon as it is as it should be; it may lag behind. */
    public JsonNode relationship(Person person, Predicate<JsonNode> asItShouldBe) {
        return await("the relationship")
                .atMost(SOON)
                .until(() -> seen(ADVISOR, "/v1/relationships/" + person.id()), asItShouldBe);
    }

    /** Wants to be told of these events, and gives the secret by which the receiver knows the caller. */
    public String makesWebhook(Receiver receiver, String... events) {
        JsonNode made = client.create(
                TOUCHPOINT, "/v1/webhooks", Json.object("url", receiver.url(), "events", List.of(events)));
        return made.path("secret").asText();
    }

    /** What cost goodwill, as soon as there is as much as there should be. @param query as {@code ?by=us}; empty for all */
    public List<JsonNode> dissonance(String query, int entries) {
        return await("a register of " + entries)
                .atMost(SOON)
                .until(
                        () -> items(client.get(ADVISOR, "/v1/dissonance" + query)),
                        register -> register.size() == entries);
    }

    /** To whom no automation may write, by id, as soon as there are as many as there should be. */
    public List<String> paused(int contacts) {
        return await(contacts + " paused contacts")
                .atMost(SOON)
                .until(
                        () -> Json.texts(
                                client.get(ADVISOR, "/v1/relationships?automation=paused")
                                        .path("items"),
                                "contactId"),
                        paused -> paused.size() == contacts);
    }

    /** The held messages. */
    public List<JsonNode> reviews() {
        return items(client.get(ADVISOR, "/v1/reviews"));
    }

    /** Decides on what is in the queue now. @param action release or discard */
    public Answer decides(Outbound message, String action) {
        return decides(message, action, null);
    }

    /** Puts another text in place of the one that is held. */
    public Answer edits(Outbound message, String body) {
        return decides(message, "edit", body);
    }

    /** Looks again when another verdict was given meanwhile, as a person would. */
    private Answer decides(Outbound message, String action, @Nullable String body) {
        Answer answer = decidesOnce(message, action, body);
        for (int look = 0; look < 3 && answer.code().equals("revision_outdated"); look++) {
            answer = decidesOnce(message, action, body);
        }
        return answer;
    }

    private Answer decidesOnce(Outbound message, String action, @Nullable String body) {
        JsonNode shown = client.get(ADVISOR, "/v1/reviews/" + message.id());
        return client.send(Call.post(
                ADVISOR,
                "/v1/reviews/" + message.id() + "/decision",
                Json.object("action", action, "revision", shown.path("revision"), "body", body)));
    }

    /** What is there; missing while the service has not heard of it. */
    private JsonNode seen(Service service, String path) {
        Answer answer = client.send(Call.get(service, path));
        return answer.status() == 404 ? MissingNode.getInstance() : answer.expect(200);
    }

    private JsonNode meeting(Person person, String mode, String status, Instant from, Instant to) {
        return client.create(
                TOUCHPOINT,
                "/v1/meetings",
                Json.object(
                        "contacts", List.of(person.ref()),
                        "members", List.of("ana"),
                        "mode", mode,
                        "status", status,
                        "startsAt", from,
                        "endsAt", to));
    }

    private JsonNode message(Person person, String channel, String direction, String body, Instant at) {
        return client.create(
                TOUCHPOINT,
                "/v1/messages",
                Json.object(
                        "contact", person.ref(),
                        "channel", channel,
                        "direction", direction,
                        "automated", false,
                        "body", body,
                        "occurredAt", at));
    }

    private JsonNode tells(String touches, JsonNode touch) {
        return client.create(TOUCHPOINT, touches, touch);
    }

    private static List<JsonNode> items(JsonNode page) {
        return Json.stream(page.path("items")).toList();
    }
}
