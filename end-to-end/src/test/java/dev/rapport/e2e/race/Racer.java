package dev.rapport.e2e.race;

import static dev.rapport.stack.local.Service.TOUCHPOINT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One of many who do whatever chance says to the same people. An answer that nobody expects ends the race. */
record Racer(Team team, Random chance, int operations, List<Raced> people) implements Callable<Tally> {
    /** Every touch has the open messages of its contact judged again: more of them would only be more of the same. */
    private static final int MOST_OPEN = 4;

    /** @param open the messages to this person that nobody was told to send, in the hands of all racers */
    record Raced(Person person, Queue<String> open) {
        static Raced of(Person person) {
            return new Raced(person, new ConcurrentLinkedQueue<>());
        }
    }

    @Override
    public Tally call() {
        Tally tally = new Tally();
        Client ana = team.client("member", "ana");
        Client tool = team.client("automation", "tool");
        for (int at = 0; at < operations; at++) {
            Raced raced = people.get(chance.nextInt(people.size()));
            int dice = chance.nextInt(100);
            if (dice < 30) {
                tally.count("touch", hears(ana, raced.person()));
            } else if (dice < 36) {
                booksAndCancels(ana, raced.person(), tally);
                at++;
            } else if (dice < 66 && raced.open().size() < MOST_OPEN) {
                proposes(tool, raced, tally);
            } else {
                asksPermit(tool, raced.open(), tally);
            }
        }
        return tally;
    }

    private static Answer hears(Client ana, Person person) {
        return ana.send(Call.post(
                TOUCHPOINT,
                "/v1/messages",
                Json.object(
                        "contact", person.ref(),
                        "channel", "email",
                        "direction", "inbound",
                        "automated", false,
                        "body", "Fine with me.")));
    }

    /** A call that is due soon recalls what was cleared; once it is cancelled, all of it is cleared again. */
    private void booksAndCancels(Client ana, Person person, Tally tally) {
        Instant soon = Instant.now().plus(Duration.ofMinutes(5L + chance.nextInt(600)));
        Answer booked = ana.send(Call.post(
                TOUCHPOINT,
                "/v1/meetings",
                Json.object(
                        "contacts", List.of(person.ref()), "mode", "phone", "status", "scheduled", "startsAt", soon)));
        tally.count("touch", booked);
        String path = "/v1/meetings/" + booked.expect(201).path("id").asText();
        tally.count("correction", ana.send(Call.patch(TOUCHPOINT, path, Json.object("status", "cancelled"))));
    }

    private void proposes(Client tool, Raced raced, Tally tally) {
        boolean asks = chance.nextBoolean();
        Draft draft = Draft.to(raced.person(), "The minutes of our last session, number " + chance.nextInt() + ".");
        Answer answer =
                tool.send(Call.post(TOUCHPOINT, "/v1/outbound-messages" + (asks ? "?permit=true" : ""), draft.json())
                        .with("Prefer", "wait=" + chance.nextInt(2)));
        tally.count("proposal", answer);
        JsonNode message = answer.body();
        if (message.has("id") && !message.path("go").asBoolean()) {
            raced.open().add(message.path("id").asText());
        }
    }

    private void asksPermit(Client tool, Queue<String> messages, Tally tally) {
        String id = messages.poll();
        if (id == null) {
            return;
        }
        Answer answer = tool.send(Call.post(TOUCHPOINT, "/v1/outbound-messages/" + id + "/permit", Json.object())
                .with("Prefer", "wait=" + chance.nextInt(2)));
        tally.count("permit", answer);
        if (answer.status() != 200) {
            messages.add(id);
        }
    }
}
