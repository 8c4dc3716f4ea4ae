package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.formats.item.Mail;
import dev.rapport.touchpoint.importing.Told.Somebody;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import dev.rapport.touchpoint.message.AutomaticMail;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which messages a mail is: one for each contact in it. Pure functions. */
public final class MailTouches {
    /** More are a circular: it is no conversation with any of them. */
    static final int MOST_RECEIVERS = 20;

    /** Gmail names its labels in its user's language. */
    private static final Set<String> SENT = Set.of(
            "sent",
            "sent mail",
            "gesendet",
            "messages envoyés",
            "envoyés",
            "enviados",
            "enviado",
            "inviati",
            "posta inviata",
            "verzonden");

    private static final Set<String> NEITHER_SENT_NOR_READ = Set.of(
            "spam",
            "trash",
            "chat",
            "chats",
            "draft",
            "drafts",
            "junk",
            "papierkorb",
            "entwürfe",
            "corbeille",
            "brouillons",
            "papelera",
            "borradores",
            "lixeira",
            "rascunhos",
            "cestino",
            "bozze",
            "prullenbak",
            "concepten");

    private MailTouches() {}

    public static Understood of(Mail mail, We we, Instant now) {
        Optional<String> label =
                mail.labels().stream().filter(NEITHER_SENT_NOR_READ::contains).findFirst();
        if (label.isPresent()) {
            return Understood.leftOut("lies in spam, trash, drafts or chats");
        }
        Instant sentAt = mail.sentAt();
        if (sentAt == null || sentAt.isAfter(now)) {
            return Understood.leftOut(sentAt == null ? "has no date that can be read" : "has a date in the future");
        }
        Map<String, Somebody> from = people(mail.from());
        if (from.isEmpty()) {
            return Understood.leftOut("has a sender whose address cannot be read");
        }
        boolean ours = from.keySet().stream().anyMatch(we::has)
                || mail.labels().stream().anyMatch(SENT::contains);
        Map<String, Somebody> others = ours ? people(mail.to()) : from;
        others.keySet().removeIf(we::has);
        if (ours) {
            others.keySet().removeAll(from.keySet());
        }
        if (others.isEmpty()) {
            return Understood.leftOut("is to nobody but ourselves");
        }
        if (others.size() > MOST_RECEIVERS) {
            return Understood.leftOut("is to more than " + MOST_RECEIVERS + " people");
        }
        boolean automated = !AutomaticMail.recognisedBy(mail.headers()).isEmpty();
        return new Understood.Touches(others.values().stream()
                .<Told>map(
                        other -> message(mail, sentAt, other, ours ? Direction.OUTBOUND : Direction.INBOUND, automated))
                .toList());
    }

    private static ToldMessage message(
            Mail mail, Instant sentAt, Somebody other, Direction direction, boolean automated) {
        return new ToldMessage(
                Sources.of("email", mail.id(), other.address()),
                other,
                Channel.EMAIL,
                direction,
                automated,
                mail.subject(),
                mail.body(),
                mail.thread(),
                mail.inReplyTo(),
                mail.attachments(),
                sentAt,
                mail.id());
    }

    /** Each once, by address, in the order of the mail. */
    private static Map<String, Somebody> people(Collection<Mail.Address> addresses) {
        Map<String, Somebody> people = new LinkedHashMap<>();
        for (Mail.Address address : addresses) {
            We.normal(Channel.EMAIL, address.address())
                    .ifPresent(normal -> people.putIfAbsent(normal, new Somebody(normal, address.name())));
        }
        return people;
    }
}
