package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What may be told of a contact: a seed always tells the same. */
final class RandomJournals {
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private final Random random;
    private final RandomTouches touches;

    RandomJournals(long seed) {
        random = new Random(seed);
        touches = new RandomTouches(random);
    }

    /** A log of a contact in which everything happens, corrections and failures too. */
    List<Entry> journal(int length) {
        Story story = Story.ofParissa();
        List<Touch> told = new ArrayList<>();
        for (int step = 0; step < length; step++) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 365)));
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> tell(story, told, touches.touch(new UUID(1, step), at));
                case 5, 6 -> correct(story, told, at);
                case 7 -> permits(story, new UUID(3, random.nextInt(20)), at);
                case 8 -> story.consent(touches.any(Channel.values()), touches.any(Consent.Status.values()), at);
                default -> changeContact(story, at);
            }
        }
        return story.journal();
    }

    /** A log of what is booked and promised, and of what becomes of it; here and there one event comes late. */
    List<Entry> appointments(int length) {
        Story story = Story.ofParissa();
        List<Touch> open = new ArrayList<>();
        for (int step = 0; step < length; step++) {
            Instant now = START.plus(Duration.ofDays(step));
            Instant at = now.plus(Duration.ofHours(random.nextInt(24 * 7)));
            UUID id = new UUID(1, step);
            story.toldFrom(now);
            if (open.size() < 3 || random.nextBoolean()) {
                Meeting.Status status = random.nextInt(4) == 0 ? Meeting.Status.HELD : Meeting.Status.SCHEDULED;
                boolean meets = random.nextBoolean();
                tell(story, open, meets ? touches.meeting(id, 1, at, null, status) : touches.commitment(id, 1, at));
            } else {
                TouchEvent becomes = event(later(open.remove(random.nextInt(open.size())), at));
                story.told(random.nextInt(8) == 0 ? new TouchEvent.TouchRemoved(PARISSA, becomes.touch()) : becomes);
            }
        }
        List<Entry> journal = new ArrayList<>(story.journal());
        for (int late = 0; late < length / 20; late++) {
            Collections.swap(journal, random.nextInt(length), random.nextInt(length));
        }
        return journal;
    }

    /** The same in another order, with some of it told twice. */
    List<Entry> withRepeats(List<Entry> journal) {
        List<Entry> all = new ArrayList<>(journal);
        journal.stream().filter(entry -> random.nextInt(4) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    private Touch later(Touch touch, Instant at) {
        if (!(touch instanceof Meeting meeting)) {
            return touches.commitment(touch.id(), 2, at);
        }
        Meeting.Status status = touches.any(Meeting.Status.values());
        return random.nextInt(3) == 0
                ? touches.meeting(meeting.id(), 2, at, null, status)
                : touches.meeting(meeting.id(), 2, meeting.startsAt(), meeting.endsAt(), status);
    }

    private static void tell(Story story, List<Touch> told, Touch touch) {
        told.add(touch);
        story.told(event(touch));
    }

    private void correct(Story story, List<Touch> told, Instant at) {
        if (told.isEmpty()) {
            return;
        }
        int which = random.nextInt(told.size());
        Touch after = touches.corrected(told.get(which), at);
        told.set(which, after);
        story.told(
                switch (random.nextInt(4)) {
                    case 0 -> new TouchEvent.TouchRemoved(PARISSA, after);
                    case 1 -> new TouchEvent.TouchCorrected(PARISSA, after);
                    default -> event(after);
                });
    }

    private static TouchEvent event(Touch touch) {
        return switch (touch) {
            case Meeting meeting -> Story.event(meeting);
            case Message message -> new TouchEvent.MessageReceived(PARISSA, message);
            case Exchange exchange -> Story.event(exchange);
            case Commitment commitment -> Story.event(commitment);
            case LightTouch light -> Story.event(light);
        };
    }

    private void permits(Story story, UUID message, Instant at) {
        if (random.nextInt(3) == 0) {
            story.failed(message);
        } else {
            story.permitted(message, random.nextBoolean(), at);
        }
    }

    private void changeContact(Story story, Instant at) {
        Identity identity = new Identity(new UUID(4, random.nextInt(4)), Channel.EMAIL, "p" + random.nextInt(9));
        switch (random.nextInt(3)) {
            case 0 -> story.told(new ContactEvent.IdentityAdded(PARISSA, identity));
            case 1 -> story.told(new ContactEvent.IdentityRemoved(PARISSA, identity));
            default -> story.connected(Channel.X, touches.any(Connection.Status.values()), at);
        }
    }
}
