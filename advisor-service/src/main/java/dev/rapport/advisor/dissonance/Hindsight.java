package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.conversation.Writing;
import dev.rapport.advisor.dissonance.Dissonance.Kind;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Judges what a machine wrote once more, as of the moment when it did, with all that is known of that moment now. */
public final class Hindsight {
    private static final String MEETING = "meeting";

    private final ContactKey contact;
    private final Knowledge journal;
    private final Workspace workspace;
    private final Policy policy;

    public Hindsight(ContactKey contact, List<Entry> journal, Workspace workspace, Policy policy) {
        this.contact = contact;
        this.journal = new Knowledge(journal);
        this.workspace = workspace;
        // Too much, or too late in the evening, contradicts no live contact.
        this.policy = policy.with(List.of(), null);
    }

    /** The dissonance that the touch is; empty when the judge would have let it go, or when no machine wrote it. */
    public Optional<Dissonance> of(UUID touchId) {
        return AutomatedTouch.in(journal, touchId).flatMap(touch -> {
            Relationship relationship = at(touch, journal);
            List<Reason> contradictions = contradictions(touch, relationship);
            if (contradictions.isEmpty()) {
                return Optional.empty();
            }
            Entry permit = touch.permit();
            Set<UUID> knownThen =
                    permit == null ? Set.of() : liveContacts(contradictions(touch, at(touch, journal.before(permit))));
            return newest(relationship, contradictions, knownThen)
                    .map(late ->
                            dissonance(touch, late, contradictions, permit == null ? unasked(touch) : Kind.TOO_LATE))
                    .or(() -> newest(relationship, contradictions, Set.of())
                            .map(known -> dissonance(touch, known, contradictions, letGo())));
        });
    }

    /**
     * Whether the relationship itself tells that no live contact has anything against the touch, and nothing else need be looked up:
     * every meeting was over by then or is still to come, and where the touch says that nobody answered, a member had written since.
     *
     * @param now knows of nothing else than the journal does
     */
    boolean isClear(AutomatedTouch touch, Relationship now) {
        Meetings met = now.meetings();
        boolean tells = !met.more()
                && (met.lastMissed() == null || !met.lastMissed().isAfter(touch.at()))
                && met.known().stream()
                        .allMatch(meeting -> meeting.overAt(touch.at()) || isToCome(meeting, touch.at(), now.latest()));
        if (!tells || !hadWritten(touch, now) && Judge.looksAtWriting(touch.message())) {
            return false;
        }
        Relationship then = now.with(met.begunBy(touch.at()), now.engagement(), now.ourTouches());
        return contradictions(touch, then).isEmpty();
    }

    /** It begins after the touch, and has put no other in the shade. */
    private static boolean isToCome(Meetings.Known meeting, Instant touch, Instant latest) {
        return meeting.startsAt().isAfter(touch) && !meeting.overAt(latest);
    }

    /** A member wrote after every meeting, and last before the touch. Of machines it is not known whether they wrote before it too. */
    private static boolean hadWritten(AutomatedTouch touch, Relationship now) {
        Writing.Written last = now.writing().byUs().last();
        return last != null
                && !last.at().isAfter(touch.at())
                && now.meetings().over(touch.at()).stream().allMatch(meeting -> meeting.overAt(last.at()));
    }

    private Relationship at(AutomatedTouch touch, Knowledge known) {
        return known.at(touch.at(), contact.contactId(), touch.message().id());
    }

    /** What a live contact has against the message. What the other side claims is judged by other means. */
    private List<Reason> contradictions(AutomatedTouch touch, Relationship relationship) {
        return Judge.holds(new Case(relationship, touch.message(), workspace, policy, List.of(), touch.at())).stream()
                .filter(reason -> !liveContacts(List.of(reason)).isEmpty())
                .filter(reason -> touch.by() == Side.US || reason.until() != null)
                .toList();
    }

    private static Set<UUID> liveContacts(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason.finding().evidence().stream())
                .filter(evidence -> evidence.kind().equals(MEETING))
                .map(Evidence::touchId)
                .collect(Collectors.toSet());
    }

    private static Optional<Meetings.Known> newest(
            Relationship relationship, List<Reason> contradictions, Set<UUID> but) {
        Set<UUID> contradicted = liveContacts(contradictions);
        return relationship.meetings().known().stream()
                .filter(meeting -> contradicted.contains(meeting.id()) && !but.contains(meeting.id()))
                .max(Comparator.comparing(Meetings.Known::endsAt));
    }

    private static Kind unasked(AutomatedTouch touch) {
        return touch.by() == Side.US ? Kind.NOT_PROPOSED : Kind.AUTOMATED_MESSAGE;
    }

    /** It was known, and did not keep the message from going. */
    private Kind letGo() {
        return policy.mode() == Policy.Mode.SHADOW ? Kind.SHADOW : Kind.RELEASED;
    }

    private Dissonance dissonance(
            AutomatedTouch touch, Meetings.Known liveContact, List<Reason> contradictions, Kind kind) {
        String says = contradictions.stream()
                .filter(reason -> liveContacts(List.of(reason)).contains(liveContact.id()))
                .findFirst()
                .map(reason -> reason.finding().says())
                .orElseThrow();
        UUID id = touch.message().id();
        return new Dissonance(
                contact,
                id,
                liveContact.id(),
                touch.permit() == null ? null : id,
                touch.by(),
                kind,
                touch.message().sender(),
                touch.message().campaign(),
                touch.at(),
                says + " " + kind.says(),
                kind == Kind.TOO_LATE ? between(liveContact.endsAt(), touch.at()) : null);
    }

    /** Nothing when the message went while they still spoke. */
    private static Duration between(Instant end, Instant sent) {
        return end.isAfter(sent) ? Duration.ZERO : Duration.between(end, sent);
    }
}
