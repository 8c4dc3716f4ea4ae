package dev.rapport.e2e.erasure;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that can happen with somebody, told in texts that are found again wherever they are kept. */
final class Lived {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Letters only: digits at the end of a handle are no part of a name. */
    private final String unique = UUID.randomUUID()
            .toString()
            .substring(0, 8)
            .chars()
            .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
            .collect(Collectors.joining());

    private final String name = "Parissa Q" + unique;
    private final List<String> said = new ArrayList<>();

    String name() {
        return name;
    }

    /** Hers on X. */
    String handle() {
        return "@parissa_q" + unique;
    }

    /** What was said first. */
    String first() {
        return said.getFirst();
    }

    /** A mailbox with one mail of hers. @param id of the mail */
    String mail(String id, Person from, String body) {
        return """
                From x Sun May 03 14:00:00 +0000 2026
                Message-ID: <%s-%s@mail.example>
                From: %s <%s>
                To: ana@ana-lima.example
                Date: Fri, 1 May 2026 10:00:00 +0000
                Subject: Hello

                %s
                """.formatted(id, unique, name, from.email(), body);
    }

    /** @return a meeting with both */
    JsonNode through(Team team, Person parissa, Person noor) {
        team.ana().connects(parissa, "linkedin", "them", "accepted", daysAgo(9), text("a note with the connection"));
        team.ana().hears(parissa, "email", text("how can I help you?"), daysAgo(5));
        team.ana().writes(parissa, "email", text("we wrote back by hand"), daysAgo(4));
        team.ana().exchanges(parissa, "given", "introduction", text("introduced to the harbour"), daysAgo(4));
        team.ana()
                .promises(
                        parissa,
                        "us",
                        text("the plans of the pier"),
                        Instant.now().plus(Duration.ofDays(3)));
        team.ana().touchesLightly(parissa, "them", "shared", text("ten small theatres"), daysAgo(3));
        consent(team, parissa, "x", "opted_out");
        consent(team, parissa, "email", "opted_in");
        team.client("member", "ana")
                .send(Call.post(
                                TOUCHPOINT,
                                "/v1/meetings",
                                Json.object(
                                        "contacts", List.of(parissa.ref()),
                                        "mode", "phone",
                                        "status", "held",
                                        "startsAt", hoursAgo(3),
                                        "endsAt", hoursAgo(2),
                                        "title", text("about the lighthouse"),
                                        "notes", text("she will move to the coast")))
                        .with("Idempotency-Key", "meeting-" + unique))
                .expect(201);
        return team.client("member", "ana")
                .create(
                        TOUCHPOINT,
                        "/v1/meetings",
                        Json.object(
                                "contacts", List.of(parissa.ref(), noor.ref()),
                                "mode", "in_person",
                                "status", "held",
                                "startsAt", daysAgo(6),
                                "title", "Market"));
    }

    private void consent(Team team, Person person, String channel, String status) {
        team.client("member", "ana")
                .send(Call.put(
                        CONTACTS,
                        "/v1/contacts/" + person.id() + "/consents/" + channel,
                        Json.object("status", status, "source", text("said so on the pier, " + channel))))
                .expect(200);
    }

    /** Messages in every state that there is. */
    Outbound written(Team team, Person parissa) {
        Upload.of(team.client("member", "ana"), mail("first", parissa, text("a mail from the archive")))
                .ended(SOON);
        Outbound held = team.tool().proposes(Draft.to(parissa, text("Thank you for following me")));
        held.awaitStatus("held");
        Outbound discarded = team.tool().proposes(Draft.to(parissa, text("Thank you for following us")));
        decided(team, discarded, "discard");
        discarded.awaitStatus("discarded");
        decided(team, held, "snooze");
        Outbound sent = team.tool()
                .asksToSend(Draft.to(parissa, text("Your password was reset")).with("category", "transactional"));
        sent.sent().expect(200);
        Outbound failed = team.tool()
                .asksToSend(Draft.to(parissa, text("Your invoice is ready")).with("category", "transactional"));
        failed.failed().expect(200);
        team.tool().proposes(Draft.to(parissa, text("Your order is here")).with("category", "transactional"));
        JsonNode refused = team.client("automation", "tool")
                .send(Call.post(
                                TOUCHPOINT,
                                "/v1/outbound-messages",
                                Json.object("contact", parissa.ref(), "channel", "x", "body", text("News of the week")))
                        .with("Prefer", "wait=10")
                        .with("Idempotency-Key", "refused-" + unique))
                .expect(200);
        assertThat(refused.path("status").asText()).isEqualTo("refused");
        return held;
    }

    private void decided(Team team, Outbound message, String action) {
        int revision = message.now().at("/verdict/revision").asInt();
        team.client("member", "ana")
                .send(Call.post(
                        ADVISOR,
                        "/v1/reviews/" + message.id() + "/decision",
                        Json.object(
                                "action",
                                action,
                                "revision",
                                revision,
                                "note",
                                text("a reviewer's note: " + action),
                                "until",
                                action.equals("snooze") ? Instant.now().plus(Duration.ofHours(1)) : null)))
                .expect(200);
    }

    /** A message to somebody with a like handle is held because of her. */
    Outbound takenForHer(Team team) {
        Draft draft = new Draft(Json.object(
                "contact",
                Json.object("channel", "x", "address", "parissaq" + unique),
                "channel",
                "x",
                "body",
                "The maps of the new town are ready."));
        Outbound message = team.tool().proposes(draft);
        // What the addressee is called is told after the message.
        message.awaitStatus("held");
        assertThat(message.now().toString()).contains("possibly_same_person", name);
        return message;
    }

    private String text(String words) {
        String text = words + " " + unique;
        said.add(text);
        return text;
    }

    List<String> texts(Person parissa) {
        List<String> all = new ArrayList<>(said);
        all.add(name);
        all.add(parissa.email());
        return all;
    }
}
