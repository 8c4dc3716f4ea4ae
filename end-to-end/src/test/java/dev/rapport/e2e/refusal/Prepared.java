package dev.rapport.e2e.refusal;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.util.List;

/** A team with one of everything, and each call that would change something, as it would be right. */
record Prepared(Person person, String meetingId, String messageId, Outbound held) {

    static Prepared by(Team team) {
        Person parissa = team.ana().registers("Parissa");
        JsonNode call = team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        JsonNode message = team.ana().hears(parissa, "email", "It was good to talk.", hoursAgo(1));
        Outbound held = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        return new Prepared(
                parissa, call.path("id").asText(), message.path("id").asText(), held);
    }

    /** All calls with a body that change something. */
    List<Call> changes() {
        return List.of(
                newContact(),
                Call.post(
                        CONTACTS, contact("/identities"), Json.object("channel", "phone", "address", "+351912345678")),
                connection(),
                consent(),
                Call.put(
                        CONTACTS,
                        "/v1/workspace",
                        Json.object("ownDomains", List.of(), "ownBrands", List.of(), "members", List.of())),
                meeting(),
                Call.patch(TOUCHPOINT, "/v1/meetings/" + meetingId, Json.object("title", "Call")),
                message(),
                Call.patch(TOUCHPOINT, "/v1/messages/" + messageId, Json.object("body", "It was nice to talk.")),
                exchange(),
                commitment(),
                lightTouch(),
                outbound(),
                Call.post(
                        TOUCHPOINT,
                        "/v1/outbound-messages/" + held.id() + "/failed",
                        Json.object("reason", "mailbox full", "retry", false)),
                check(),
                decision());
    }

    Call newContact() {
        return Call.post(
                CONTACTS,
                "/v1/contacts",
                Json.object(
                        "displayName",
                        "Noor",
                        "identities",
                        List.of(Json.object("channel", "email", "address", "noor@example.org"))));
    }

    Call connection() {
        return Call.post(
                CONTACTS,
                "/v1/connections",
                Json.object("contact", person.ref(), "channel", "x", "initiatedBy", "us", "status", "followed"));
    }

    Call consent() {
        return Call.put(CONTACTS, contact("/consents/all"), Json.object("status", "opted_out"));
    }

    Call meeting() {
        return Call.post(
                TOUCHPOINT,
                "/v1/meetings",
                Json.object(
                        "contacts", List.of(person.ref()), "mode", "phone", "status", "held", "startsAt", hoursAgo(3)));
    }

    Call message() {
        return Call.post(
                TOUCHPOINT,
                "/v1/messages",
                Json.object(
                        "contact", person.ref(),
                        "channel", "email",
                        "direction", "inbound",
                        "automated", false,
                        "body", "Hello"));
    }

    Call exchange() {
        return Call.post(
                TOUCHPOINT,
                "/v1/exchanges",
                Json.object("contact", person.ref(), "kind", "referral", "direction", "given"));
    }

    Call commitment() {
        return Call.post(
                TOUCHPOINT,
                "/v1/commitments",
                Json.object("contact", person.ref(), "owedBy", "us", "what", "A book", "dueAt", hoursAgo(-24)));
    }

    Call lightTouch() {
        return Call.post(
                TOUCHPOINT,
                "/v1/light-touches",
                Json.object("contact", person.ref(), "channel", "linkedin", "by", "them", "act", "shared"));
    }

    Call outbound() {
        return Call.post(
                TOUCHPOINT, "/v1/outbound-messages", Draft.to(person, "Hello").json());
    }

    Call check() {
        return Call.post(ADVISOR, "/v1/checks", Draft.to(person, "Hello").json());
    }

    Call decision() {
        return Call.post(
                ADVISOR,
                "/v1/reviews/" + held.id() + "/decision",
                Json.object(
                        "action", "release", "revision", held.verdict().json().path("revision")));
    }

    private String contact(String more) {
        return "/v1/contacts/" + person.id() + more;
    }
}
