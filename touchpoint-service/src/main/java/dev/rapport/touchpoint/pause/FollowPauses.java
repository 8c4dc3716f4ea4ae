package dev.rapport.touchpoint.pause;

import dev.rapport.contracts.RelationshipEvent;
import dev.rapport.contracts.RelationshipEvent.RelationshipChanged;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Inbox;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.delivery.Bodies;
import dev.rapport.touchpoint.delivery.QueueDeliveries;
import dev.rapport.touchpoint.delivery.QueueDeliveries.News;
import dev.rapport.touchpoint.erasure.Held;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells receivers when automation may not write to a contact any more, and when it may again. */
@Singleton
public class FollowPauses {
    /** Whose marks in the inbox these are, and the consumer that dead letters name. */
    public static final String CONSUMER = "touchpoint-relationships";

    private final Inbox inbox;
    private final Pauses pauses;
    private final QueueDeliveries deliveries;
    private final Bodies bodies;
    private final Held held;

    public FollowPauses(Inbox inbox, Pauses pauses, @Worker QueueDeliveries deliveries, Bodies bodies, Held held) {
        this.held = held;
        this.inbox = inbox;
        this.pauses = pauses;
        this.deliveries = deliveries;
        this.bodies = bodies;
    }

    /** Joins the caller's transaction. */
    public void takeIn(List<Envelope<RelationshipEvent>> events) {
        List<Envelope<RelationshipEvent>> unseen = living(inbox.unseen(CONSUMER, events));
        if (unseen.isEmpty()) {
            return;
        }
        Map<ContactKey, Instant> known = new HashMap<>(
                pauses.of(unseen.stream().map(FollowPauses::contact).toList()));
        Map<ContactKey, @Nullable Instant> changed = new LinkedHashMap<>();
        List<News> news = new ArrayList<>();
        for (Envelope<RelationshipEvent> event : unseen) {
            ContactKey contact = contact(event);
            AutomationPause pause = pause(event.data());
            Instant until = pause == null ? null : pause.until();
            change(known.get(contact), until).ifPresent(change -> {
                changed.put(contact, until);
                news.add(new News(
                        contact.workspace(),
                        change,
                        contact.id(),
                        null,
                        null,
                        at -> bodies.of(change, at, contact.id(), pause)));
            });
            if (until == null) {
                known.remove(contact);
            } else {
                known.put(contact, until);
            }
        }
        pauses.put(changed);
        deliveries.queue(news);
    }

    /** As it was told before: what is known then is the last of it, and nobody is told. Joins the caller's transaction. */
    public void takeInAgain(List<Envelope<RelationshipEvent>> events) {
        Map<ContactKey, @Nullable Instant> last = new LinkedHashMap<>();
        for (Envelope<RelationshipEvent> event : living(events)) {
            AutomationPause pause = pause(event.data());
            last.put(contact(event), pause == null ? null : pause.until());
        }
        pauses.put(last);
    }

    private List<Envelope<RelationshipEvent>> living(List<Envelope<RelationshipEvent>> events) {
        Set<ContactKey> erased =
                held.erased(events.stream().map(FollowPauses::contact).toList());
        return events.stream().filter(event -> !erased.contains(contact(event))).toList();
    }

    /** What is told on. A pause that ends at another time than was said is told again. */
    static Optional<WebhookEvent> change(@Nullable Instant before, @Nullable Instant after) {
        if (after == null) {
            return before == null ? Optional.empty() : Optional.of(WebhookEvent.CONTACT_RESUMED);
        }
        return after.equals(before) ? Optional.empty() : Optional.of(WebhookEvent.CONTACT_PAUSED);
    }

    private static @Nullable AutomationPause pause(RelationshipEvent event) {
        return switch (event) {
            case RelationshipChanged changed -> changed.automationPaused();
        };
    }

    private static ContactKey contact(Envelope<RelationshipEvent> event) {
        return new ContactKey(event.workspace(), event.data().contactId());
    }
}
