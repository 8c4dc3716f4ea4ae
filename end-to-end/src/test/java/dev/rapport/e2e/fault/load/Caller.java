package dev.rapport.e2e.fault.load;

import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** One of many who do whatever chance says. @param ana a person of the team @param tool sends in her name */
record Caller(List<Known> people, Random chance, Insistent ana, Insistent tool, Ledger ledger) {
    /** Every touch has the open messages of its contact judged again: more of them would only be more of the same. */
    private static final int MOST_OPEN = 4;

    void callWhile(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            Known known = people.get(chance.nextInt(people.size()));
            Person person = chance.nextInt(4) == 0 ? known.duplicate() : known.person();
            int dice = chance.nextInt(100);
            if (dice < 24) {
                hears(person);
            } else if (dice < 30) {
                takesBack(hears(person));
            } else if (dice < 38) {
                booksAndCancels(person);
            } else if (dice < 43) {
                connects(person);
            } else if (dice < 46) {
                consents(person);
            } else if (dice < 48) {
                mergesOrTakesBack(known);
            } else if (dice < 72 && known.open().size() < MOST_OPEN) {
                proposes(person, known.open());
            } else {
                asksPermit(known.open());
            }
        }
    }

    private String hears(Person person) {
        Answer answer = ana.ask(
                "message",
                Call.post(
                        TOUCHPOINT,
                        "/v1/messages",
                        Json.object(
                                "contact", person.ref(),
                                "channel", "email",
                                "direction", "inbound",
                                "automated", false,
                                "body", "Fine with me.")));
        return accepted(answer, true);
    }

    private void takesBack(String message) {
        // Taken back before, by a call whose answer was lost: then it is not found.
        Answer answer = ana.ask("removal", Call.delete(TOUCHPOINT, "/v1/messages/" + message));
        if (answer.status() != 404) {
            answer.expect(204);
        }
        ledger.removed(message);
    }

    /** A call that is due soon recalls what was cleared; once it is cancelled, all of it is cleared again. */
    private void booksAndCancels(Person person) {
        Instant soon = Instant.now().plus(Duration.ofMinutes(5L + chance.nextInt(600)));
        Answer booked = ana.ask(
                "meeting",
                Call.post(
                        TOUCHPOINT,
                        "/v1/meetings",
                        Json.object(
                                "contacts",
                                List.of(person.ref()),
                                "mode",
                                "phone",
                                "status",
                                "scheduled",
                                "startsAt",
                                soon)));
        String id = accepted(booked, false);
        ana.ask("correction", Call.patch(TOUCHPOINT, "/v1/meetings/" + id, Json.object("status", "cancelled")))
                .expect(200);
        ledger.cancelled(id);
    }

    private String accepted(Answer answer, boolean written) {
        JsonNode touch = answer.expect(201);
        String id = touch.path("id").asText();
        ledger.accepted(new Ledger.Touch(id, touch.at("/contacts/0/sequence").asLong(), written));
        return id;
    }

    private void connects(Person person) {
        Answer answer = ana.ask(
                "connection",
                Call.post(
                        CONTACTS,
                        "/v1/connections",
                        Json.object(
                                "contact",
                                person.ref(),
                                "channel",
                                "x",
                                "initiatedBy",
                                chance.nextBoolean() ? "us" : "them",
                                "status",
                                "followed")));
        ledger.connected(answer.expect(201).path("id").asText());
    }

    private void consents(Person person) {
        String status = chance.nextInt(3) == 0 ? "opted_out" : "opted_in";
        ana.ask(
                        status,
                        Call.put(
                                CONTACTS,
                                "/v1/contacts/" + person.id() + "/consents/all",
                                Json.object("status", status, "source", "said so by phone")))
                .expect(200);
    }

    private void mergesOrTakesBack(Known known) {
        if (!known.merging().tryLock()) {
            return;
        }
        try {
            String contact = "/v1/contacts/" + known.person().id();
            String duplicate = known.duplicate().id();
            if (ledger.merged().contains(duplicate)) {
                // Taken back before, by a call whose answer was lost: then there is no such merge.
                Answer answer = ana.ask("un-merge", Call.delete(CONTACTS, contact + "/merges/" + duplicate));
                if (answer.status() != 404) {
                    answer.expect(204);
                }
                ledger.unmerged(duplicate);
            } else {
                ana.ask("merge", Call.post(CONTACTS, contact + "/merge", Json.object("duplicateId", duplicate)))
                        .expect(200);
                ledger.merged(duplicate);
            }
        } finally {
            known.merging().unlock();
        }
    }

    private void proposes(Person person, Queue<String> open) {
        boolean asks = chance.nextBoolean();
        Draft draft = Draft.to(person, "The minutes of our last session, number " + chance.nextInt() + ".");
        Answer answer = tool.ask(
                "proposal",
                Call.post(TOUCHPOINT, "/v1/outbound-messages" + (asks ? "?permit=true" : ""), draft.json())
                        .with("Prefer", "wait=" + chance.nextInt(2)));
        if (answer.status() >= 400) {
            throw new AssertionError(answer.toString());
        }
        String id = answer.body().path("id").asText();
        ledger.proposed(id);
        if (answer.body().path("go").asBoolean()) {
            goes(id);
        } else {
            open.add(id);
        }
    }

    private void asksPermit(Queue<String> open) {
        String id = open.poll();
        if (id == null) {
            return;
        }
        Answer answer = tool.ask(
                "permit",
                Call.post(TOUCHPOINT, "/v1/outbound-messages/" + id + "/permit", Json.object())
                        .with("Prefer", "wait=" + chance.nextInt(2)));
        if (answer.status() == 200) {
            goes(id);
        } else if (!answer.body().path("next").asText().equals("stop")) {
            open.add(id);
        } else if (!answer.code().equals("refused")) {
            ledger.surprised(answer.toString());
        }
    }

    private void goes(String message) {
        ledger.permitted(message);
        if (chance.nextBoolean()) {
            tool.ask("sent", Call.post(TOUCHPOINT, "/v1/outbound-messages/" + message + "/sent", Json.object()))
                    .expect(200);
        }
    }
}
