package dev.rapport.advisor.dissonance;

import static dev.rapport.advisor.Story.PARISSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.Dissonances.Looked;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent.MessageSent;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Worker;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of a long history not everything is read, and nothing is missed by it. */
@QuarkusTest
class HistoriesIT extends AdvisorUnderTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int HOURS = 24 * 150;
    private static final int STORIES = 30;
    private static final List<Status> STATUSES =
            List.of(Status.HELD, Status.HELD, Status.SCHEDULED, Status.CANCELLED, Status.NO_SHOW);

    @Inject
    @Worker
    Journal journal;

    private final Random random = new Random(1);

    @Test
    void whatIsReadOfALongHistoryShowsWhatAllOfItDoes() {
        int found = 0;
        int spared = 0;
        int read = 0;
        for (int number = 0; number < STORIES; number++) {
            ContactKey contact = new ContactKey(workspace + number, PARISSA);
            append(contact.workspace(), story());
            List<Entry> all = journal.entries(contact.workspace(), Set.of(PARISSA));
            for (UUID touch : automated(all)) {
                List<Entry> some = new Histories(journal, 0)
                        .of(
                                Set.of(contact),
                                Map.of(contact, List.of(new Looked(contact, touch))),
                                SamePeople.apart(Set.of(contact)),
                                person -> all.size())
                        .getOrDefault(contact, List.of());

                Optional<Dissonance> dissonance = hindsight(contact, all).of(touch);
                assertThat(hindsight(contact, some).of(touch)).isEqualTo(dissonance);
                found += dissonance.isPresent() ? 1 : 0;
                spared += all.size() - some.size();
                read += some.size();
            }
        }
        assertThat(found).isGreaterThan(100);
        assertThat(spared).isGreaterThan(read / 4);
    }

    private static Hindsight hindsight(ContactKey contact, List<Entry> journal) {
        return new Hindsight(contact, journal, Workspace.UNKNOWN, Policy.DEFAULT);
    }

    private static List<UUID> automated(List<Entry> all) {
        var known = new Knowledge(all);
        return all.stream()
                .map(Entry::touchId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(touch -> AutomatedTouch.in(known, touch).isPresent())
                .toList();
    }

    private Story story() {
        Story story = Story.ofParissa().toldFrom(BEGIN.plus(Duration.ofDays(160)));
        boolean quiet = random.nextBoolean();
        for (int touch = 0; touch < 120; touch++) {
            happens(story, quiet);
        }
        return story;
    }

    /** @param quiet persons seldom write */
    private void happens(Story story, boolean quiet) {
        Instant at = hour();
        UUID message = new UUID(9, random.nextInt(40));
        boolean writes = !quiet || random.nextInt(15) == 0;
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                Mode mode = Mode.values()[random.nextInt(Mode.values().length)];
                story.met(mode, STATUSES.get(random.nextInt(STATUSES.size())), at, at.plus(Duration.ofHours(1)));
            }
            case 2, 3 -> {
                if (writes) {
                    story.theyWrote(at);
                }
            }
            case 4, 5 -> {
                if (writes) {
                    story.weWrote(at);
                }
            }
            case 6 -> story.wrote(Direction.OUTBOUND, true, text(), at);
            case 7 -> story.told(permit(message, at));
            case 8 -> story.failed(message);
            default -> correct(story, at);
        }
    }

    /** Something that was written was so at another time, or was not written at all. */
    private void correct(Story story, Instant at) {
        List<Message> sent = story.journal().stream()
                .filter(entry -> entry.event() instanceof MessageSent)
                .map(entry -> ((MessageSent) entry.event()).touch())
                .toList();
        if (!sent.isEmpty()) {
            Message before = sent.get(random.nextInt(sent.size()));
            Message now = new Message(
                    before.id(),
                    story.journal().size(),
                    before.channel(),
                    before.direction(),
                    before.automated(),
                    null,
                    before.body(),
                    null,
                    null,
                    null,
                    at,
                    null);
            story.told(random.nextInt(4) == 0 ? new TouchRemoved(PARISSA, now) : new TouchCorrected(PARISSA, now));
        }
    }

    private OutboundMessagePermitted permit(UUID message, Instant at) {
        OutboundMessage sent =
                new OutboundMessage(message, Channel.EMAIL, null, null, true, null, text(), null, null, null, null, at);
        return new OutboundMessagePermitted(PARISSA, sent, 1, at);
    }

    private String text() {
        return random.nextInt(4) == 0 ? "Thank you for following me." : "I haven't heard back from you.";
    }

    private Instant hour() {
        return BEGIN.plus(Duration.ofHours(random.nextInt(HOURS)));
    }

    private void append(String where, Story story) {
        journal.append(story.journal().stream()
                .map(entry -> new Envelope<>(
                        UUID.randomUUID(),
                        Event.typeOf(entry.event().getClass()),
                        entry.toldAt(),
                        where,
                        entry.sequence(),
                        Topics.key(where, PARISSA),
                        entry.event()))
                .toList());
    }
}
