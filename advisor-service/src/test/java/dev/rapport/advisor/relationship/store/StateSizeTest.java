package dev.rapport.advisor.relationship.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Told;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting.Mode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of a relationship is small, and stays so however long it lasts. */
class StateSizeTest {
    private static final Instant START = Instant.parse("2016-01-04T09:30:00Z");

    @Test
    void whatHealthIsMadeOfTakesLessThanAKibibyteForAnAcquaintance() {
        Relationship acquaintance = spokenAndWritten(4);

        assertThat(bytes(List.of(
                        acquaintance.meetings(),
                        acquaintance.engagement(),
                        acquaintance.exchanges(),
                        acquaintance.commitments(),
                        acquaintance.lightTouches(),
                        acquaintance.questions(),
                        acquaintance.costs())))
                .isLessThan(1024);
        // With who it is, and the touches that evidence and caps name.
        assertThat(bytes(acquaintance)).isLessThan(2304);
    }

    /** As most people of an address book or an archive of mails are. */
    @Test
    void allOfOneKnownByAFewMailsTakesLittleMoreThanAKibibyte() {
        Relationship typical = Story.ofParissa()
                .told(new IdentityAdded(
                        Story.PARISSA, new Identity(UUID.randomUUID(), Channel.EMAIL, "parissa@example.org")))
                .weWrote("The slides, as promised.", START)
                .theyWrote("Thank you!", START.plus(Duration.ofHours(2)))
                .weWrote("The recording is there too.", START.plus(Duration.ofDays(8)))
                .relationship();

        assertThat(bytes(typical)).isLessThan(1200);
    }

    @Test
    void tenYearsOfWeeklyContactTakeLittleMore() {
        assertThat(bytes(spokenAndWritten(520))).isLessThan(6 * 1024);
    }

    @Test
    void whatIsLeftOutIsReadAsNone() {
        Relationship unknown = Relationship.of(Story.PARISSA);
        Relationship known = spokenAndWritten(30);

        assertThat(SparseJson.read(SparseJson.write(unknown), Relationship.class))
                .isEqualTo(unknown);
        assertThat(SparseJson.read(SparseJson.write(known), Relationship.class)).isEqualTo(known);
    }

    @Test
    void whatReadersWereToldIsReadAsItWas() {
        List<Told> all = List.of(
                new Told("NEW", null, null, List.of()),
                new Told("DORMANT", 0L, null, List.of()),
                new Told("STRONG", 81L, "2026-05-06T15:00:00Z", List.of(Channel.EMAIL)));

        assertThat(all)
                .allSatisfy(told -> assertThat(RelationshipRow.told(RelationshipRow.kept(told)))
                        .isEqualTo(told));
    }

    private static int bytes(Object kept) {
        return SparseJson.write(kept).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Relationship spokenAndWritten(int weeks) {
        Story story = Story.ofParissa()
                .toldFrom(START.plus(Duration.ofDays(7L * weeks)))
                .told(new IdentityAdded(
                        Story.PARISSA, new Identity(UUID.randomUUID(), Channel.EMAIL, "parissa@example.org")))
                .connected(Channel.LINKEDIN, Connection.Status.ACCEPTED, START);
        for (int week = 0; week < weeks; week++) {
            Instant at = START.plus(Duration.ofDays(7L * week));
            story.weWrote("How are you?", at).theyWrote("Fine, thanks.", at.plus(Duration.ofHours(week % 100)));
            if (week % 6 == 0) {
                story.met(Mode.PHONE, at, at.plus(Duration.ofMinutes(30)));
            }
        }
        return story.exchanged(Exchange.Value.INTRODUCTION, Exchange.Direction.GIVEN, START)
                .promised(
                        Side.US, "the programme", START.plus(Duration.ofDays(7L * weeks + 30)), Commitment.Status.OPEN)
                .relationship();
    }
}
