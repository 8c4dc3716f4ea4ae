package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.Timeline;
import dev.rapport.advisor.console.TimelineLine;
import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.standing.rest.HistoryView;
import dev.rapport.advisor.standing.rest.RelationshipLists;
import dev.rapport.advisor.standing.rest.RelationshipView;
import dev.rapport.advisor.standing.rest.WhatIsKnownNow;
import dev.rapport.messaging.Ids;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the page of one relationship together. */
@RequestScoped
class RelationshipPages {
    private static final int DAYS = 90;

    private final WhatIsKnownNow known;
    private final Frames frames;
    private final Ids ids;

    RelationshipPages(WhatIsKnownNow known, Frames frames, Ids ids) {
        this.known = known;
        this.frames = frames;
        this.ids = ids;
    }

    /** @param recorded as {@link Telling} */
    TemplateInstance one(UUID contactId, @Nullable Long recorded) {
        RelationshipLists lists = known.lists();
        return page(lists, contactId, Telling.fresh(ids.next(), recorded, lists.now()));
    }

    /** With what somebody told, and why it was not recorded. */
    TemplateInstance refused(UUID contactId, Telling telling) {
        return page(known.lists(), contactId, telling);
    }

    private TemplateInstance page(RelationshipLists lists, UUID contactId, Telling telling) {
        Relationship relationship = lists.find(contactId);
        RelationshipView view = lists.alone(relationship);
        List<Entry> told = lists.relationships().told(new ContactKey(lists.workspace(), contactId));
        List<TimelineLine> timeline = Timeline.of(told, lists.now());
        HistoryView history = HistoryView.of(relationship, told, lists.policy().healthWeights(), DAYS, lists.now());
        return Templates.relationship(
                frames.of(Place.RELATIONSHIPS, Words.name(view.facts().displayName())),
                view,
                relationship.contact().identities(),
                timeline,
                Course.of(history, timeline),
                telling,
                telling.recorded() != null && telling.recorded() > view.seenSequence());
    }
}
