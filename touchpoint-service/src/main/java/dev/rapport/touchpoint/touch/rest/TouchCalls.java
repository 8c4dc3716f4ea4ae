package dev.rapport.touchpoint.touch.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contracts.touch.Touch;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.Outcome;
import dev.rapport.touchpoint.touch.Participant;
import dev.rapport.touchpoint.touch.RecordTouch;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.Touches;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.change.ETags;
import dev.rapport.web.change.MergePatch;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The calls that touches of every kind answer, each in its transaction. */
@Singleton
public class TouchCalls {
    private final Caller caller;
    private final FindContacts directory;
    private final People people;
    private final Touches touches;
    private final RecordTouch recording;
    private final Idempotency idempotency;
    private final MergePatch patches;
    private final Clock clock;

    TouchCalls(
            Caller caller,
            FindContacts directory,
            People people,
            Touches touches,
            RecordTouch recording,
            Idempotency idempotency,
            MergePatch patches,
            Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.people = people;
        this.touches = touches;
        this.recording = recording;
        this.idempotency = idempotency;
        this.patches = patches;
        this.clock = clock;
    }

    /** 201 for a touch that is new, 200 for one that its source made known before. */
    public <T extends Touch, R extends TouchRequest<T>> Response record(TouchApi<T, R> api, R request) {
        TouchRequest.Teller teller = teller();
        request.check(teller.now());
        FindContacts.Found found = request.contacts(directory);
        return idempotency
                .once(request, () -> {
                    people.learn(caller.workspace(), found.learned());
                    return answer(
                            api,
                            recording.record(caller.workspace(), api.family(), request.draft(found.ids(), teller)));
                })
                .response();
    }

    private <T extends Touch> Answer answer(TouchApi<T, ?> api, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Added<T>(var touch) ->
                idempotency.created(api.view().apply(touch), api.path() + "/" + touch.id());
            case Outcome.Updated<T>(var touch) ->
                idempotency.answer(200, api.view().apply(touch), null);
            case Outcome.Meanwhile<T>() -> throw meanwhile();
        };
    }

    /** 200, or 404. */
    public <T extends Touch> Response get(TouchApi<T, ?> api, UUID id) {
        return ok(api, existing(api, id));
    }

    /** 200 with the touch as it now stands. @throws JsonProcessingException naming the field when the patch does not fit */
    public <T extends Touch, R extends TouchRequest<T>> Response correct(
            TouchApi<T, R> api, UUID id, @Nullable String ifMatch, ObjectNode patch) throws JsonProcessingException {
        Recorded<T> seen = existing(api, id);
        ETags.check(ifMatch, seen.version());
        R patched = patches.apply(api.asRequest().apply(seen), patch, Set.of(api.refs()), api.request());
        TouchRequest.Teller teller = teller();
        patched.check(teller.now());
        FindContacts.Found found = patched.contacts(directory);
        Draft<T> draft = patched.draft(found.ids(), teller);
        if (!Objects.equals(seen.source(), draft.source())) {
            throw ProblemException.invalid("source", "cannot be changed: it says which touch this is");
        }
        return ok(api, inTransaction(() -> {
            people.learn(caller.workspace(), found.learned());
            return recording.correct(api.family(), seen, draft);
        }));
    }

    /**
     * 200 with the touch after a step that somebody tells of, also when it was told before; 404.
     *
     * @param request what tells of it
     * @param step what the touch is from then on, at the moment given
     */
    public <T extends Touch> Response change(
            TouchApi<T, ?> api, UUID id, Object request, BiFunction<T, Instant, T> step) {
        return idempotency
                .once(request, () -> {
                    Outcome<T> outcome = stepped(api, id, step);
                    // Whoever was quicker may have told the same: with the lock in hand it is looked at once more.
                    return answer(api, outcome instanceof Outcome.Meanwhile<T> ? stepped(api, id, step) : outcome);
                })
                .response();
    }

    private <T extends Touch> Outcome<T> stepped(TouchApi<T, ?> api, UUID id, BiFunction<T, Instant, T> step) {
        Recorded<T> seen = existing(api, id);
        T after = step.apply(seen.touch(), clock.instant());
        List<UUID> contacts = seen.present().stream().map(Participant::given).toList();
        return recording.correct(
                api.family(), seen, new Draft<>(contacts, seen.source(), (same, version, before) -> after));
    }

    /** 204. */
    public <T extends Touch> Response remove(TouchApi<T, ?> api, UUID id, @Nullable String ifMatch) {
        Recorded<T> seen = existing(api, id);
        ETags.check(ifMatch, seen.version());
        inTransaction(() -> recording.remove(api.family(), seen));
        return Response.noContent().build();
    }

    private static <T> Recorded<T> inTransaction(Callable<Outcome<T>> change) {
        return switch (QuarkusTransaction.requiringNew().call(change)) {
            case Outcome.Added<T>(var touch) -> touch;
            case Outcome.Updated<T>(var touch) -> touch;
            case Outcome.Meanwhile<T>() -> throw meanwhile();
        };
    }

    private <T extends Touch> Recorded<T> existing(TouchApi<T, ?> api, UUID id) {
        return touches.find(
                        caller.workspace(),
                        api.family().kind(),
                        id,
                        api.family().type())
                .filter(touch -> !touch.removed())
                .orElseThrow(() -> ProblemException.notFound(api.family().kind().text()));
    }

    private static <T extends Touch> Response ok(TouchApi<T, ?> api, Recorded<T> touch) {
        return Response.ok(api.view().apply(touch))
                .header(HttpHeaders.ETAG, ETags.of(touch.version()))
                .build();
    }

    private TouchRequest.Teller teller() {
        boolean person = caller.hasRole(Roles.MEMBER) || caller.hasRole(Roles.ADMIN);
        return new TouchRequest.Teller(person ? List.of(caller.member()) : List.of(), clock.instant());
    }

    private static ProblemException meanwhile() {
        return ProblemException.conflict(
                "changed_meanwhile", "Somebody else changed it just now; nothing was written, ask again.", Map.of());
    }
}
