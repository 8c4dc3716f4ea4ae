package dev.rapport.touchpoint.touch.rest;

import dev.rapport.contracts.touch.Touch;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch as somebody tells of it. */
public interface TouchRequest<T extends Touch> {

    /** @param members the members who took part when the request does not say; empty when an automation tells */
    record Teller(List<String> members, Instant now) {

        /** When it happened: as told, or as it was told before, or just now. */
        public Instant time(@Nullable Instant told, @Nullable Touch before) {
            return told != null ? told : before != null ? before.occurredAt() : now;
        }
    }

    /** @throws ProblemException 400 or 413 naming the field where the request contradicts itself or the clock */
    void check(Instant now);

    /** Whom it names. */
    FindContacts.Found contacts(FindContacts directory);

    Draft<T> draft(List<UUID> contactIds, Teller teller);
}
