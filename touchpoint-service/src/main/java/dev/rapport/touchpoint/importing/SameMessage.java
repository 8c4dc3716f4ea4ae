package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.touch.Message;
import dev.rapport.touchpoint.importing.OwnMessages.Permitted;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.time.Duration;
import java.util.UUID;

/** Whether a message of an archive is one that we let go ourselves. Pure functions. */
public final class SameMessage {
    /** Senders take their time, and clocks differ. */
    public static final Duration AROUND = Duration.ofHours(2);

    /** So many characters are no coincidence, whatever a mail program has put below them. */
    private static final int TELLING = 40;

    private SameMessage() {}

    public static boolean is(ToldMessage told, UUID contact, Permitted own) {
        return told.direction() == Message.Direction.OUTBOUND
                && own.contact().equals(contact)
                && own.channel() == told.channel()
                && Duration.between(own.permittedAt(), told.occurredAt()).abs().compareTo(AROUND) <= 0
                && own.body() != null
                && sameText(plain(own.body()), plain(told.body()));
    }

    private static boolean sameText(String ours, String theirs) {
        return ours.equals(theirs) || ours.length() >= TELLING && theirs.startsWith(ours);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
