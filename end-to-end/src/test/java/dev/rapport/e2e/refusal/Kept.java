package dev.rapport.e2e.refusal;

import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;

import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Published.Event;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is kept of a team, in rows and on topics. As topics lag behind rows, each look ends with a marker: somebody
 * new who is written to. What came before the marker is published before it.
 *
 * @param marker the contact who was registered for this look
 */
record Kept(String marker, Set<String> rows, List<Event> events) {

    static Kept now(Team team, Person person) {
        Outbound marker = team.tool().asksToSend(Draft.to(Person.stranger("marker " + System.nanoTime()), "Hello"));
        String key =
                Topics.key(team.workspace(), marker.proposed().path("contactId").asText());
        // The marker's registration goes through contacts-service and then through touchpoint-service.
        team.published()
                .on(
                        Topics.TOUCHPOINTS,
                        events -> events.stream()
                                .anyMatch(event -> event.key().equals(key)
                                        && event.type().equals("dev.rapport.contact.registered.v1")));
        Client ana = team.client("member", "ana");
        Stream<String> rows = Stream.of(
                        ana.get(CONTACTS, "/v1/contacts").path("items"),
                        ana.get(TOUCHPOINT, "/v1/timelines/" + person.id()).path("items"),
                        ana.get(TOUCHPOINT, "/v1/outbound-messages").path("items"))
                .flatMap(Json::stream)
                .map(Json::write);
        List<Event> events = team.published()
                .on(Topics.all().stream().map(Topics.Topic::name).toList());
        return new Kept(marker.proposed().path("contactId").asText(), rows.collect(Collectors.toSet()), events);
    }

    /** What came since, beside this look's own marker. */
    List<String> since(Kept before) {
        Set<String> known = before.events.stream()
                .map(event -> event.headers().getOrDefault("ce_id", ""))
                .collect(Collectors.toSet());
        Stream<String> newRows = rows.stream().filter(row -> !before.rows.contains(row));
        Stream<String> newEvents = events.stream()
                .filter(event -> !known.contains(event.headers().getOrDefault("ce_id", "")))
                .map(event -> event.key() + " " + event.type() + " " + event.data());
        return Stream.concat(newRows, newEvents)
                .filter(found -> !found.contains(marker) && !found.contains(before.marker))
                .toList();
    }
}
