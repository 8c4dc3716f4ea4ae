package dev.rapport.contacts.engagement;

import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns from the touches whom the team has dealt with, and whom it has collected only. */
@Singleton
public class NoteEngagements {
    private final Engagements engagements;

    public NoteEngagements(Engagements engagements) {
        this.engagements = engagements;
    }

    /** Joins the caller's transaction. Told again it changes nothing. */
    public void takeIn(List<Envelope<TouchpointEvent>> events) {
        Map<Engagements.Key, Engagement> newest = new HashMap<>();
        for (Envelope<TouchpointEvent> event : events) {
            Engagement.of(event.data())
                    .ifPresent(said -> newest.merge(
                            new Engagements.Key(event.workspace(), said.contactId(), said.touchId()),
                            said,
                            (before, now) -> now.version() < before.version() ? before : now));
        }
        if (!newest.isEmpty()) {
            engagements.keep(newest);
        }
    }
}
