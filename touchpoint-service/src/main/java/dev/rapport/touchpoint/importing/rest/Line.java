package dev.rapport.touchpoint.importing.rest;

import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.LinkedInMessage;
import dev.rapport.formats.item.Mail;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.Recommendation;
import dev.rapport.formats.item.Unreadable;
import dev.rapport.touchpoint.importing.CalendarTouches;
import dev.rapport.touchpoint.importing.LinkedInTouches;
import dev.rapport.touchpoint.importing.MailTouches;
import dev.rapport.touchpoint.importing.RecommendationTouches;
import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.importing.Understood;
import dev.rapport.web.importing.Rejection;
import java.time.Instant;
import java.util.List;

/** An item with what it comes to. */
record Line(Place place, Understood understood) {

    static Line of(TouchpointImporter.Entry entry, Instant now) {
        return new Line(
                entry.item().place(),
                switch (entry.item()) {
                    case Mail mail -> MailTouches.of(mail, entry.we(), now);
                    case LinkedInMessage message -> LinkedInTouches.of(message, now);
                    case CalendarEvent event -> CalendarTouches.of(event, entry.we(), now);
                    case Recommendation recommendation -> RecommendationTouches.of(recommendation, now);
                    case Unreadable unreadable -> Understood.leftOut(unreadable.reason());
                });
    }

    static Line of(Told told) {
        return new Line(new Place("", 1), new Understood.Touches(List.of(told)));
    }

    List<Told> told() {
        return switch (understood) {
            case Understood.Touches(var touches) -> touches;
            case Understood.LeftOut ignored -> List.of();
        };
    }

    Rejection rejected(String reason) {
        return new Rejection(place.part(), place.line(), reason);
    }
}
