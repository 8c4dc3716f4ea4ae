package dev.rapport.advisor.relationship;

import dev.rapport.advisor.contact.Contact;
import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.conversation.OpenQuestions;
import dev.rapport.advisor.conversation.OurTouches;
import dev.rapport.advisor.conversation.Writing;
import dev.rapport.advisor.goodwill.Commitments;
import dev.rapport.advisor.goodwill.Costs;
import dev.rapport.advisor.goodwill.Exchanges;
import dev.rapport.advisor.goodwill.LightTouches;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.journal.Seen;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a contact: the same, whatever the order in which it was told.
 *
 * @param latest the newest moment at which anything was told; the present is not before it
 */
public record Relationship(
        UUID contactId,
        Contact contact,
        Seen seen,
        Instant latest,
        Meetings meetings,
        Writing writing,
        Engagement engagement,
        Exchanges exchanges,
        Commitments commitments,
        LightTouches lightTouches,
        OpenQuestions questions,
        OurTouches ourTouches,
        Costs costs) {

    /** Changes when a state that was kept means something else than before: such a state is folded again from the journal. */
    public static final int SHAPE = 6;

    /** A contact of whom nothing was told yet. */
    public static Relationship of(UUID contactId) {
        return new Relationship(
                contactId,
                Contact.UNKNOWN,
                Seen.NOTHING,
                Instant.EPOCH,
                Meetings.NONE,
                Writing.NONE,
                Engagement.NONE,
                Exchanges.NONE,
                Commitments.NONE,
                LightTouches.NONE,
                OpenQuestions.NONE,
                OurTouches.NONE,
                Costs.NONE);
    }

    /** What a whole journal says, in any order and with any repeats. Of each touch the highest version counts. */
    public static Relationship fold(UUID contactId, Collection<Entry> journal) {
        return fold(Journal.History.of(contactId, journal));
    }

    /** What a history says, of whoever is one person in it. */
    public static Relationship fold(Journal.History history) {
        return new Fold(history).relationship();
    }

    /** Who the contact is, and how much was told of it. */
    Relationship heard(Contact about, Seen heard, Instant newest) {
        return with(about, heard, newest, meetings.at(newest), writing, engagement);
    }

    /** What a whole journal says of each of these moments, rising, as far as it is known now. */
    public static List<Relationship> over(List<Instant> moments, UUID contactId, Collection<Entry> journal) {
        return new Fold(Journal.History.of(contactId, journal)).at(moments);
    }

    /**
     * Whether {@link #add} cannot take this entry, because it says who is the same person, or because something was dropped
     * that it needs: an older event of the contact than one that was folded, or a meeting that was too far off. The journal
     * must then be folded again.
     */
    public boolean mustFoldAgain(Entry entry) {
        boolean late = entry.event() instanceof ContactEvent && entry.number() < contact.newest();
        return late || entry.merges() || meetings.runShort(latest, latestWith(entry));
    }

    /**
     * The relationship after one more event. It must be new to the journal, and so must the touch that it tells of: see
     * {@link Entry#touchId()}.
     *
     * @throws IllegalArgumentException when the journal {@link #mustFoldAgain must be folded again}
     */
    public Relationship add(Entry entry) {
        if (mustFoldAgain(entry)) {
            throw new IllegalArgumentException("needs the whole journal: event " + entry.sequence());
        }
        return told(entry).apply(entry);
    }

    /**
     * What two parts of a journal say together. All that was told of a touch must be in one of them, and all that was told of
     * the contact itself too.
     */
    public Relationship merge(Relationship other) {
        Instant newest = latest.isAfter(other.latest) ? latest : other.latest;
        return new Relationship(
                contactId,
                contact.newest() >= other.contact.newest() ? contact : other.contact,
                seen.or(other.seen),
                newest,
                meetings.merge(other.meetings, newest),
                writing.merge(other.writing),
                engagement.merge(other.engagement),
                exchanges.merge(other.exchanges),
                commitments.merge(other.commitments),
                lightTouches.merge(other.lightTouches),
                questions.merge(other.questions),
                ourTouches.merge(other.ourTouches),
                costs.merge(other.costs));
    }

    /** Takes note that an event was told, and of nothing that it says. */
    Relationship told(Entry entry) {
        if (entry.sequence() == null) {
            return this;
        }
        Instant later = latestWith(entry);
        return with(contact, seen.with(entry.sequence()), later, meetings.at(later), writing, engagement);
    }

    /** What the event says. */
    Relationship apply(Entry entry) {
        return switch (entry.event()) {
            case ContactEvent about ->
                with(contact.after(about, entry.number()), seen, latest, meetings, writing, engagement);
            case TouchEvent.TouchRemoved removed -> this;
            case TouchEvent touched -> with(touched.touch());
            case OutboundMessagePermitted permitted -> with(permitted);
            // Counts against its permit, which only the journal can find again.
            case OutboundEvent.OutboundMessageFailed failed -> this;
            case OutboundEvent.OutboundMessageProposed proposed -> this;
            case OutboundEvent.OutboundMessageCleared cleared -> this;
            case OutboundEvent.OutboundMessageRecalled recalled -> this;
            case OutboundEvent.OutboundMessageHeld held -> this;
            case OutboundEvent.OutboundMessageRefused refused -> this;
            case OutboundEvent.OutboundMessageSent sent -> this;
            case OutboundEvent.OutboundMessageDiscarded discarded -> this;
            case OutboundEvent.OutboundMessageExpired expired -> this;
        };
    }

    private Relationship with(Touch touch) {
        return switch (touch) {
            case Meeting meeting -> with(meeting);
            case Message message ->
                written(
                                message.direction(),
                                message.automated(),
                                new Writing.Written(message.id(), message.occurredAt()))
                        .with(questions.with(message), reachedBy(message))
                        .with(costs.with(message));
            case Exchange exchange -> with(exchanges.with(exchange), commitments, lightTouches);
            case Commitment commitment -> with(exchanges, commitments.with(commitment), lightTouches);
            case LightTouch light -> with(exchanges, commitments, lightTouches.with(light));
        };
    }

    private Relationship with(Meeting meeting) {
        boolean held = meeting.status() == Meeting.Status.HELD;
        return with(
                meetings.with(meeting, latest),
                held ? engagement.with(Engagement.Kind.LIVE, meeting.startsAt()) : engagement,
                held ? ourTouches.held(meeting) : ourTouches);
    }

    /** The same with other meetings, and what hangs on them. */
    public Relationship with(Meetings met, Engagement engaged, OurTouches reached) {
        return with(contact, seen, latest, met, writing, engaged).with(questions, reached);
    }

    private OurTouches reachedBy(Message message) {
        return message.direction() == Message.Direction.OUTBOUND
                ? ourTouches.written(message.id(), message.channel(), message.occurredAt())
                : ourTouches;
    }

    private Relationship with(OutboundMessagePermitted permitted) {
        OutboundMessage message = permitted.message();
        Writing.Written written = new Writing.Written(message.id(), permitted.permittedAt());
        return written(Message.Direction.OUTBOUND, message.automated(), written)
                .with(
                        questions.with(message, permitted.permittedAt()),
                        ourTouches.written(message.id(), message.channel(), permitted.permittedAt()))
                .with(costs.with(message, permitted.permittedAt()));
    }

    private Relationship written(Message.Direction direction, boolean automated, Writing.Written more) {
        Engagement.Kind kind = direction == Message.Direction.INBOUND ? Engagement.Kind.THEIRS : Engagement.Kind.OURS;
        Engagement engaged = automated ? engagement : engagement.with(kind, more.at());
        Writing changed = writing.with(direction, automated, more);
        return with(contact, seen, latest, meetings, changed, engaged);
    }

    private Relationship with(
            Contact about, Seen heard, Instant newest, Meetings met, Writing written, Engagement engaged) {
        return new Relationship(
                contactId,
                about,
                heard,
                newest,
                met,
                written,
                engaged,
                exchanges,
                commitments,
                lightTouches,
                questions,
                ourTouches,
                costs);
    }

    Relationship with(Exchanges exchanged, Commitments promised, LightTouches light) {
        return with(exchanged, promised, light, questions, ourTouches, costs);
    }

    private Relationship with(OpenQuestions asked, OurTouches reached) {
        return with(exchanges, commitments, lightTouches, asked, reached, costs);
    }

    private Relationship with(Costs cost) {
        return with(exchanges, commitments, lightTouches, questions, ourTouches, cost);
    }

    private Relationship with(
            Exchanges exchanged,
            Commitments promised,
            LightTouches light,
            OpenQuestions asked,
            OurTouches reached,
            Costs cost) {
        return new Relationship(
                contactId,
                contact,
                seen,
                latest,
                meetings,
                writing,
                engagement,
                exchanged,
                promised,
                light,
                asked,
                reached,
                cost);
    }

    /** Nothing is known of the contact but an address: no meeting, no written word of a person, nothing given or promised. */
    public boolean stranger() {
        return meetings.known().isEmpty()
                && meetings.lastMissed() == null
                && writing.byThem().count() == 0
                && writing.byUs().count() == 0
                && exchanges.equals(Exchanges.NONE)
                && commitments.equals(Commitments.NONE);
    }

    /**
     * What the contact asked us and nobody of us has answered at {@code moment}, rising: nobody wrote since, and there was no
     * live contact. Asked for a talk, a booked one answers too.
     */
    public List<OpenQuestions.Question> questionsOfThem(Instant moment) {
        return questions.byThem().unanswered(meetings, moment);
    }

    /** What we asked the contact and got no answer to at {@code moment}, rising. */
    public List<OpenQuestions.Question> questionsOfUs(Instant moment) {
        return questions.byUs().unanswered(meetings, moment);
    }

    private Instant latestWith(Entry entry) {
        return entry.sequence() != null && entry.toldAt().isAfter(latest) ? entry.toldAt() : latest;
    }
}
