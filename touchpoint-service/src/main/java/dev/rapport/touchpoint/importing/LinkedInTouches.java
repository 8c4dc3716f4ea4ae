package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.formats.item.LinkedInMessage;
import dev.rapport.touchpoint.importing.Told.Somebody;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which messages one of LinkedIn is: one for each contact in it. Pure functions. */
public final class LinkedInTouches {
    private LinkedInTouches() {}

    public static Understood of(LinkedInMessage message, Instant now) {
        if (message.sponsored()) {
            return Understood.leftOut("is sponsored: nobody in particular wrote it");
        }
        if ("spam".equalsIgnoreCase(message.folder())) {
            return Understood.leftOut("lies in spam");
        }
        if (message.sentAt().isAfter(now)) {
            return Understood.leftOut("has a date in the future");
        }
        Map<String, Somebody> others = new LinkedHashMap<>();
        for (LinkedInMessage.Profile profile : message.others()) {
            We.normal(Channel.LINKEDIN, profile.url())
                    .ifPresent(path -> others.putIfAbsent(path, new Somebody(path, profile.name())));
        }
        if (others.isEmpty()) {
            return Understood.leftOut(
                    "names its receivers by name only, as exports before 2023 do, and none of them wrote back");
        }
        if (others.size() > MailTouches.MOST_RECEIVERS) {
            return Understood.leftOut("is to more than " + MailTouches.MOST_RECEIVERS + " people");
        }
        return new Understood.Touches(others.values().stream()
                .<Told>map(other -> new ToldMessage(
                        Sources.of("linkedin", message.id(), other.address()),
                        other,
                        Channel.LINKEDIN,
                        message.outbound() ? Direction.OUTBOUND : Direction.INBOUND,
                        false,
                        message.subject(),
                        message.body(),
                        message.conversation().isEmpty() ? null : message.conversation(),
                        null,
                        List.of(),
                        message.sentAt(),
                        null))
                .toList());
    }
}
