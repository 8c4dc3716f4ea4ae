package dev.rapport.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a POST its effect once for each Idempotency-Key, for 24 hours, per workspace and path. The answer is kept in the
 * transaction of the effect: a caller who never got it asks again and gets the same, whatever died in between. Errors are
 * not kept. Without a key the effect simply runs in a transaction.
 */
@RequestScoped
public class Idempotency {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;
    private final JdbcAnswers answers;

    Idempotency(Caller caller, HttpHeaders headers, UriInfo uri, ObjectMapper json, JdbcAnswers answers) {
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
        this.answers = answers;
    }

    /** 201 with the body. @param location relative to the service */
    public Answer created(Object body, @Nullable String location) {
        return answer(201, body, location);
    }

    /** An answer with this body. */
    public Answer answer(int status, @Nullable Object body, @Nullable String location) {
        return new Answer(status, body == null ? null : write(body), location);
    }

    /**
     * @param request what the caller sent; another request under the same key is refused with 422
     * @param effect runs in a transaction with the caller's workspace, at most once for each key
     * @throws ProblemException 400 for a key that is none, 409 while the first call with this key still runs, 422 as above
     */
    public Answer once(Object request, Supplier<Answer> effect) {
        return once(key(), request, effect);
    }

    /**
     * As above, for one of several things that a call asks for, each by itself: a call that is repeated after half of its
     * effects repeats none of them.
     *
     * @param place where it stands among them
     */
    public Answer once(Object request, int place, Supplier<Answer> effect) {
        return once(key(place), request, effect);
    }

    /**
     * As above, for an effect that makes a secret: the call that has the effect is shown it, and what is kept for those who
     * ask again is without it.
     */
    public <T> Response once(Object request, Supplier<T> effect, Function<T, Answer> shown, Function<T, Answer> kept) {
        var first = new AtomicReference<@Nullable Answer>();
        Answer answer = once(request, () -> {
            T made = effect.get();
            first.set(shown.apply(made));
            return kept.apply(made);
        });
        return Objects.requireNonNullElse(first.get(), answer).response();
    }

    private Answer once(@Nullable String key, Object request, Supplier<Answer> effect) {
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(effect::get);
        }
        JdbcAnswers.Slot slot = new JdbcAnswers.Slot(caller.workspace(), uri.getPath(), key);
        String hash = hash(write(request));
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<JdbcAnswers.Kept> kept = answers.claim(slot, hash);
            if (kept.isPresent()) {
                if (!kept.get().requestHash().equals(hash)) {
                    throw ProblemException.unprocessable(
                            "idempotency_key_reused", "Idempotency-Key", "was used for another request");
                }
                return kept.get().answer();
            }
            Answer answer = effect.get();
            answers.keep(slot, answer);
            return answer;
        });
    }

    /** The key of this call; null when it has none. */
    public @Nullable String key() {
        List<String> keys = headers.getRequestHeader("Idempotency-Key");
        if (keys == null || keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1 || !KEY.matcher(keys.getFirst()).matches()) {
            throw ProblemException.invalid("Idempotency-Key", "must be one value of 1 to 255 visible ASCII characters");
        }
        return keys.getFirst();
    }

    /** The key of one of several things that this call asks for; no call has it, since a space stands in it. */
    public @Nullable String key(int place) {
        String key = key();
        return key == null ? null : key + " " + place;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Problems that name no field still say which key they are about. */
    static ProblemException inFlight() {
        return ProblemException.conflict(
                "idempotency_key_in_flight", "A call with this Idempotency-Key still runs; ask again soon.", Map.of());
    }
}
