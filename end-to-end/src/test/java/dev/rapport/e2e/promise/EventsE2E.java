package dev.rapport.e2e.promise;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Published.Event;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What integrators may rely on when they read the topics. */
@ExtendWith(BuiltStack.class)
class EventsE2E {
    /** Registered, two connections, a meeting, a message in, a call, a permit. */
    private static final int NUMBERED = 7;

    @Test
    void theLogOfAContactIsNumberedInOrderWithoutAGap(Team team) {
        Person parissa = played(team);

        List<Event> log = team.published().on(Topics.TOUCHPOINTS, EventsE2E::isWhole);

        assertThat(log).extracting(Event::key).containsOnly(Topics.key(team.workspace(), parissa.id()));
        assertThat(log).extracting(Event::partition).containsOnly(log.getFirst().partition());
        assertThat(log.stream().map(Event::sequence).filter(Objects::nonNull))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, NUMBERED).boxed().toList());
        assertThat(log.stream().filter(event -> event.sequence() == null).map(Event::type))
                .containsExactly(
                        "dev.rapport.outbound-message.proposed.v1",
                        "dev.rapport.outbound-message.cleared.v1",
                        "dev.rapport.outbound-message.sent.v1",
                        "dev.rapport.outbound-message.proposed.v1",
                        "dev.rapport.outbound-message.held.v1");
    }

    @Test
    void everyEventSaysWhatItIsAndFitsItsSchema(Team team) {
        team.owns("ana-lima.example");
        played(team);
        team.published().on(Topics.TOUCHPOINTS, EventsE2E::isWhole);

        List<Event> all = Stream.of(
                        Topics.CONNECTIONS,
                        Topics.WORKSPACES,
                        Topics.TOUCHPOINTS,
                        Topics.VERDICTS,
                        Topics.RELATIONSHIPS)
                .flatMap(topic -> team.published().on(topic, events -> !events.isEmpty()).stream())
                .toList();

        assertThat(all).allSatisfy(EventsE2E::isCloudEvent);
        assertThat(all)
                .allSatisfy(event ->
                        assertThat(Schemas.faults(event)).as(event.type()).isEmpty());
        assertThat(all).extracting(event -> event.headers().get("ce_id")).doesNotHaveDuplicates();
    }

    @Test
    void everyRevisionOfAVerdictIsPublished(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Outbound dm = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

        dm.awaitStatus("held");

        assertThat(team.published().on(Topics.VERDICTS))
                .filteredOn(event -> event.messageId().equals(dm.id()))
                .extracting(event -> event.data().at("/verdict/revision").asInt())
                .startsWith(1, 2)
                .isSorted();
    }

    @Test
    void nothingHadToBePutAside(Team team) {
        played(team);
        team.published().on(Topics.TOUCHPOINTS, EventsE2E::isWhole);

        Stream<String> deadLetters =
                Topics.all().stream().map(Topics.Topic::name).filter(name -> name.endsWith(".dlq"));

        assertThat(deadLetters)
                .allSatisfy(topic -> assertThat(team.published().on(topic)).isEmpty());
    }

    private static boolean isWhole(List<Event> log) {
        return log.stream().filter(event -> event.sequence() != null).count() == NUMBERED
                && log.getLast().type().equals("dev.rapport.outbound-message.held.v1");
    }

    private static void isCloudEvent(Event event) {
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("content-type", "application/json")
                .hasEntrySatisfying(
                        "ce_source", source -> assertThat(source).matches("/rapport/(contacts|touchpoint|advisor)"))
                .hasEntrySatisfying(
                        "ce_id", id -> assertThatCode(() -> UUID.fromString(id)).doesNotThrowAnyException())
                .hasEntrySatisfying(
                        "ce_time",
                        time -> assertThatCode(() -> Instant.parse(time)).doesNotThrowAnyException());
    }

    private static Person played(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().connects(parissa, "linkedin", "us", "requested", daysAgo(5));
        team.ana().connects(parissa, "linkedin", "them", "accepted", daysAgo(4));
        team.ana().timeline(parissa, 2);
        Outbound first = team.tool().asksToSend(Draft.to(parissa, "Our office is closed on Friday."));
        first.sent().expect(200);
        team.ana().meets(parissa, daysAgo(3), daysAgo(3).plusSeconds(3600));
        team.ana().hears(parissa, "linkedin", "Is there a time to talk live?", daysAgo(2));
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        return parissa;
    }
}
